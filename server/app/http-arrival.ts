// When, from whom and in which language a request comes: the instant is taken here, once, as its headers are complete (D4.7).
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Language } from '../domain/refusals';
import type { App } from './app';
import { DemonstrationClock } from './clock';
import type { Arrival } from './context';
import { sessionCookie } from './http-cookie';

/** The language to refuse in: 繁體中文 unless Accept-Language prefers English to it. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined || header.startsWith('zh')) return 'zh';
  let best: Language = 'zh';
  let weight = 0;
  for (const part of header.split(',', 20)) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
    const q = quality === undefined ? 1 : Number(quality);
    const language =
      tag === '*' || /^zh(-|$)/.test(tag) ? 'zh' : /^en(-|$)/.test(tag) ? 'en' : null;
    if (language !== null && q > weight) [best, weight] = [language, q];
  }
  return best;
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

/**
 * Who sent the request: the peer, or where the peer is a trusted proxy the right-most address of X-Forwarded-For that
 * is none. What stands left of it anybody can write.
 */
export function addressOf(
  peer: string | undefined,
  forwarded: string | string[] | undefined,
  trusted: ReadonlySet<string>,
): string {
  let address = plain(peer ?? '');
  const hops = [forwarded ?? []].flat().join(',').split(',');
  while (trusted.has(address)) {
    const hop = plain((hops.pop() ?? '').trim());
    if (hop === '') break;
    address = hop;
  }
  return address.slice(0, 64);
}

/** How old the simulated clock's offset may be: another server may have moved it. */
const OFFSET_AGE_MS = 250;

/** Turns requests into arrivals; one a server. */
export class Arrivals {
  private readonly cookie;
  private readonly trusted: ReadonlySet<string>;
  /** Request ids: random for the server, counted within it. */
  private readonly prefix = randomBytes(6).toString('base64url');
  private count = 0;
  private readAt = -Infinity;

  constructor(private readonly app: App) {
    this.cookie = sessionCookie(app.config);
    this.trusted = new Set(app.config.trustedProxies);
  }

  /** The arrival of a request; `cookies` receives what Set-Cookie shall carry. */
  async of(request: IncomingMessage, cookies: string[]): Promise<Arrival> {
    const { clock } = this.app;
    if (clock instanceof DemonstrationClock) await this.refresh(clock);
    const now = clock.now();
    const { headers, socket } = request;
    this.count += 1;
    return {
      requestId: `${this.prefix}-${this.count.toString(36)}`,
      now,
      language: languageOf(headers['accept-language']),
      address: addressOf(socket.remoteAddress, headers['x-forwarded-for'], this.trusted),
      sessionToken: this.cookie.read(headers.cookie),
      setSession: (token, expiresAt) => {
        const seconds =
          expiresAt === undefined ? undefined : Math.max(0, Math.floor((expiresAt - now) / 1000));
        cookies.push(this.cookie.write(token, seconds));
      },
    };
  }

  private async refresh(clock: DemonstrationClock): Promise<void> {
    if (performance.now() - this.readAt < OFFSET_AGE_MS) return;
    this.readAt = performance.now();
    // A database that is away is told by the request's own statements.
    await clock.refresh(this.app.database.reads).catch(() => undefined);
  }
}
