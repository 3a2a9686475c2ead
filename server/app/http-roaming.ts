// The two addresses of signing in through another institution: where it begins, and where the browser comes back (D3.1).
import { parseCookie, stringifySetCookie } from 'cookie';
import { isRefusal } from '../domain/refusals';
import type { RoamingFailure } from '../domain/roaming';
import { failureOf } from '../modules/accounts/roaming-provider-talk';
import {
  finishRoaming,
  providerOf,
  ROAMING_ATTEMPT_MS,
  startRoaming,
} from '../modules/accounts/roaming.service';
import type { RequestContext } from './context';
import type { PathAnswer, Sending } from './http-answer';
import { describeError } from './log';

const PATH = /^\/roaming\/([a-z0-9-]{1,32})\/(start|callback)$/;
const LONGEST_WAY_BACK = 500;

const redirect = (location: string, cookie: string): Sending => ({
  status: 302,
  headers: ['location', location, 'cache-control', 'no-store', 'set-cookie', cookie],
});

/** What a browser keeps while it is at the provider: its state, and the page of ours that it was on the way to. */
interface Kept {
  state: string;
  wayBack: string;
}

/** A path of this site; blank for anything else, which would let a link lead away. */
const ownPath = (path: string): string =>
  path.length <= LONGEST_WAY_BACK && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : '';

const wayBackOf = (search: string): string =>
  ownPath(new URLSearchParams(search).get('return') ?? '');

/** The cookie that ties a sign-in to the browser that began it: nobody can finish theirs in another's browser. */
function stateCookie({ app }: RequestContext) {
  const secure = app.config.publicOrigin.startsWith('https:');
  const name = secure ? '__Host-roaming' : 'roaming';
  // Lax: it has to come along when the provider sends the browser back.
  const fixed = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (header = ''): Kept => {
      const [state = '', wayBack = ''] = (parseCookie(header)[name] ?? '').split(' ');
      return { state, wayBack: ownPath(wayBack) };
    },
    write: ({ state, wayBack }: Kept): string =>
      stringifySetCookie(name, `${state} ${wayBack}`, {
        ...fixed,
        maxAge: ROAMING_ATTEMPT_MS / 1000,
      }),
    clear: (): string => stringifySetCookie(name, '', { ...fixed, maxAge: 0 }),
  };
}

/** What the sign-in page is to say. Whoever begins too many is not written down each time: the log has an end. */
function whyOf({ app }: RequestContext, provider: string, error: unknown): RoamingFailure {
  if (isRefusal(error, 'ROAMING_FAILED')) return error.details.why;
  if (isRefusal(error, 'RATE_LIMITED')) return 'busy';
  app.log.warn({ provider, error: describeError(error) }, 'roaming not possible');
  return failureOf(error);
}

/** The sign-in page, with what to say, and where to lead on. */
const signInPage = (roaming: RoamingFailure, wayBack: string): string =>
  `/sign-in?${new URLSearchParams({ roaming, ...(wayBack === '' ? {} : { return: wayBack }) }).toString()}`;

/** The redirects. Whatever goes wrong, the browser lands on the sign-in page, which says so. */
export const roamingAnswer: PathAnswer = async (path, request, contextOf) => {
  const [, id = '', step] = PATH.exec(path) ?? [];
  if (id === '' || request.method !== 'GET') return null;
  const context = await contextOf();
  const provider = providerOf(context, id);
  if (provider === null) return null;
  const cookie = stateCookie(context);
  const [, search = ''] = (request.url ?? '').split(/\?(.*)/s);
  const kept =
    step === 'start'
      ? { state: '', wayBack: wayBackOf(search) }
      : cookie.read(request.headers.cookie);
  try {
    if (step === 'start') {
      const { address, state } = await startRoaming(context, provider);
      return redirect(address, cookie.write({ ...kept, state }));
    }
    await finishRoaming(context, provider, search, kept.state);
    return redirect(kept.wayBack || '/', cookie.clear());
  } catch (error) {
    const why = whyOf(context, id, error);
    return redirect(signInPage(why, kept.wayBack), cookie.clear());
  }
};
