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
import { RecordTable } from '../../ui/record-table';

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
    <RecordTable
      rows={teachers}
      keyOf={(each) => each.id}
      columns={[
        {
          label: t('teachers.name'),
          kind: 'name',
          cell: ({ name, late }) => (
            <>
              {name}
              {late && <span className="badge warm">{t('roster.late')}</span>}
            </>
          ),
        },
        { label: t('teachers.jobTitle'), cell: ({ jobTitle }) => jobTitle ?? '—' },
        { label: t('teachers.stage'), cell: ({ stage }) => (stage ? t(`stage.${stage}`) : '—') },
        { label: t('teachers.subjects'), cell: ({ subjects }) => subjects.join('、') || '—' },
      ]}
    />
  );
}
