// Decides how one leaves: nothing unsaved is left on a shared computer unasked, and a failed sign-out is never taken for one.
import { useMutation } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignOutDocument } from '../gql/graphql';
import { Dialog } from '../ui/dialog';
import { Problem } from '../ui/problem';
import { keptDrafts, maySignOut, removeDrafts, saveOpenDrafts } from './drafts';
import type { KeptDraft } from './drafts';
import { refusalOf } from './refusal';
import { useSession } from './session';
import type { Me } from './session';

/** How long (ms) open typing may take to be saved before one is asked about it. */
const patience = 4000;

type Asking = { kind: 'drafts'; drafts: KeptDraft[] } | { kind: 'failed'; error: unknown };

/** The button in the header, and what it may have to ask first. */
export function SignOut({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { become } = useSession();
  const [signOut] = useMutation(SignOutDocument);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [keep, setKeep] = useState(false);
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();

  async function start() {
    if (!(await maySignOut())) return;
    setBusy(true);
    const enough = new Promise((resolve) => setTimeout(resolve, patience));
    await Promise.race([saveOpenDrafts(), enough]);
    const drafts = keptDrafts(me.id);
    if (drafts.length === 0) return leave(false);
    setBusy(false);
    setAsking({ kind: 'drafts', drafts });
  }

  async function leave(keeping: boolean) {
    setKeep(keeping);
    setBusy(true);
    try {
      await signOut();
    } catch (error) {
      // A session that the server no longer knows is as good as closed; anything else is still open.
      if (refusalOf(error)?.code !== 'UNAUTHENTICATED') {
        setAsking({ kind: 'failed', error });
        setBusy(false);
        return;
      }
    }
    if (!keeping) removeDrafts(me.id);
    setAsking(null);
    // The session is over: no page may hold one back any more.
    await navigate({ to: '/', ignoreBlocker: true });
    await become(null);
  }

  function backTo({ year, unitId }: KeptDraft) {
    setAsking(null);
    void (unitId === null
      ? navigate({ to: '/plan/$year', params: { year } })
      : navigate({ to: '/school-plan/$year', params: { year }, search: { unit: unitId } }));
  }

  return (
    <>
      <button type="button" className="button small" disabled={busy} onClick={() => void start()}>
        {t('signOut.action')}
      </button>
      {asking?.kind === 'failed' && (
        <Dialog title={t('signOut.failed')} onClose={() => setAsking(null)}>
          <div className="stack">
            <p>{t('signOut.failedLine')}</p>
            <Problem error={asking.error} again={busy ? undefined : () => void leave(keep)} />
          </div>
        </Dialog>
      )}
      {asking?.kind === 'drafts' && (
        <Dialog title={t('signOut.unsaved')} onClose={() => setAsking(null)}>
          <div className="stack">
            <p>{t('signOut.unsavedLine')}</p>
            <div className="actions column">
              {asking.drafts.map((each) => (
                <button
                  key={`${each.unitId} ${each.year}`}
                  type="button"
                  className="button primary"
                  onClick={() => backTo(each)}
                >
                  {t(each.unitId === null ? 'signOut.toMine' : 'signOut.toSchool', {
                    year: each.year,
                  })}
                </button>
              ))}
              <button
                type="button"
                className="button"
                disabled={busy}
                onClick={() => void leave(true)}
              >
                {t('signOut.keep')}
              </button>
              <button
                type="button"
                className="button danger"
                disabled={busy}
                onClick={() => void leave(false)}
              >
                {t('signOut.remove')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
