// When, from whom and in which language a request comes: the instant is taken here, once, as its headers are complete (D4.7).
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP, type BlockList } from 'node:net';
import type { Instant } from '../domain/instant';
import type { Language } from '../domain/refusals';
import type { App } from './app';
import { DemonstrationClock, realClock } from './clock';
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

function isTrusted(address: string, trusted: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && trusted.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Who sent the request: the peer, or where the peer is a trusted proxy the right-most address of X-Forwarded-For that
 * is none. What stands left of it anybody can write.
 */
export function addressOf(
  peer: string | undefined,
  forwarded: string | string[] | undefined,
  trusted: BlockList,
): string {
  let address = plain(peer ?? '');
  const hops = [forwarded ?? []].flat().join(',').split(',');
  while (isTrusted(address, trusted)) {
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
  /** Request ids: random for the server, counted within it. */
  private readonly prefix = randomBytes(6).toString('base64url');
  private count = 0;
  private readAt = -Infinity;
  private warned = false;

  constructor(private readonly app: App) {
    this.cookie = sessionCookie(app.config);
  }

  /** The arrival of a request; `cookies` receives what Set-Cookie shall carry. */
  async of(request: IncomingMessage, cookies: string[]): Promise<Arrival> {
    const now = await this.instant();
    const { headers } = request;
    this.count += 1;
    return {
      requestId: `${this.prefix}-${this.count.toString(36)}`,
      now,
      language: languageOf(headers['accept-language']),
      address: this.address(request),
      sessionToken: this.cookie.read(headers.cookie),
      setSession: (token, expiresAt) => {
        const seconds =
          expiresAt === undefined ? undefined : Math.max(0, Math.floor((expiresAt - now) / 1000));
        cookies.push(this.cookie.write(token, seconds));
      },
    };
  }

  /** The product's time of the arrival: what is looked up meanwhile does not make it later. */
  private async instant(): Promise<Instant> {
    const { clock } = this.app;
    if (!(clock instanceof DemonstrationClock)) return clock.now();
    const arrived = realClock.now();
    await this.refresh(clock);
    return clock.at(arrived);
  }

  private address({ socket, headers }: IncomingMessage): string {
    const { config, log } = this.app;
    const peer = socket.remoteAddress;
    const forwarded = headers['x-forwarded-for'];
    const ignored = forwarded !== undefined && !isTrusted(plain(peer ?? ''), config.trustedProxies);
    if (ignored && config.mode === 'production' && !this.warned) {
      // A proxy that is not named makes one address of everybody: one person's failed sign-ins would stop all others.
      log.warn('TRUSTED_PROXIES: X-Forwarded-For came from an address that it does not name');
      this.warned = true;
    }
    return addressOf(peer, forwarded, config.trustedProxies);
  }

  private async refresh(clock: DemonstrationClock): Promise<void> {
    if (performance.now() - this.readAt < OFFSET_AGE_MS) return;
    this.readAt = performance.now();
    // A database that is away is told by the request's own statements.
    await clock.refresh(this.app.database.reads).catch(() => undefined);
  }
}
