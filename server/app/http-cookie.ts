// How the session's token travels between the browser and the server.
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Config } from './config';

/** How the session's token travels: a cookie that scripts cannot read and other sites do not send along. */
export interface SessionCookie {
  readonly name: string;
  /** The token of a Cookie header, or null. */
  read(header: string | undefined): string | null;
  /** A Set-Cookie value; null clears the cookie. `maxAge` in seconds: the browser's clock need not be the product's. */
  write(token: string | null, maxAge?: number): string;
}

const LONGEST_TOKEN = 200;

/** The cookie of this installation: `__Host-session` over https, where a browser then holds it to this host. */
export function sessionCookie(config: Pick<Config, 'publicOrigin'>): SessionCookie {
  const secure = config.publicOrigin.startsWith('https:');
  const name = secure ? '__Host-session' : 'session';
  const fixed = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    name,
    read(header) {
      if (header === undefined || !header.includes(name)) return null;
      const token = parseCookie(header)[name];
      return token === undefined || token === '' || token.length > LONGEST_TOKEN ? null : token;
    },
    write(token, maxAge) {
      if (token === null) return stringifySetCookie(name, '', { ...fixed, maxAge: 0 });
      return stringifySetCookie(name, token, maxAge === undefined ? fixed : { ...fixed, maxAge });
    },
  };
}
