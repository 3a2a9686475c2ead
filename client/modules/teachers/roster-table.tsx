// Decides how a page of a roster is read, picked from and corrected; whom one has picked stays picked, also under another filter.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../app/clock';
import { useSession } from '../../app/session';
import { usePages } from '../../app/use-pages';
import { TeachersDocument } from '../../gql/graphql';
import type { ReleaseFieldsFragment } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { SortableHead } from '../../ui/sortable-head';
import { EditDialog } from './edit-dialog';
import { PickBar } from './pick-bar';
import { ReleaseDialog } from './release-dialog';
import { RosterRow } from './roster-row';
import type { filterOf, RosterSort } from './roster-search';

const pageSize = 50;

type Person = { id: string; name: string };

/** The list; another filter begins at its first page. */
export function RosterTable(props: {
  unitId: string;
  filter: ReturnType<typeof filterOf>;
  narrowed: boolean;
  /** Whether whoever reads may correct, pick and release. */
  edits: boolean;
  /** The names by id of those picked. */
  picked: ReadonlyMap<string, string>;
  onPicked: (picked: ReadonlyMap<string, string>) => void;
  onReleased: (releases: readonly ReleaseFieldsFragment[]) => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/teachers' });
  const { sort } = useSearch({ from: '/teachers' });
  const { service } = useClock();
  const registry = useSession().me?.unit?.kind === 'KINDERGARTEN';
  const [releasing, setReleasing] = useState(false);
  const [editing, setEditing] = useState<Person | null>(null);
  const [saved, setSaved] = useState<Person | null>(null);
  const { unitId, edits, picked, onPicked } = props;
  const asked = { ...props.filter, unitId, year: service?.currentYear ?? null };
  const pages = usePages(TeachersDocument, asked, (data) => data.teachers, pageSize);
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

  function pick(people: readonly Person[], on: boolean) {
    const next = new Map(picked);
    for (const { id, name } of people) {
      if (on) next.set(id, name);
      else next.delete(id);
    }
    onPicked(next);
  }

  return (
    <>
      {pages.total !== null && (
        <PickBar
          line={t(props.narrowed ? 'teachers.found' : 'teachers.count', { count: pages.total })}
          rows={pages.nodes ?? []}
          picked={picked}
          picks={edits}
          onPick={pick}
          onClear={() => onPicked(new Map())}
          onRelease={() => setReleasing(true)}
        />
      )}
      <p className="hidden" role="status">
        {saved && t('record.saved', { name: saved.name })}
      </p>
      <PagedList
        pages={pages}
        rows={8}
        empty={t(props.narrowed ? 'teachers.noneFound' : 'teachers.none')}
      >
        {(rows) => (
          <div className="table-frame">
            <table className="stacked roster">
              <thead>
                <tr>
                  {edits && (
                    <th scope="col">
                      <span className="hidden">{t('teachers.pick')}</span>
                    </th>
                  )}
                  {head('NAME')}
                  {head('STATUS')}
                  <th scope="col">{t('teachers.userName')}</th>
                  {head('JOB_TITLE')}
                  <th scope="col">{t('teachers.teaches')}</th>
                  {!registry && <th scope="col">{t('teachers.plan')}</th>}
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
                    registry={registry}
                    picked={picked.has(node.id)}
                    saved={saved?.id === node.id}
                    {...(edits
                      ? {
                          onPick: (on: boolean) => pick([node], on),
                          onEdit: () => {
                            // Said again also where the same person is corrected twice.
                            setSaved(null);
                            setEditing(node);
                          },
                        }
                      : {})}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
      {editing && (
        <EditDialog
          unitId={unitId}
          {...editing}
          onSaved={() => {
            setSaved(editing);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {releasing && (
        <ReleaseDialog
          unitId={unitId}
          people={[...picked].map(([id, name]) => ({ id, name }))}
          onDone={(releases) => {
            setReleasing(false);
            onPicked(new Map());
            props.onReleased(releases);
          }}
          onClose={() => setReleasing(false)}
        />
      )}
    </>
  );
}
