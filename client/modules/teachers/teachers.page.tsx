// Decides how a unit works on its roster: the counts, the list with its filters, what is done to several at once (D3.3).
import { useQuery } from '@apollo/client/react';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { Guard } from '../../app/guard';
import { useKeyedWrite } from '../../app/keyed-write';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { TeacherCountsDocument } from '../../gql/graphql';
import type { ReleaseFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { DownloadDialog } from './download-dialog';
import { keepRoster, textBefore } from './kept-roster';
import { RegistryNote } from './registry-note';
import { ReleasedNotice } from './released-notice';
import { RosterCounts } from './roster-counts';
import { RosterFilters } from './roster-filters';
import { RosterTable } from './roster-table';
import { filterOf, isNarrowed } from './roster-search';
import { TeachersNav } from './teachers-nav';

/** The page `/teachers`: the own unit's. */
export function TeachersPage() {
  const { t } = useTranslation();
  return (
    <Guard actions={['TEACHER_READ']}>
      {(me) =>
        me.unit ? (
          <Roster unit={me.unit} owner={me.id} />
        ) : (
          <Notice tone="stop">{t('problem.notAllowed')}</Notice>
        )
      }
    </Guard>
  );
}

function Roster({ unit, owner }: { unit: NonNullable<Me['unit']>; owner: string }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { refresh } = useKeyedWrite();
  const search = useSearch({ from: '/teachers' });
  const [text, setText] = useState(() => textBefore(owner));
  useEffect(() => keepRoster({ owner, search, text }), [owner, search, text]);
  const name = useDebounced(text.trim());
  const [loading, setLoading] = useState(false);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const [released, setReleased] = useState<readonly ReleaseFieldsFragment[]>([]);
  const { data } = useQuery(TeacherCountsDocument, { variables: { unitId: unit.id } });
  const registry = unit.kind === 'KINDERGARTEN';
  const filter = filterOf(search, name);
  return (
    <>
      <PageHead
        title={t('teachers.title')}
        line={unit.name}
        actions={
          may('TEACHER_DOWNLOAD') && (
            <button type="button" className="button" onClick={() => setLoading(true)}>
              {t('download.action')}
            </button>
          )
        }
      />
      <TeachersNav />
      {registry && <RegistryNote />}
      {released.length > 0 && (
        <ReleasedNotice unitId={unit.id} releases={released} onClose={() => setReleased([])} />
      )}
      <RosterCounts unitId={unit.id} counts={data?.teacherCounts ?? null} />
      <section className="card" aria-label={t('teachers.list')}>
        <RosterFilters
          unitId={unit.id}
          registry={registry}
          text={text}
          supervision={data?.teacherCounts.supervision ?? null}
          onText={setText}
        />
        <RosterTable
          unitId={unit.id}
          filter={filter}
          narrowed={isNarrowed(search, name)}
          edits={!registry && may('TEACHER_MANAGE')}
          picked={picked}
          onPicked={setPicked}
          onReleased={(releases) => {
            setReleased(releases);
            void refresh();
          }}
        />
      </section>
      {loading && (
        <DownloadDialog
          unitId={unit.id}
          search={search}
          name={name}
          onClose={() => setLoading(false)}
        />
      )}
    </>
  );
}
