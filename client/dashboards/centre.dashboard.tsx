// Decides what the national centre opens in the morning: the country, what is due, the cycle's time line, and the service itself.
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../app/format';
import { currentLanguage } from '../app/i18n/language';
import { useSession } from '../app/session';
import type { Me } from '../app/session';
import { CentreDashboardDocument } from '../gql/graphql';
import { CountCards } from '../modules/completion/count-cards';
import { CountryCard } from '../modules/completion/country-card';
import { DueItems } from '../modules/completion/due-items';
import { CycleTimeline } from '../modules/cycles/cycle-timeline';
import { OpenNow } from '../modules/cycles/open-now';
import { JobTable } from '../modules/operations/job-table';
import { MailQueueCard } from '../modules/operations/mail-queue-card';
import { DoneNotice, useSaid } from '../ui/done-notice';
import { Problem } from '../ui/problem';
import { RowsLoading } from '../ui/skeleton';
import '../ui/country.css';
import '../ui/timeline.css';

/** The dashboard; `year` is the current cycle's. */
export function CentreDashboard({ year }: { me: Me; year: number }) {
  const { t } = useTranslation();
  const [done, setDone] = useSaid();
  const { data, error, refetch } = useQuery(CentreDashboardDocument, { variables: { year } });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading rows={10} />;
  const { countryCompletion: country, due, cycle, jobs, mailQueue } = data;
  const finish = (sentence: string) => {
    setDone(sentence);
    void refetch();
  };
  return (
    <>
      <div className="headline">
        <h2>{t('completion.country', { year })}</h2>
        <p className="hint">
          {t('completion.asOf', { instant: formatInstant(country.asOf, currentLanguage()) })}
        </p>
      </div>
      <DoneNotice moment={done} />
      <CountCards schools={country.schools} teachers={country.teachers} />
      <div className="country-pair">
        <CountryCard country={country} />
        <div className="morning-side">
          <DueItems due={due} year={year} />
          <OpenNow windows={cycle.windows} />
        </div>
      </div>
      <CycleTimeline year={year} windows={cycle.windows} onDone={finish} />
      <JobTable jobs={jobs} />
      <div className="cards">
        <MailQueueCard queue={mailQueue} />
        <Ways year={year} />
      </div>
    </>
  );
}

/** What else the centre looks after, for who may. */
function Ways({ year }: { year: number }) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <nav className="card" aria-labelledby="ways-title">
      <h2 id="ways-title">{t('country.ways')}</h2>
      <ul className="other-ways">
        {may('OFFICE_ACCOUNT_MANAGE') && (
          <li>
            <Link to="/accounts/offices">{t('country.way.offices')}</Link>
          </li>
        )}
        {may('AUDIT_READ') && (
          <li>
            <Link to="/audit">{t('country.way.audit')}</Link>
          </li>
        )}
        {may('KINDERGARTEN_RUN_MANAGE') && (
          <li>
            <Link to="/kindergartens">{t('country.way.kindergartens')}</Link>
          </li>
        )}
        <li>
          <Link to="/cycles/$year" params={{ year }}>
            {t('country.way.cycle')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
