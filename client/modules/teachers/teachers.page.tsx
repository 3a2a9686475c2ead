// Decides how a unit reads its roster: fifty teachers a page, each with the state of this cycle's plan (D3.3).
import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import { TeachersDocument, UnitCompletionDocument } from '../../gql/graphql';
import { PlanBadge } from '../../ui/badge';
import { Loading, Notice } from '../../ui/notice';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { formatCount, formatRate } from '../../app/format';

const pageSize = 50;

/** The page `/teachers`: the own unit's. */
export function TeachersPage() {
  const { t } = useTranslation();
  return (
    <Guard actions={['TEACHER_READ']}>
      {(me) =>
        me.unit ? <Roster unit={me.unit} /> : <Notice tone="stop">{t('problem.notAllowed')}</Notice>
      }
    </Guard>
  );
}

function Roster({ unit }: { unit: { id: string; name: string } }) {
  const { t } = useTranslation();
  const { service } = useClock();
  const year = service?.currentYear ?? null;
  // The cursors of the pages so far, so that one can go back as well.
  const [cursors, setCursors] = useState<Cursors>([null]);
  const after = cursors.at(-1) ?? null;
  const { data, error, loading, refetch } = useQuery(TeachersDocument, {
    variables: { unitId: unit.id, year, first: pageSize, after },
  });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  const page = data?.teachers;
  return (
    <>
      <PageHead title={t('teachers.title')} line={unit.name} />
      {year !== null && <UnitCounts unitId={unit.id} year={year} />}
      {!page && <Loading />}
      {page && (
        <section className="card" aria-busy={loading}>
          <div className="table-frame">
            <table className="stacked">
              <thead>
                <tr>
                  <th scope="col">{t('teachers.name')}</th>
                  <th scope="col">{t('teachers.jobTitle')}</th>
                  <th scope="col">{t('teachers.stage')}</th>
                  <th scope="col">{t('teachers.subjects')}</th>
                  <th scope="col">{t('teachers.plan')}</th>
                  <th scope="col" className="number">
                    {t('teachers.hours')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {page.edges.map(({ node }) => (
                  <tr key={node.id}>
                    <th scope="row">
                      {node.name}
                      <small>{node.nationalIdMasked}</small>
                    </th>
                    <td data-label={t('teachers.jobTitle')}>{node.jobTitle ?? '—'}</td>
                    <td data-label={t('teachers.stage')}>
                      {node.stage ? t(`stage.${node.stage}`) : '—'}
                    </td>
                    <td data-label={t('teachers.subjects')}>{node.subjects.join('、') || '—'}</td>
                    <td data-label={t('teachers.plan')}>
                      <PlanBadge state={node.planState} />
                    </td>
                    <td data-label={t('teachers.hours')} className="number">
                      {node.planHours ?? '—'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {page.edges.length === 0 && <p className="empty">{t('teachers.none')}</p>}
          <Pager
            cursors={cursors}
            next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
            onTurn={setCursors}
          />
        </section>
      )}
    </>
  );
}

function UnitCounts({ unitId, year }: { unitId: string; year: number }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { data } = useQuery(
    UnitCompletionDocument,
    may('UNIT_COMPLETION_READ') ? { variables: { unitId, year } } : skipToken,
  );
  if (!data) return null;
  const { teachers, schoolPlanState } = data.unitCompletion;
  return (
    <section className="card">
      <dl className="figures">
        <div>
          <dt>{t('completion.rate')}</dt>
          <dd className="numbers">{formatRate(teachers.rate)}</dd>
        </div>
        {(['eligible', 'submitted', 'draft', 'notStarted'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`completion.${part}`)}</dt>
            <dd className="numbers">{formatCount(teachers[part])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('nav.schoolPlan')}</dt>
          <dd>
            <PlanBadge state={schoolPlanState} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
