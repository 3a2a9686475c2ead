// Decides how a release is confirmed: who left, and the way to take it back at once (D3.5).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useKeyedWrite } from '../../app/keyed-write';
import { UndoReleasesDocument } from '../../gql/graphql';
import type { ReleaseFieldsFragment } from '../../gql/graphql';
import { DoneNotice } from '../../ui/done-notice';
import { Problem } from '../../ui/problem';

const named = 5;

/** The strip after a release; once taken back it says that. */
export function ReleasedNotice(props: {
  unitId: string;
  releases: readonly ReleaseFieldsFragment[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { write } = useKeyedWrite();
  const [busy, setBusy] = useState(false);
  const [undone, setUndone] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { releases } = props;
  const first = releases[0];
  if (!first) return null;
  const count = releases.length;
  const names = formatList(
    releases.slice(0, named).map((each) => each.teacherName),
    language,
  );
  const words = { count, names: count > named ? t('release.more', { names }) : names };

  async function undo() {
    setBusy(true);
    setError(null);
    try {
      await write(UndoReleasesDocument, {
        unitId: props.unitId,
        releaseIds: releases.map((each) => each.id),
      });
      setUndone(true);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  return (
    <>
      <Problem error={error} />
      <DoneNotice moment={`${first.id} ${undone}`}>
        <p>
          <strong>
            {undone
              ? t('release.undone', words)
              : t('release.done', { ...words, kind: t(`releaseKind.${first.kind}`) })}
          </strong>
        </p>
        {!undone && (
          <p>{t('release.until', { instant: formatInstant(first.undoableUntil, language) })}</p>
        )}
        <div className="actions">
          {!undone && (
            <button type="button" className="button" disabled={busy} onClick={() => void undo()}>
              {t(busy ? 'wait' : 'release.undo')}
            </button>
          )}
          <button type="button" className="button quiet" onClick={props.onClose}>
            {t('close')}
          </button>
        </div>
      </DoneNotice>
    </>
  );
}
