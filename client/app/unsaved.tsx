// Decides how one is kept from leaving a page with typing that nobody has saved: asked once, with the way back first.
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';

/** Asks before another page, a reload or the closing of the window takes what was typed, as long as it stands there. */
export function Unsaved() {
  const { t } = useTranslation();
  const blocker = useBlocker({
    // Filters of the same page take nothing away.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={t('unsaved.title')} onClose={blocker.reset}>
      <div className="stack">
        <p>{t('unsaved.line')}</p>
        <div className="actions end">
          <button type="button" className="button" onClick={blocker.proceed}>
            {t('unsaved.leave')}
          </button>
          <button type="button" className="button primary" onClick={blocker.reset}>
            {t('unsaved.stay')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
