// Decides how the jobs of the service are read: what each does, how it stands, what its last run did; a failed one stands out.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { JobFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { JOB_COUNTS, JOB_NAMES, JOB_TONES, toldCounts } from './job-words';
import type { ToldCount } from './job-words';

/** The card of the jobs. */
export function JobTable({ jobs }: { jobs: readonly JobFieldsFragment[] }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const nameOf = (job: JobFieldsFragment) => {
    const known = JOB_NAMES.find((each) => each === job.name);
    return known ? t(`operations.job.${known}`) : job.name;
  };
  const failed = jobs.filter((job) => job.state === 'FAILED');
  return (
    <section className="card" aria-labelledby="jobs-title">
      <h2 id="jobs-title">{t('operations.jobs')}</h2>
      <p className="hint">{t('operations.jobsLine')}</p>
      {failed.length > 0 && (
        <Notice tone="stop">
          <p>
            <strong>
              {t('operations.failed', { names: formatList(failed.map(nameOf), language) })}
            </strong>
          </p>
          <p>{t('operations.failedLine')}</p>
        </Notice>
      )}
      <div className="table-frame">
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t('operations.column.job')}</th>
              <th scope="col">{t('operations.column.state')}</th>
              <th scope="col">{t('operations.column.last')}</th>
              <th scope="col">{t('operations.column.did')}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => {
              const at = job.state === 'IDLE' ? job.finishedAt : job.startedAt;
              return (
                <tr key={job.name} className={job.state === 'FAILED' ? 'failed' : undefined}>
                  <th scope="row">{nameOf(job)}</th>
                  <td data-label={t('operations.column.state')}>
                    <span className={`badge ${JOB_TONES[job.state]}`}>
                      {t(`operations.jobState.${job.state}`)}
                    </span>
                  </td>
                  <td data-label={t('operations.column.last')} className="numbers instant-cell">
                    {at === null ? '—' : formatInstant(at, language)}
                  </td>
                  <td data-label={t('operations.column.did')}>
                    <Did job={job} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the last run did, in numbers with their words. */
function Did({ job }: { job: JobFieldsFragment }) {
  const { t } = useTranslation();
  const counts = toldCounts(job.report);
  const unread = job.state === 'REFUSED' || job.state === 'FAILED';
  if (job.name === 'kindergartens' && unread) {
    return <Link to="/kindergartens">{t('operations.toRuns')}</Link>;
  }
  if (job.state === 'NEVER' || job.state === 'FAILED') return '—';
  if (counts.length === 0) return t('operations.nothing');
  const words = ({ year, name, count }: ToldCount) => {
    const known = JOB_COUNTS.find((each) => each === name);
    const told = `${known ? t(`operations.count.${known}`) : name} ${formatCount(count)}`;
    return year === null ? told : `${t('yearLong', { year })} ${told}`;
  };
  return formatList(counts.map(words), currentLanguage());
}
