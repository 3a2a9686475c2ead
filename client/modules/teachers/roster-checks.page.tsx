// Decides how it is watched which schools have checked their roster: the bureau its own, the centre all (D3.2, D8).
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatCount, formatInstant } from '../../app/format';
import { Guard } from '../../app/guard';
import { currentLanguage } from '../../app/i18n/language';
import { usePages } from '../../app/use-pages';
import { RosterChecksDocument } from '../../gql/graphql';
import { None } from '../../ui/none';
import { PageHead } from '../../ui/page-head';
import { PagedList } from '../../ui/paged-list';
import { RecordTable } from '../../ui/record-table';
import { ChecksFilters } from './checks-filters';
import { TeachersNav } from './teachers-nav';

/** The page `/roster-checks`; `?checked=` and `?jurisdiction=` narrow it. */
export function RosterChecksPage() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/roster-checks' });
  const search = useSearch({ from: '/roster-checks' });
  const { service } = useClock();
  const year = service?.currentYear ?? null;
  return (
    <Guard actions={['ROSTER_CHECK_READ']}>
      {({ jurisdiction }) => (
        <>
          <PageHead
            title={t('rosterChecks.title')}
            line={t('rosterChecks.line', { year: year ?? '' })}
          />
          <TeachersNav />
          <section className="card" aria-label={t('rosterChecks.title')}>
            <ChecksFilters
              search={search}
              chooses={jurisdiction === null}
              onChange={(next) => void navigate({ search: next })}
            />
            <Checks
              year={year}
              jurisdictionCode={search.jurisdiction ?? null}
              checked={search.checked ?? null}
            />
          </section>
        </>
      )}
    </Guard>
  );
}

function Checks(props: {
  year: number | null;
  jurisdictionCode: string | null;
  checked: boolean | null;
}) {
  const { t } = useTranslation();
  const pages = usePages(RosterChecksDocument, props, (data) => data.rosterChecks, 50);
  const count = pages.total ?? 0;
  return (
    <>
      {count > 0 && (
        <p role="status" className="list-count">
          {t('rosterChecks.count', { count, n: formatCount(count) })}
        </p>
      )}
      <PagedList pages={pages} empty={t('rosterChecks.none')} rows={8}>
        {(checks) => (
          <RecordTable
            rows={checks}
            keyOf={({ unit }) => unit.id}
            columns={[
              {
                label: t('rosterChecks.unit'),
                kind: 'name',
                cell: ({ unit }) => (
                  <>
                    {unit.name}
                    <small>{[unit.code, unit.jurisdiction?.name].filter(Boolean).join('・')}</small>
                  </>
                ),
              },
              {
                label: t('rosterChecks.state'),
                cell: ({ check }) => (
                  <span className={`badge ${check ? 'good' : 'warm'}`}>
                    {t(check ? 'rosterChecks.checked' : 'rosterChecks.unchecked')}
                  </span>
                ),
              },
              {
                label: t('rosterChecks.when'),
                className: 'numbers',
                cell: ({ check }) => (
                  <>
                    {check ? formatInstant(check.checkedAt, currentLanguage()) : <None />}
                    {check && <small>{check.checkedBy}</small>}
                  </>
                ),
              },
              {
                label: t('rosterChecks.problems'),
                kind: 'number',
                cell: ({ check }) => (check ? formatCount(check.problems) : <None />),
              },
            ]}
          />
        )}
      </PagedList>
    </>
  );
}
