// Every setting: read once, checked, and named in one table (docs/settings.md is printed from it).
import { parseInstant, type Instant } from '../domain/instant';

/** The product runs with invented people and a clock that can be moved, or for real. */
export type Mode = 'demonstration' | 'production';

/** All settings, checked. */
export interface Config {
  mode: Mode;
  port: number;
  host: string;
  databaseUrl: string;
  databasePool: number;
  publicOrigin: string;
  corsOrigins: string[];
  trustedProxies: string[];
  /** Where the simulated clock starts on a new database; null: the real time. Demonstration only. */
  clock: Instant | null;
  sessionIdleMs: number;
  sessionAbsoluteMs: number;
  nationalIdKeys: { id: string; key: Buffer }[];
  nationalIdHashKey: Buffer;
  logLevel: string;
}

/** A setting that stops the start; the message is the one clear line. */
export class SettingError extends Error {}

interface Setting {
  name: string;
  fallback: string;
  meaning: string;
}

/** The table of settings, as the documentation prints it. `-` as a default means: must be set in production. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'MODE',
    fallback: 'demonstration',
    meaning: '`demonstration` (invented people, a clock that can be moved) or `production`.',
  },
  { name: 'PORT', fallback: '4000', meaning: 'TCP port, 0 to 65535; 0 takes a free one.' },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on; `0.0.0.0` behind a proxy or in a container.',
  },
  {
    name: 'DATABASE_URL',
    fallback: 'sqlite:data/jinxiu.sqlite',
    meaning: '`sqlite:FILE`, or `mysql://user:password@host:port/database` for MariaDB and MySQL.',
  },
  { name: 'DATABASE_POOL', fallback: '10', meaning: 'Connections to MariaDB or MySQL, 2 to 200.' },
  {
    name: 'PUBLIC_ORIGIN',
    fallback: 'http://localhost:4000',
    meaning: 'Where browsers reach the product; production wants https.',
  },
  {
    name: 'CORS_ORIGINS',
    fallback: '',
    meaning: 'Other origins whose pages may query, separated by commas.',
  },
  {
    name: 'TRUSTED_PROXIES',
    fallback: '',
    meaning: 'Addresses whose X-Forwarded-For is believed, separated by commas.',
  },
  {
    name: 'CLOCK',
    fallback: '2019-09-06T10:00:00+08:00',
    meaning: 'Demonstration only: the simulated time of the first start; `real` for the real time.',
  },
  {
    name: 'SESSION_IDLE_MINUTES',
    fallback: '30',
    meaning: 'A session ends after so many minutes without use, 5 to 480.',
  },
  {
    name: 'SESSION_ABSOLUTE_HOURS',
    fallback: '12',
    meaning: 'A session ends after so many hours in any case, 1 to 72.',
  },
  {
    name: 'NATIONAL_ID_KEYS',
    fallback: '-',
    meaning:
      'Keys that national IDs are encrypted with: `id:base64 of 32 bytes`, separated by commas, the current one first (D3.8).',
  },
  {
    name: 'NATIONAL_ID_HASH_KEY',
    fallback: '-',
    meaning: 'Key of the hash that finds a national ID: base64 of 32 bytes (D3.8).',
  },
  { name: 'LOG_LEVEL', fallback: 'info', meaning: '`debug`, `info`, `warn`, `error` or `silent`.' },
];

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];
/** Known to everyone: they guard invented people only. */
const DEMONSTRATION_KEY = Buffer.alloc(32, 'jinxiu-demonstration');

const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new SettingError(`${name}: want a whole number from ${least} to ${most}, got "${text}"`);
  }
  return value;
}

function oneOf<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) {
    throw new SettingError(`${name}: want one of ${choices.join(', ')}, got "${text}"`);
  }
  return found;
}

function secret(name: string, text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new SettingError(`${name}: want base64 of 32 bytes`);
  if (new Set(key).size < 12)
    throw new SettingError(`${name}: too weak; make it with: openssl rand -base64 32`);
  return key;
}

