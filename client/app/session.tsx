// Decides who the page believes is signed in; the server decides what they may do.
import { useApolloClient } from '@apollo/client/react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ReactNode } from 'react';
import { SessionDocument, SignOutDocument } from '../gql/graphql';
import type { Action, MeFieldsFragment } from '../gql/graphql';
import { onSessionChange, sessionChanged } from './activity';
import { apolloClient, onRefusal } from './apollo';
import { useClock } from './clock';
import { saveOpenDrafts } from './drafts';
import { spanOf } from './session-end';
import type { SessionSpan } from './session-end';

/** The person signed in, as the server describes them. */
export type Me = MeFieldsFragment;

interface Session {
  /** `unknown` until the server's first answer, `unreachable` when there was none. */
  status: 'unknown' | 'unreachable' | 'known';
  me: Me | null;
  /** How long the session lasts; null while nobody is signed in. */
  span: SessionSpan | null;
  /** Whether somebody was signed in who is not any more, without having asked for it on this page. */
  ended: boolean;
  /** Whether the server's matrix lets this person do the action somewhere. */
  may: (...actions: Action[]) => boolean;
  /** Takes over a sign-in, a sign-out (null) or a changed password. */
  become: (me: Me | null) => Promise<void>;
  /** Takes over how many notifications are unread, as a page has just been told. */
  noticed: (unread: number) => void;
  /** Asks the server again. */
  reload: () => Promise<void>;
  /** Asks again what is unread and which windows are open, unless the last answer is still fresh. */
  freshen: () => void;
  /** Ends a session that nobody used: what was typed is saved first, and stays on this device where it cannot be. */
  expire: () => Promise<void>;
}

/** How long (ms) typing may take to be saved before a session that nobody used is closed all the same. */
const patience = 4000;

/** How long (ms) what the session says of windows and notifications is taken for new. */
const fresh = 60_000;

const SessionContext = createContext<Session | null>(null);

/** The answer of `askSession`, until it is taken. */
let asked: ReturnType<typeof sessionNow> | null = null;

function sessionNow() {
  return apolloClient.query({ query: SessionDocument, fetchPolicy: 'no-cache' });
}

/** Asks who is signed in before anything is drawn; the first `SessionProvider` takes the answer. */
export function askSession(): void {
  asked = sessionNow();
  // Who takes it notices the failure.
  asked.catch(() => null);
}

/** Asks once who is signed in, and notices when the server says that nobody is any more. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const { set: setClock, now } = useClock();
  const [status, setStatus] = useState<Session['status']>('unknown');
  const [{ me, span, ended }, setKnown] = useState(nobody);

  const shown = useRef<string | null>(null);
  const answeredAt = useRef(0);
  useEffect(() => {
    shown.current = me?.id ?? null;
  }, [me]);

  const reload = useCallback(async () => {
    try {
      const asking = asked ?? sessionNow();
      asked = null;
      const answer = await asking;
      if (answer.data) {
        const { service, me: found } = answer.data;
        // Somebody else signed in from another tab: nothing of the one before may be shown.
        if (shown.current !== null && shown.current !== found?.id) await client.clearStore();
        setClock(service);
        answeredAt.current = Date.parse(service.serverTime);
        setKnown((before) => ({
          me: found,
          span: found && spanOf(found, Date.parse(service.serverTime)),
          ended: found === null && (before.ended || before.me !== null),
        }));
      }
      setStatus('known');
    } catch {
      setStatus((before) => (before === 'known' ? before : 'unreachable'));
    }
  }, [client, setClock]);

  useEffect(() => void reload(), [reload]);
  useEffect(() => onSessionChange(() => void reload()), [reload]);
  useEffect(
    () =>
      onRefusal((code) => {
        setKnown((before) =>
          before.me ? { ...before, ...afterRefusal(before.me, code) } : before,
        );
      }),
    [],
  );

  const become = useCallback(
    async (next: Me | null) => {
      await client.clearStore();
      answeredAt.current = now();
      setKnown({ me: next, span: next && spanOf(next, now()), ended: false });
      sessionChanged();
    },
    [client, now],
  );
  const noticed = useCallback((unreadNotifications: number) => {
    setKnown((before) =>
      before.me && before.me.unreadNotifications !== unreadNotifications
        ? { ...before, me: { ...before.me, unreadNotifications } }
        : before,
    );
  }, []);
  const freshen = useCallback(() => {
    // The clock of a demonstration may have been moved either way.
    if (Math.abs(now() - answeredAt.current) > fresh) void reload();
  }, [now, reload]);
  const expire = useCallback(async () => {
    await Promise.race([saveOpenDrafts(), new Promise((end) => setTimeout(end, patience))]);
    // Without an answer the session ends by itself: the server counts as well.
    await client.mutate({ mutation: SignOutDocument }).catch(() => null);
    setKnown({ ...nobody, ended: true });
    sessionChanged();
    await client.clearStore();
  }, [client]);
  const session = useMemo<Session>(
    () => ({
      status,
      me,
      span,
      ended,
      may: (...actions) => actions.some((action) => me?.allowedActions.includes(action) ?? false),
      become,
      noticed,
      reload,
      freshen,
      expire,
    }),
    [status, me, span, ended, become, noticed, reload, freshen, expire],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

const nobody: Pick<Session, 'me' | 'span' | 'ended'> = { me: null, span: null, ended: false };

/** What a refusal tells of the session itself. */
function afterRefusal(me: Me, code: string): Partial<typeof nobody> {
  if (code === 'UNAUTHENTICATED') return { ...nobody, ended: true };
  if (code === 'PASSWORD_CHANGE_REQUIRED') return { me: { ...me, mustChangePassword: true } };
  if (code === 'SECOND_FACTOR_REQUIRED') return { me: { ...me, secondFactor: 'ASKED' } };
  if (code === 'SECOND_FACTOR_TO_SET_UP') return { me: { ...me, secondFactor: 'TO_SET_UP' } };
  return {};
}

/** The session of the page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** Lets the session know the unread notifications that came with a page's own answer. */
export function useUnread(me: { unreadNotifications: number } | null | undefined): void {
  const { noticed } = useSession();
  const unread = me?.unreadNotifications;
  useEffect(() => {
    if (unread !== undefined) noticed(unread);
  }, [unread, noticed]);
}
