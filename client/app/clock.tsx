// Decides what time it is on the screen: the server's clock, carried on from its last answer.
import { useApolloClient } from '@apollo/client/react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactNode } from 'react';
import { ServiceClockDocument } from '../gql/graphql';
import type { ServiceClockQuery } from '../gql/graphql';
import { onRefusal, unasked } from './apollo';

type Service = ServiceClockQuery['service'];

interface Clock {
  /** The server's instant now, in ms. */
  now: () => number;
  /** What the server last said of itself; null before its first answer. */
  service: Service | null;
  /** Takes over an answer of the server. */
  set: (service: Service) => void;
  /** Asks the server again. */
  refresh: () => Promise<void>;
}

const ClockContext = createContext<Clock | null>(null);

/** Keeps the offset between this device's clock and the server's: told with the session, asked anew every five minutes. */
export function ClockProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const [known, setKnown] = useState<{ service: Service; offset: number } | null>(null);

  const set = useCallback((service: Service) => {
    setKnown({ service, offset: Date.parse(service.serverTime) - Date.now() });
  }, []);
  const refresh = useCallback(async () => {
    try {
      const answer = await client.query({
        query: ServiceClockDocument,
        fetchPolicy: 'no-cache',
        context: unasked,
      });
      if (answer.data) set(answer.data.service);
    } catch {
      // Without an answer the offset known so far still holds.
    }
  }, [client, set]);

  useEffect(() => {
    const timer = setInterval(() => void refresh(), 300_000);
    const onVisible = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [refresh]);

  // A window that the server holds for closed and the page for open: the page's clock is wrong.
  useEffect(
    () =>
      onRefusal((code) => {
        if (code === 'WINDOW_CLOSED') void refresh();
      }),
    [refresh],
  );

  const offset = known?.offset ?? 0;
  const service = known?.service ?? null;
  const clock = useMemo<Clock>(
    () => ({ now: () => Date.now() + offset, service, set, refresh }),
    [offset, service, set, refresh],
  );
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** The clock of the page. */
export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error('useClock outside ClockProvider');
  return clock;
}

/** The server's instant, renewed every `everyMs`. */
export function useNow(everyMs: number): number {
  const clock = useClock();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}

/** What holds at the server's instant, looked at every second; draws anew only when it is another. */
export function useAtNow<Held extends string | boolean>(look: (now: number) => Held): Held {
  const clock = useClock();
  return useSyncExternalStore(everySecond, () => look(clock.now()));
}

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}
