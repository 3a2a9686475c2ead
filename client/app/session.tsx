// Decides who the page believes is signed in; the server decides what they may do.
import { useApolloClient } from '@apollo/client/react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { SessionDocument } from '../gql/graphql';
import type { Action, MeFieldsFragment } from '../gql/graphql';
import { onRefusal } from './apollo';
import { useClock } from './clock';

/** The person signed in, as the server describes them. */
export type Me = MeFieldsFragment;

interface Session {
  /** `unknown` until the server's first answer, `unreachable` when there was none. */
  status: 'unknown' | 'unreachable' | 'known';
  me: Me | null;
  /** Whether the server's matrix lets this person do the action somewhere. */
  may: (...actions: Action[]) => boolean;
  /** Takes over a sign-in, a sign-out (null) or a changed password. */
  become: (me: Me | null) => Promise<void>;
  /** Asks the server again. */
  reload: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

/** Asks once who is signed in, and notices when the server says that nobody is any more. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const { set: setClock } = useClock();
  const [status, setStatus] = useState<Session['status']>('unknown');
  const [me, setMe] = useState<Me | null>(null);

  const reload = useCallback(async () => {
    try {
      const answer = await client.query({ query: SessionDocument, fetchPolicy: 'no-cache' });
      if (answer.data) {
        setClock(answer.data.service);
        setMe(answer.data.me);
      }
      setStatus('known');
    } catch {
      setStatus((before) => (before === 'known' ? before : 'unreachable'));
    }
  }, [client, setClock]);

  useEffect(() => void reload(), [reload]);
  useEffect(
    () =>
      onRefusal((code) => {
        if (code === 'UNAUTHENTICATED') setMe(null);
        if (code === 'PASSWORD_CHANGE_REQUIRED') {
          setMe((before) => before && { ...before, mustChangePassword: true });
        }
        if (code === 'SECOND_FACTOR_REQUIRED') {
          setMe((before) => before && { ...before, secondFactor: 'ASKED' });
        }
        if (code === 'SECOND_FACTOR_TO_SET_UP') {
          setMe((before) => before && { ...before, secondFactor: 'TO_SET_UP' });
        }
      }),
    [],
  );

  const become = useCallback(
    async (next: Me | null) => {
      await client.clearStore();
      setMe(next);
    },
    [client],
  );
  const session = useMemo<Session>(
    () => ({
      status,
      me,
      may: (...actions) => actions.some((action) => me?.allowedActions.includes(action) ?? false),
      become,
      reload,
    }),
    [status, me, become, reload],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of the page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}