function nationalIdKeys(text: string): Config['nationalIdKeys'] {
  const keys = list(text).map((part) => {
    const [id = '', key = ''] = part.split(':');
    if (!/^[A-Za-z0-9]{1,16}$/.test(id)) {
      throw new SettingError(
        'NATIONAL_ID_KEYS: want id:base64, the id of 1 to 16 letters or digits',
      );
    }
    return { id, key: secret('NATIONAL_ID_KEYS', key) };
  });
  if (keys.length === 0) throw new SettingError('NATIONAL_ID_KEYS: want at least one key');
  return keys;
}

function origin(name: string, text: string, mode: Mode): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.origin === 'null' || url.origin !== text.replace(/\/$/, '')) {
    throw new SettingError(`${name}: want an origin such as https://example.org, got "${text}"`);
  }
  if (mode === 'production' && url.protocol !== 'https:' && url.hostname !== 'localhost') {
    throw new SettingError(`${name}: production wants https, got "${text}"`);
  }
  return url.origin;
}

function demonstrationClock(text: string): Instant | null {
  if (text === 'real') return null;
  const instant = parseInstant(text);
  if (instant === null) {
    throw new SettingError(
      `CLOCK: want an instant such as 2019-09-06T10:00:00+08:00, got "${text}"`,
    );
  }
  return instant;
}

/** Reads and checks every setting; throws a SettingError that names the first bad one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = (name: string): string | undefined => environment[name] || undefined;
  const value = (name: string): string =>
    given(name) ?? SETTINGS.find((setting) => setting.name === name)?.fallback ?? '';
  const mode = oneOf('MODE', value('MODE'), ['demonstration', 'production'] as const);
  const production = mode === 'production';
  if (production && given('CLOCK') !== undefined) {
    throw new SettingError('CLOCK: production runs by the real time; unset it');
  }
  const key = (name: string): string | undefined => {
    if (production && given(name) === undefined)
      throw new SettingError(`${name}: production wants it set`);
    return given(name);
  };
  const idKeys = key('NATIONAL_ID_KEYS');
  const hashKey = key('NATIONAL_ID_HASH_KEY');
  const databaseUrl = value('DATABASE_URL');
  if (!/^(sqlite:.+|mysql:\/\/.+\/.+)$/.test(databaseUrl)) {
    throw new SettingError(
      'DATABASE_URL: want sqlite:FILE or mysql://user:password@host:port/database',
    );
  }
  return {
    mode,
    port: whole('PORT', value('PORT'), 0, 65535),
    host: value('HOST'),
    databaseUrl,
    databasePool: whole('DATABASE_POOL', value('DATABASE_POOL'), 2, 200),
    publicOrigin: origin(
      'PUBLIC_ORIGIN',
      given('PUBLIC_ORIGIN') ?? `http://localhost:${value('PORT')}`,
      mode,
    ),
    corsOrigins: list(value('CORS_ORIGINS')).map((text) => origin('CORS_ORIGINS', text, mode)),
    trustedProxies: list(value('TRUSTED_PROXIES')),
    clock: production ? null : demonstrationClock(value('CLOCK')),
    sessionIdleMs: whole('SESSION_IDLE_MINUTES', value('SESSION_IDLE_MINUTES'), 5, 480) * 60_000,
    sessionAbsoluteMs:
      whole('SESSION_ABSOLUTE_HOURS', value('SESSION_ABSOLUTE_HOURS'), 1, 72) * 3_600_000,
    nationalIdKeys:
      idKeys === undefined ? [{ id: 'demo', key: DEMONSTRATION_KEY }] : nationalIdKeys(idKeys),
    nationalIdHashKey:
      hashKey === undefined ? DEMONSTRATION_KEY : secret('NATIONAL_ID_HASH_KEY', hashKey),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL'), LOG_LEVELS),
  };
}
