// Decides what is always in sight while one types: whether the draft is safe, and the way on.
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { formatTime } from '../../app/format';
import type { SaveState } from './autosave';

/** The strip at the bottom of the form. */
export function SaveBar({ save, children }: { save: SaveState; children: ReactNode }) {
  return (
    <div className="save-bar">
      <SaveWords save={save} />
      <div className="actions">{children}</div>
    </div>
  );
}

function SaveWords({ save }: { save: SaveState }) {
  const { t } = useTranslation();
  const words = {
    idle: t('save.idle'),
    waiting: t('save.saving'),
    saving: t('save.saving'),
    saved: save.kind === 'saved' ? t('save.saved', { time: formatTime(save.at) }) : '',
    offline:
      save.kind === 'offline' && save.retryAfter !== null
        ? t('save.busy', { seconds: save.retryAfter })
        : t('save.offline'),
    conflict: t('save.conflict'),
    refused: save.kind === 'refused' ? t('save.refused', { why: save.refusal.message }) : '',
  }[save.kind];
  return (
    <p className={`save-state ${save.kind}`} role="status">
      <span className="dot" aria-hidden="true" />
      {words}
    </p>
  );
}
