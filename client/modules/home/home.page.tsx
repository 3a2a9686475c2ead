// Decides what anyone sees first: what is open for whom now, what waits for oneself, and who took part so far.
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import { HomeDocument } from '../../gql/graphql';
import { Loading, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { DashboardPage } from '../../dashboards/dashboard.page';
import { Participation } from './participation';
import { WindowTable } from './window-table';

/** The home page; it works signed out. */
export function HomePage() {
  const { t } = useTranslation();
  const { service } = useClock();
  const { me, status } = useSession();
  const year = service?.currentYear ?? null;
  return (
    <>
      {me ? (
        <PageHead
          title={t('home.hello', { name: me.name })}
          line={[me.unit?.name, t(`role.${me.role}`)].filter(Boolean).join('・')}
        />
      ) : (
        <section className="hero">
          <PageHead title={t('home.title')} line={t('home.line')} />
          {status === 'known' && (
            <Link to="/sign-in" className="button primary large">
              {t('home.start')}
            </Link>
          )}
        </section>
      )}
      {me && <DashboardPage me={me} />}
      {year !== null && <Windows year={year} />}
      {service && year === null && <Notice tone="info">{t('home.noCycle')}</Notice>}
      <Participation />
    </>
  );
}

function Windows({ year }: { year: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(HomeDocument, { variables: { year } });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const language = currentLanguage();
  return (
    <section className="card" aria-labelledby="windows-title">
      <h2 id="windows-title">{t('home.windows', { year })}</h2>
      <p className="hint">
        {t('home.service', {
          from: formatInstant(data.cycle.opensAt, language),
          until: formatClosing(data.cycle.closesAt, language),
        })}
      </p>
      <WindowTable windows={data.cycle.windows} />
    </section>
  );
}
