// Decides how one is kept from leaving a page with typing that nobody has saved: asked once, with the way back first.
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';
import { askBeforeSignOut } from './drafts';

/** Asks before another page, a sign-out, a reload or the closing of the window takes what was typed, as long as it stands there. */
export function LeaveGuard() {
  const { t } = useTranslation();
  const { history } = useRouter();
  const [asked, setAsked] = useState<{ stay: (stay: boolean) => void } | null>(null);
  useEffect(
    () =>
      history.block({
        enableBeforeUnload: true,
        blockerFn: ({ currentLocation, nextLocation }) =>
          // Filters of the same page take nothing away.
          currentLocation.pathname !== nextLocation.pathname &&
          new Promise<boolean>((stay) => setAsked({ stay })),
      }),
    [history],
  );
  useEffect(
    () => askBeforeSignOut(() => new Promise((free) => setAsked({ stay: (stay) => free(!stay) }))),
    [],
  );
  if (asked === null) return null;
  const answer = (stay: boolean) => {
    setAsked(null);
    asked.stay(stay);
  };
  return (
    <Dialog title={t('unsaved.title')} onClose={() => answer(true)}>
      <div className="stack">
        <p>{t('unsaved.line')}</p>
        <div className="actions end">
          <button type="button" className="button" onClick={() => answer(false)}>
            {t('unsaved.leave')}
          </button>
          <button type="button" className="button primary" onClick={() => answer(true)}>
            {t('unsaved.stay')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
