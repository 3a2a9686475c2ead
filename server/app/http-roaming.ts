// The two addresses of signing in through another institution: where it begins, and where the browser comes back (D3.1).
import { parseCookie, stringifySetCookie } from 'cookie';
import { isRefusal } from '../domain/refusals';
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
const FAILED = '/sign-in?roaming=failed';

const redirect = (location: string, cookie: string): Sending => ({
  status: 302,
  headers: ['location', location, 'cache-control', 'no-store', 'set-cookie', cookie],
});

/** The cookie that ties a sign-in to the browser that began it: nobody can finish theirs in another's browser. */
function stateCookie({ app }: RequestContext) {
  const secure = app.config.publicOrigin.startsWith('https:');
  const name = secure ? '__Host-roaming' : 'roaming';
  // Lax: it has to come along when the provider sends the browser back.
  const fixed = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (header = ''): string => parseCookie(header)[name] ?? '',
    write: (state: string): string =>
      stringifySetCookie(name, state, {
        ...fixed,
        maxAge: state === '' ? 0 : ROAMING_ATTEMPT_MS / 1000,
      }),
  };
}

/** The redirects. Whatever goes wrong, the browser lands on the sign-in page, which says so. */
export const roamingAnswer: PathAnswer = async (path, request, contextOf) => {
  const [, id = '', step] = PATH.exec(path) ?? [];
  if (id === '' || request.method !== 'GET') return null;
  const context = await contextOf();
  const provider = providerOf(context, id);
  if (provider === null) return null;
  const cookie = stateCookie(context);
  try {
    if (step === 'start') {
      const { address, state } = await startRoaming(context, provider);
      return redirect(address, cookie.write(state));
    }
    const [, search = ''] = (request.url ?? '').split(/\?(.*)/s);
    await finishRoaming(context, provider, search, cookie.read(request.headers.cookie));
    return redirect('/', cookie.write(''));
  } catch (error) {
    // Whoever begins too many is not written down each time: the log would be as long as they like.
    if (!isRefusal(error, 'ROAMING_FAILED') && !isRefusal(error, 'RATE_LIMITED')) {
      context.app.log.warn({ provider: id, error: describeError(error) }, 'roaming not possible');
    }
    return redirect(FAILED, cookie.write(''));
  }
};
