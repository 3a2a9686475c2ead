// Decides how the last releases of a unit are read, and taken back while that is possible (D3.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../app/format';
import { Guard } from '../../app/guard';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { usePages } from '../../app/use-pages';
import { ReleasesDocument, UndoReleasesDocument } from '../../gql/graphql';
import type { ReleaseFieldsFragment } from '../../gql/graphql';
import { DoneNotice, useSaid } from '../../ui/done-notice';
import { noonOf } from '../../ui/day-field';
import { PageHead } from '../../ui/page-head';
import { PagedList } from '../../ui/paged-list';
import { RecordTable } from '../../ui/record-table';
import { Problem } from '../../ui/problem';
import { TeachersNav } from './teachers-nav';

/** The page `/teachers/releases`. */
export function ReleasesPage() {
  const { t } = useTranslation();
  return (
    <Guard actions={['TEACHER_READ']}>
      {({ unit }) => (
        <>
          <PageHead title={t('releases.title')} line={t('releases.line')} />
          <TeachersNav />
          {unit && <Releases unitId={unit.id} />}
        </>
      )}
    </Guard>
  );
}

function Releases({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [busy, setBusy] = useState<string | null>(null);
  const [done, setDone] = useSaid();
  const [refused, setRefused] = useState<unknown>(null);
  const pages = usePages(ReleasesDocument, { unitId }, (data) => data.releases);

  async function undo(release: ReleaseFieldsFragment) {
    setBusy(release.id);
    setRefused(null);
    setDone(null);
    try {
      await write(UndoReleasesDocument, { unitId, releaseIds: [release.id] });
      setDone(t('release.undone', { count: 1, names: release.teacherName }));
    } catch (failure) {
      setRefused(failure);
    }
    setBusy(null);
  }

  return (
    <>
      <Problem error={refused} />
      <DoneNotice moment={done} />
      <section className="card" aria-label={t('releases.title')}>
        <PagedList pages={pages} empty={t('releases.none')}>
          {(releases) => (
            <ReleaseTable
              releases={releases}
              busy={busy !== null}
              onUndo={(release) => void undo(release)}
            />
          )}
        </PagedList>
      </section>
    </>
  );
}

function ReleaseTable(props: {
  releases: readonly ReleaseFieldsFragment[];
  busy: boolean;
  onUndo: (release: ReleaseFieldsFragment) => void;
}) {
  const { t } = useTranslation();
  const language = currentLanguage();
  return (
    <RecordTable
      rows={props.releases}
      keyOf={(each) => each.id}
      columns={[
        { label: t('teachers.name'), kind: 'name', cell: (each) => each.teacherName },
        {
          label: t('release.kind'),
          cell: ({ kind, reason }) => (
            <>
              {t(`releaseKind.${kind}`)}
              {reason && <small>{t('teacher.why', { reason })}</small>}
            </>
          ),
        },
        {
          label: t('release.day'),
          className: 'numbers',
          cell: ({ day }) => formatDay(noonOf(day), language),
        },
        {
          label: t('releases.undoable'),
          className: 'numbers',
          cell: ({ undone, mayUndo, undoableUntil }) =>
            t(`releases.states.${undone ? 'undone' : mayUndo ? 'open' : 'over'}`, {
              instant: formatInstant(undoableUntil, language),
            }),
        },
        {
          label: t('release.undo'),
          kind: 'act',
          cell: (each) =>
            each.mayUndo && (
              <button
                type="button"
                className="button small"
                disabled={props.busy}
                aria-label={t('releases.undoOf', { name: each.teacherName })}
                onClick={() => props.onUndo(each)}
              >
                {t('release.undo')}
              </button>
            ),
        },
      ]}
    />
  );
}
