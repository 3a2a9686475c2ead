// Decides how it is watched which schools have checked their roster: the bureau its own, the centre all (D3.2, D8).
import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { formatCount, formatInstant } from '../../app/format';
import { Guard } from '../../app/guard';
import { currentLanguage } from '../../app/i18n/language';
import { RosterChecksDocument } from '../../gql/graphql';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { ChecksFilters } from './checks-filters';
import { TeachersNav } from './teachers-nav';

const pageSize = 50;

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
              key={JSON.stringify(search)}
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
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data, previousData, error, loading, refetch } = useQuery(RosterChecksDocument, {
    variables: { ...props, first: pageSize, after: cursors.at(-1) ?? null },
  });
  const page = (data ?? previousData)?.rosterChecks;
  if (error && !page) return <Problem error={error} again={() => void refetch()} />;
  if (!page) return <RowsLoading rows={8} />;
  if (page.edges.length === 0) return <p className="empty">{t('rosterChecks.none')}</p>;
  return (
    <div aria-busy={loading}>
      <p role="status" className="list-count">
        {t('rosterChecks.count', { count: page.totalCount, n: formatCount(page.totalCount) })}
      </p>
      <div className="table-frame">
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t('rosterChecks.unit')}</th>
              <th scope="col">{t('rosterChecks.state')}</th>
              <th scope="col">{t('rosterChecks.when')}</th>
              <th scope="col" className="number">
                {t('rosterChecks.problems')}
              </th>
            </tr>
          </thead>
          <tbody>
            {page.edges.map(({ node: { unit, check } }) => (
              <tr key={unit.id}>
                <th scope="row">
                  {unit.name}
                  <small>{[unit.code, unit.jurisdiction?.name].filter(Boolean).join('・')}</small>
                </th>
                <td data-label={t('rosterChecks.state')}>
                  <span className={`badge ${check ? 'good' : 'warm'}`}>
                    {t(check ? 'rosterChecks.checked' : 'rosterChecks.unchecked')}
                  </span>
                </td>
                <td data-label={t('rosterChecks.when')} className="numbers">
                  {check ? formatInstant(check.checkedAt, currentLanguage()) : '—'}
                  {check && <small>{check.checkedBy}</small>}
                </td>
                <td data-label={t('rosterChecks.problems')} className="number">
                  {check ? formatCount(check.problems) : '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(cursors.length > 1 || page.pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
    </div>
  );
}
