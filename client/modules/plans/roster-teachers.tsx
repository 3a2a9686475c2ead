// Decides how the frozen roster of a school is read by who manages its teachers: opened on demand, a page at a time (D5.1).
import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RosterTeachersDocument } from '../../gql/graphql';
import type { RosterTeachersQuery } from '../../gql/graphql';
import { Loading } from '../../ui/notice';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';

const pageSize = 50;

/** The disclosure with the teachers; nothing is asked before it is opened. */
export function RosterTeachers({ unitId, year }: { unitId: string; year: number }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data, error, loading, refetch } = useQuery(
    RosterTeachersDocument,
    opened
      ? {
          variables: { unitId, year, first: pageSize, after: cursors.at(-1) ?? null },
          fetchPolicy: 'no-cache',
        }
      : skipToken,
  );
  const page = data?.schoolPlan.roster?.teachers;
  if (data && !page) return null;
  return (
    <details onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}>
      <summary>{t('roster.teachers')}</summary>
      {error && !data && <Problem error={error} again={() => void refetch()} />}
      {loading && !page && <Loading />}
      {page && (
        <>
          <Rows teachers={page.edges.map((edge) => edge.node)} />
          {(cursors.length > 1 || page.pageInfo.hasNextPage) && (
            <Pager
              cursors={cursors}
              next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
              onTurn={setCursors}
            />
          )}
        </>
      )}
    </details>
  );
}

type Page = NonNullable<NonNullable<RosterTeachersQuery['schoolPlan']['roster']>['teachers']>;

function Rows({ teachers }: { teachers: Page['edges'][number]['node'][] }) {
  const { t } = useTranslation();
  if (teachers.length === 0) return <p className="empty">{t('teachers.none')}</p>;
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t('teachers.name')}</th>
            <th scope="col">{t('teachers.jobTitle')}</th>
            <th scope="col">{t('teachers.stage')}</th>
            <th scope="col">{t('teachers.subjects')}</th>
          </tr>
        </thead>
        <tbody>
          {teachers.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {each.name}
                {each.late && <span className="badge warm">{t('roster.late')}</span>}
              </th>
              <td data-label={t('teachers.jobTitle')}>{each.jobTitle ?? '—'}</td>
              <td data-label={t('teachers.stage')}>
                {each.stage ? t(`stage.${each.stage}`) : '—'}
              </td>
              <td data-label={t('teachers.subjects')}>{each.subjects.join('、') || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
