// Decides how a page of a roster is read and picked from; whom one has picked stays picked, also under another filter.
import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { TeachersDocument } from '../../gql/graphql';
import type { ReleaseFieldsFragment } from '../../gql/graphql';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { SortableHead } from '../../ui/sortable-head';
import { PickBar } from './pick-bar';
import { ReleaseDialog } from './release-dialog';
import { RosterRow } from './roster-row';
import type { filterOf, RosterSort } from './roster-search';

const pageSize = 50;

/** A page of teachers; a new key starts again at the first one. */
export function RosterTable(props: {
  unitId: string;
  filter: ReturnType<typeof filterOf>;
  narrowed: boolean;
  picks: boolean;
  /** The names by id of those picked. */
  picked: ReadonlyMap<string, string>;
  onPicked: (picked: ReadonlyMap<string, string>) => void;
  onReleased: (releases: readonly ReleaseFieldsFragment[]) => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/teachers' });
  const { sort } = useSearch({ from: '/teachers' });
  const { service } = useClock();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const [releasing, setReleasing] = useState(false);
  const { picked, onPicked } = props;
  const { data, previousData, error, loading, refetch } = useQuery(TeachersDocument, {
    variables: {
      ...props.filter,
      unitId: props.unitId,
      year: service?.currentYear ?? null,
      first: pageSize,
      after: cursors.at(-1) ?? null,
    },
  });
  const page = (data ?? previousData)?.teachers;
  if (error && !page) return <Problem error={error} again={() => void refetch()} />;
  if (!page) return <RowsLoading rows={8} />;
  const rows = page.edges.map((edge) => edge.node);
  const order = { column: sort ?? ('ID' as RosterSort | 'ID'), down: false };
  const head = (column: RosterSort) => (
    <SortableHead<RosterSort | 'ID'>
      column={column}
      order={order}
      onOrder={() =>
        // Once more on the same heading leads back to the list's own order.
        void navigate({
          search: ({ sort: before, ...rest }) =>
            before === column ? rest : { ...rest, sort: column },
        })
      }
    >
      {t(`teachers.sorts.${column}`)}
    </SortableHead>
  );

  function pick(people: readonly { id: string; name: string }[], on: boolean) {
    const next = new Map(picked);
    for (const { id, name } of people) {
      if (on) next.set(id, name);
      else next.delete(id);
    }
    onPicked(next);
  }

  return (
    <div aria-busy={loading}>
      <PickBar
        line={t(props.narrowed ? 'teachers.found' : 'teachers.count', { count: page.totalCount })}
        rows={rows}
        picked={picked}
        picks={props.picks}
        onPick={pick}
        onClear={() => onPicked(new Map())}
        onRelease={() => setReleasing(true)}
      />
      {rows.length === 0 ? (
        <p className="empty">{t(props.narrowed ? 'teachers.noneFound' : 'teachers.none')}</p>
      ) : (
        <div className="table-frame">
          <table className="stacked roster">
            <thead>
              <tr>
                {props.picks && (
                  <th scope="col">
                    <span className="hidden">{t('teachers.pick')}</span>
                  </th>
                )}
                {head('NAME')}
                {head('STATUS')}
                <th scope="col">{t('teachers.userName')}</th>
                {head('JOB_TITLE')}
                <th scope="col">{t('teachers.teaches')}</th>
                <th scope="col">{t('teachers.plan')}</th>
                <th scope="col">
                  <span className="hidden">{t('teachers.open')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((node) => (
                <RosterRow
                  key={node.id}
                  teacher={node}
                  picked={picked.has(node.id)}
                  {...(props.picks ? { onPick: (on: boolean) => pick([node], on) } : {})}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(cursors.length > 1 || page.pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
      {releasing && (
        <ReleaseDialog
          unitId={props.unitId}
          people={[...picked].map(([id, name]) => ({ id, name }))}
          onDone={(releases) => {
            setReleasing(false);
            onPicked(new Map());
            props.onReleased(releases);
          }}
          onClose={() => setReleasing(false)}
        />
      )}
    </div>
  );
}
