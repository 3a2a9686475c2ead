// How the text of a setting becomes a value, and which texts are refused.
import { BlockList, isIP } from 'node:net';
import { parseInstant, type Instant } from '../domain/instant';

/** What the person who starts the product can mend; the message is the one clear line, and names the setting. */
export class SettingError extends Error {}

/** The parts of a list that commas separate, without the blanks around them. */
export const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A whole number from `least` to `most`. */
export function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new SettingError(`${name}: want a whole number from ${least} to ${most}, got "${text}"`);
  }
  return value;
}

/** One of a closed list. */
export function oneOf<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) {
    throw new SettingError(`${name}: want one of ${choices.join(', ')}, got "${text}"`);
  }
  return found;
}

/** A key of 32 bytes in base64; one that was typed instead of drawn is refused. */
export function secret(name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new SettingError(`${name}: want base64 of 32 bytes`);
  if (new Set(key).size < 12)
    throw new SettingError(`${name}: too weak; make it with: openssl rand -base64 32`);
  return key;
}

/** Keys with their ids, the current one first; one id names one key, or sealed rows could not be read again (D3.8). */
export function nationalIdKeys(text: string): { id: string; key: Buffer }[] {
  const name = 'NATIONAL_ID_KEYS';
  const keys = list(text).map((part) => {
    const [id = '', key = ''] = part.split(':');
    if (!/^[A-Za-z0-9]{1,16}$/.test(id)) {
      throw new SettingError(`${name}: want id:base64, the id of 1 to 16 letters or digits`);
    }
    return { id, key: secret(name, key) };
  });
  if (keys.length === 0) throw new SettingError(`${name}: want at least one key`);
  const twice = keys.find(({ id }, at) => keys.findIndex((other) => other.id === id) !== at);
  if (twice !== undefined) throw new SettingError(`${name}: the id "${twice.id}" stands twice`);
  return keys;
}

/** An origin as browsers spell it, without a port that goes without saying; production takes plain http only from the own machine. */
export function origin(name: string, text: string, production: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new SettingError(`${name}: want an origin such as https://example.org, got "${text}"`);
  }
  if (production && url.protocol !== 'https:' && url.hostname !== 'localhost') {
    throw new SettingError(`${name}: production wants https, got "${text}"`);
  }
  return url.origin;
}

/** Where the simulated clock starts; null for `real`. */
export function demonstrationClock(text: string): Instant | null {
  if (text === 'real') return null;
  const instant = parseInstant(text);
  if (instant === null) {
    throw new SettingError(
      `CLOCK: want an instant such as 2019-09-06T10:00:00+08:00, got "${text}"`,
    );
  }
  return instant;
}

/** Addresses and networks in CIDR notation, IPv4 and IPv6. */
export function networks(name: string, text: string): BlockList {
  const trusted = new BlockList();
  for (const part of list(text)) {
    const [address = '', bits, ...more] = part.split('/');
    const version = isIP(address);
    const family = version === 6 ? 'ipv6' : 'ipv4';
    const most = version === 6 ? 128 : 32;
    const good = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (version === 0 || more.length > 0 || !good) {
      throw new SettingError(
        `${name}: want addresses or networks such as 10.0.0.7 or 10.0.0.0/8, got "${part}"`,
      );
    }
    trusted.addSubnet(address, bits === undefined ? most : Number(bits), family);
  }
  return trusted;
}

const DATABASE_URL_FORM = /^(sqlite:.+|mysql:\/\/.+\/.+)$/;

/** `sqlite:FILE` or `mysql://…`, every part of which can be read. */
export function databaseUrl(text: string): string {
  const form = 'DATABASE_URL: want sqlite:FILE or mysql://user:password@host:port/database';
  if (!DATABASE_URL_FORM.test(text)) throw new SettingError(form);
  if (text.startsWith('sqlite:')) return text;
  // The text is not repeated: a password is in it.
  if (!URL.canParse(text)) throw new SettingError(form);
  const { username, password, pathname } = new URL(text);
  try {
    [username, password, pathname].forEach(decodeURIComponent);
  } catch {
    throw new SettingError('DATABASE_URL: % stands before two hex digits; write a % itself as %25');
  }
  return text;
}
