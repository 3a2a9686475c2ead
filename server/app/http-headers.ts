// Which headers every answer carries, and from which other sites a request may come.
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from './config';

/** Header names and values in turn, as `writeHead` takes them. */
export type HeaderList = string[];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const YEAR = 365 * 24 * 3600;

/** The headers of every answer; over https browsers are told to stay with it. */
export function securityHeaders(config: Pick<Config, 'publicOrigin'>): HeaderList {
  const headers = [
    ...['content-security-policy', POLICY],
    ...['x-content-type-options', 'nosniff'],
    ...['x-frame-options', 'DENY'],
    ...['referrer-policy', 'same-origin'],
    ...['cross-origin-opener-policy', 'same-origin'],
    ...['cross-origin-resource-policy', 'same-origin'],
  ];
  if (config.publicOrigin.startsWith('https:')) {
    headers.push('strict-transport-security', `max-age=${YEAR}; includeSubDomains`);
  }
  return headers;
}

/** Which origins are ours or named. */
export class Origins {
  private readonly own: string;
  private readonly named: ReadonlySet<string>;

  constructor(config: Pick<Config, 'publicOrigin' | 'corsOrigins'>) {
    this.own = config.publicOrigin;
    this.named = new Set(config.corsOrigins);
  }

  /**
   * Whether a request that carries the session cookie may be from here. Browsers say where a request comes from; a
   * program need not, and has no cookie that it was not given. Where plain http is served, which only the own machine
   * or a demonstration does, the host that was asked is one's own origin as well: 127.0.0.1 beside localhost.
   */
  trusts(headers: IncomingHttpHeaders): boolean {
    const { origin, host } = headers;
    if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
    if (origin === this.own || this.named.has(origin)) return true;
    return this.own.startsWith('http:') && host !== undefined && origin === `http://${host}`;
  }

  /** The CORS headers of an answer: only named origins may read it. */
  cors(headers: IncomingHttpHeaders): HeaderList {
    const { origin } = headers;
    if (this.named.size === 0) return [];
    if (origin === undefined || !this.named.has(origin)) return ['vary', 'origin'];
    return [
      ...['vary', 'origin'],
      ...['access-control-allow-origin', origin],
      ...['access-control-allow-credentials', 'true'],
      ...['access-control-expose-headers', 'x-request-id, retry-after'],
    ];
  }

  /** The further headers of the answer to a preflight; none for an origin that is not named. */
  preflight(headers: IncomingHttpHeaders): HeaderList {
    if (headers.origin === undefined || !this.named.has(headers.origin)) return [];
    return [
      ...['access-control-allow-methods', 'GET, POST'],
      ...[
        'access-control-allow-headers',
        'content-type, x-requested-with, apollo-require-preflight',
      ],
      ...['access-control-max-age', '600'],
    ];
  }
}
