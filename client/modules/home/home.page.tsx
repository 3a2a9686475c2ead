// Decides what opens first: the own dashboard for who is signed in; else what is open for whom, and who took part so far.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Leave, addressNow } from '../../app/leave';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { DashboardPage } from '../../dashboards/dashboard.page';
import { Loading } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { OpenWindows } from './open-windows';
import { Participation } from './participation';

/** The page `/`. */
export function HomePage() {
  const { me, status } = useSession();
  if (status === 'unknown') return <Loading />;
  return me ? <Mine me={me} /> : <Welcome />;
}

function Mine({ me }: { me: Me }) {
  const { t } = useTranslation();
  // A session that is not complete is completed first; nothing else is open to it.
  if (me.secondFactor === 'ASKED') return <Leave to="/sign-in" back={addressNow()} />;
  if (me.mustChangePassword) return <Leave to="/password" back={addressNow()} />;
  if (me.secondFactor !== 'DONE') return <Leave to="/sign-in" back={addressNow()} />;
  return (
    <>
      <PageHead
        title={t('home.hello', { name: me.name })}
        line={[me.unit?.name, t(`role.${me.role}`)].filter(Boolean).join('・')}
      />
      <DashboardPage me={me} />
    </>
  );
}

function Welcome() {
  const { t } = useTranslation();
  return (
    <>
      <section className="hero">
        <PageHead title={t('home.title')} line={t('home.line')} />
        <Link to="/sign-in" className="button primary large">
          {t('home.start')}
        </Link>
      </section>
      <OpenWindows />
      <Participation />
    </>
  );
}
