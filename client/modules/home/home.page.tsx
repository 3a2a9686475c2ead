// Decides what opens first: the own dashboard for who is signed in, the welcome for everybody else.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Leave, addressNow } from '../../app/leave';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { DashboardPage } from '../../dashboards/dashboard.page';
import { Loading } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';

const Welcome = lazy(async () => ({ default: (await import('./welcome')).Welcome }));

/** The page `/`. */
export function HomePage() {
  const { me, status } = useSession();
  if (status === 'unknown') return <Loading />;
  if (me) return <Mine me={me} />;
  return (
    <Suspense fallback={<Loading />}>
      <Welcome />
    </Suspense>
  );
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
        // An office is its own role: its name is said once.
        line={[...new Set([me.unit?.name, t(`role.${me.role}`)])].filter(Boolean).join('・')}
      />
      <DashboardPage me={me} />
    </>
  );
}
