// Decides how the jobs of the service are read: what each does, how it stands, what its last run did; a failed one stands out.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { JobFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { RecordTable } from '../../ui/record-table';
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
      <RecordTable
        rows={jobs}
        keyOf={(job) => job.name}
        edge={(job) => (job.state === 'FAILED' ? 'failed' : undefined)}
        columns={[
          { label: t('operations.column.job'), kind: 'name', cell: nameOf },
          {
            label: t('operations.column.state'),
            cell: ({ state }) => (
              <span className={`badge ${JOB_TONES[state]}`}>
                {t(`operations.jobState.${state}`)}
              </span>
            ),
          },
          {
            label: t('operations.column.last'),
            className: 'numbers instant-cell',
            cell: (job) => {
              const at = job.state === 'IDLE' ? job.finishedAt : job.startedAt;
              return at === null ? '—' : formatInstant(at, language);
            },
          },
          { label: t('operations.column.did'), cell: (job) => <Did job={job} /> },
        ]}
      />
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
