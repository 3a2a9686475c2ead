// Decides how a lost connection is told, and how it is found again: by asking at growing intervals, and when told to.
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { askAgain } from './apollo';
import { useClock } from './clock';
import { connection, foundConnection, onConnection, tryAgainNow } from './connection';
import { onTypingKept, typingIsKept } from './drafts';
import { useSession } from './session';

/** How long (ms) to wait between two attempts; the last one again and again. */
const waits = [4000, 8000, 15_000, 30_000];

/** A strip under the header while the server does not answer; gone with its next answer. */
export function ConnectionBar() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { refresh } = useClock();
  const { status, reload } = useSession();
  const state = useSyncExternalStore(onConnection, connection);
  const kept = useSyncExternalStore(onTypingKept, typingIsKept);
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    const lost = () => foundConnection('lost');
    const back = () => {
      tryAgainNow();
      void refresh();
    };
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', back);
    };
  }, [refresh]);

  useEffect(() => {
    if (state === 'there') return;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      timer = setTimeout(
        () => void refresh().then(later),
        waits[Math.min(tries, waits.length - 1)],
      );
      tries += 1;
    };
    later();
    return () => {
      clearTimeout(timer);
      // Gone with an answer: what was given up meanwhile is asked for once more.
      if (connection() === 'there') askAgain(client, true);
    };
  }, [state, client, refresh]);

  useEffect(() => {
    if (state === 'there' && status === 'unreachable') void reload();
  }, [state, status, reload]);

  async function again() {
    setAsking(true);
    tryAgainNow();
    await refresh();
    setAsking(false);
  }

  return (
    <div className="connection" role="status">
      {state !== 'there' && (
        <p>
          <strong>{t(state === 'lost' ? 'frame.lost' : 'frame.unavailable')}</strong>
          <span>{t(kept ? 'frame.kept' : 'frame.unsent')}</span>
          <button
            type="button"
            className="button small"
            aria-disabled={asking}
            onClick={() => {
              if (!asking) void again();
            }}
          >
            {t(asking ? 'wait' : 'problem.again')}
          </button>
        </p>
      )}
    </div>
  );
}
