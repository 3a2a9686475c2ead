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
            <div className="table-frame">
              <table className="stacked">
                <thead>
                  <tr>
                    <th scope="col">{t('teachers.name')}</th>
                    <th scope="col">{t('release.kind')}</th>
                    <th scope="col">{t('release.day')}</th>
                    <th scope="col">{t('releases.undoable')}</th>
                    <th scope="col">
                      <span className="hidden">{t('release.undo')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {releases.map((node) => (
                    <ReleaseRow
                      key={node.id}
                      release={node}
                      busy={busy !== null}
                      onUndo={() => void undo(node)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </PagedList>
      </section>
    </>
  );
}

function ReleaseRow(props: { release: ReleaseFieldsFragment; busy: boolean; onUndo: () => void }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { release } = props;
  const state = release.undone ? 'undone' : release.mayUndo ? 'open' : 'over';
  return (
    <tr>
      <th scope="row">{release.teacherName}</th>
      <td data-label={t('release.kind')}>
        {t(`releaseKind.${release.kind}`)}
        {release.reason && <small>{t('teacher.why', { reason: release.reason })}</small>}
      </td>
      <td data-label={t('release.day')} className="numbers">
        {formatDay(noonOf(release.day), language)}
      </td>
      <td data-label={t('releases.undoable')} className="numbers">
        {t(`releases.states.${state}`, {
          instant: formatInstant(release.undoableUntil, language),
        })}
      </td>
      <td className="act">
        {release.mayUndo && (
          <button
            type="button"
            className="button small"
            disabled={props.busy}
            aria-label={t('releases.undoOf', { name: release.teacherName })}
            onClick={props.onUndo}
          >
            {t('release.undo')}
          </button>
        )}
      </td>
    </tr>
  );
}
