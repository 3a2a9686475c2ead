// What the settings say together: read once, checked, and refused with one clear line.
import type { BlockList } from 'node:net';
import type { Instant } from '../domain/instant';
import { SETTINGS } from './config-table';
import {
  databaseUrl,
  demonstrationClock,
  list,
  nationalIdKeys,
  networks,
  oneOf,
  origin,
  secret,
  SettingError,
  whole,
} from './config-values';
import { mailAddress, mailServer, telephone } from './config-mail';
import { deliverySource, roamingProviders, type RoamingProviderSetting } from './config-partners';

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
  /** Whose X-Forwarded-For is believed. */
  trustedProxies: BlockList;
  /** Where the simulated clock starts on a new database; null: the real time. Demonstration only. */
  clock: Instant | null;
  sessionIdleMs: number;
  sessionAbsoluteMs: number;
  nationalIdKeys: { id: string; key: Buffer }[];
  nationalIdHashKey: Buffer;
  /** File or address of the preschool registry's nightly delivery; null: none is read. */
  kindergartenDelivery: string | null;
  /** Whose people sign in through them (D3.1). */
  roamingProviders: RoamingProviderSetting[];
  /** The mail server; null: mails wait in the outbox, or are shown in a demonstration's mailbox. */
  smtpUrl: string | null;
  /** The address that mails come from. */
  mailFrom: string;
  /** Where people call the national centre, and write to it. */
  centreTelephone: string;
  centreEmail: string;
  logLevel: string;
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'];
/** Known to everyone: they guard invented people only. */
const DEMONSTRATION_KEY = Buffer.alloc(32, 'jinxiu-demonstration');

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
  const unlessDemonstration = (name: string): string | undefined => {
    if (production && given(name) === undefined)
      throw new SettingError(`${name}: production wants it set`);
    return given(name);
  };
  const publicOrigin = unlessDemonstration('PUBLIC_ORIGIN') ?? `http://localhost:${value('PORT')}`;
  const idKeys = unlessDemonstration('NATIONAL_ID_KEYS');
  const smtpUrl = unlessDemonstration('SMTP_URL') ?? 'off';
  if (!production && smtpUrl !== 'off') {
    throw new SettingError('SMTP_URL: a demonstration mails nobody; unset it');
  }
  const hashKey = unlessDemonstration('NATIONAL_ID_HASH_KEY');
  return {
    mode,
    port: whole('PORT', value('PORT'), 0, 65535),
    host: value('HOST'),
    databaseUrl: databaseUrl(value('DATABASE_URL')),
    databasePool: whole('DATABASE_POOL', value('DATABASE_POOL'), 2, 200),
    publicOrigin: origin('PUBLIC_ORIGIN', publicOrigin, production),
    corsOrigins: list(value('CORS_ORIGINS')).map((text) =>
      origin('CORS_ORIGINS', text, production),
    ),
    trustedProxies: networks('TRUSTED_PROXIES', value('TRUSTED_PROXIES')),
    clock: production ? null : demonstrationClock(value('CLOCK')),
    sessionIdleMs: whole('SESSION_IDLE_MINUTES', value('SESSION_IDLE_MINUTES'), 5, 480) * 60_000,
    sessionAbsoluteMs:
      whole('SESSION_ABSOLUTE_HOURS', value('SESSION_ABSOLUTE_HOURS'), 1, 72) * 3_600_000,
    nationalIdKeys:
      idKeys === undefined ? [{ id: 'demo', key: DEMONSTRATION_KEY }] : nationalIdKeys(idKeys),
    nationalIdHashKey:
      hashKey === undefined ? DEMONSTRATION_KEY : secret('NATIONAL_ID_HASH_KEY', hashKey),
    kindergartenDelivery: deliverySource(value('KINDERGARTEN_DELIVERY'), production),
    roamingProviders: roamingProviders(value('ROAMING_PROVIDERS')),
    smtpUrl: mailServer(smtpUrl),
    mailFrom: mailAddress('MAIL_FROM', unlessDemonstration('MAIL_FROM') ?? 'noreply@localhost'),
    centreTelephone: telephone(
      'CENTRE_TELEPHONE',
      unlessDemonstration('CENTRE_TELEPHONE') ?? '07-000-0000 分機 1',
    ),
    centreEmail: mailAddress(
      'CENTRE_EMAIL',
      unlessDemonstration('CENTRE_EMAIL') ?? 'help@example.org',
    ),
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL'), LOG_LEVELS),
  };
}
