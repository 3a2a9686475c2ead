// How a delivery is fetched: a file or an address, as a stream that is bounded and timed.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { DeliveryRule } from '../../domain/delivery-rules';

/** A delivery that cannot be had; nothing of it was used. */
export class DeliveryFailure extends Error {
  constructor(
    readonly rule: DeliveryRule,
    options?: ErrorOptions,
  ) {
    super(rule, options);
  }
}

/** What passes is counted, and may not be more, nor pause longer, nor take longer altogether. */
export interface DeliveryBounds {
  bytes: number;
  idleMs: number;
  wholeMs: number;
}

/** 50,000 teachers are 15 MB. */
const BOUNDS: DeliveryBounds = {
  bytes: 512 * 2 ** 20,
  idleMs: 30_000,
  wholeMs: 15 * 60_000,
};
const REDIRECTS = 3;

const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** A source as reports name it: a file's name, an address without user, password and query. */
export function sourceName(source: string): string {
  if (!isAddress(source)) return basename(source).slice(0, 200);
  const { origin, pathname } = new URL(source);
  return `${origin}${pathname}`.slice(0, 200);
}

/** Who the address says that we are, as a header: `fetch` takes no password in an address. */
function withoutPassword(address: string): { url: URL; headers: Record<string, string> } {
  const url = new URL(address);
  const { username, password } = url;
  if (username === '') return { url, headers: {} };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  url.username = '';
  url.password = '';
  return { url, headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

/** Follows redirects within the one host only: the delivery, and the password, belong to no other. */
async function ask(address: string, signal: AbortSignal): Promise<Response> {
  const { url: start, headers } = withoutPassword(address);
  let url = start;
  for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    url = new URL(location, url);
    if (url.origin !== start.origin) break;
  }
  throw new DeliveryFailure('unreachable');
}

async function* download(
  address: string,
  { idleMs, wholeMs }: DeliveryBounds,
): AsyncGenerator<Uint8Array> {
  const control = new AbortController();
  // One that drips would never pause too long.
  const whole = setTimeout(() => control.abort(), wholeMs);
  let timer = setTimeout(() => control.abort(), idleMs);
  const stillThere = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => control.abort(), idleMs);
  };
  try {
    const response = await ask(address, control.signal);
    if (response.status !== 200 || response.body === null) throw new DeliveryFailure('unreachable');
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      stillThere();
      yield chunk;
    }
  } finally {
    clearTimeout(whole);
    clearTimeout(timer);
    control.abort();
  }
}

/** One reading of a delivery. */
export class DeliverySource {
  private read = 0;

  constructor(
    private readonly source: string,
    private readonly onBytes: (count: number) => void = () => undefined,
    private readonly bounds: DeliveryBounds = BOUNDS,
  ) {}

  /** The bytes, once. Throws DeliveryFailure when it cannot be had whole, takes too long or is too large. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    const { source, bounds } = this;
    try {
      const chunks = isAddress(source)
        ? download(source, bounds)
        : (createReadStream(source) as AsyncIterable<Uint8Array>);
      for await (const chunk of chunks) {
        this.read += chunk.byteLength;
        if (this.read > bounds.bytes) throw new DeliveryFailure('tooLarge');
        this.onBytes(chunk.byteLength);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof DeliveryFailure) throw error;
      throw new DeliveryFailure('unreachable', { cause: error });
    }
  }
}
