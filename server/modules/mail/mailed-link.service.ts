// How a mailed link proves that somebody reads an address: good for one purpose, once, for a while.
import { createHash, randomBytes } from 'node:crypto';
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import type { Instant } from '../../domain/instant';
import { Refusal } from '../../domain/refusals';
import { endLinks, insertLink, linkOf, markLinkUsed, type LinkRow } from './mail.repo';
import type { Sql } from '../../database/sql';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a mailed link can be for: the page that it opens, and how long it lasts. */
export const LINK_PURPOSES = {
  CONFIRM_APPLICATION: { path: '/apply/confirm', lasts: 3 * DAY },
  /** Follows the own application; used as often as one likes. */
  APPLICATION: { path: '/application', lasts: 120 * DAY },
  RESET_PASSWORD: { path: '/password/reset', lasts: HOUR },
  /** An account that was made for somebody: its first password. */
  FIRST_PASSWORD: { path: '/password/reset', lasts: 7 * DAY },
  CHANGE_EMAIL_PRESENT: { path: '/email/confirm', lasts: DAY },
  CHANGE_EMAIL_NEW: { path: '/email/confirm', lasts: DAY },
  SIGN_UP: { path: '/sign-up/confirm', lasts: DAY },
} as const;

/** The purpose of a link. */
export type LinkPurpose = keyof typeof LINK_PURPOSES;

/** Whom a link is about, and what it confirms. */
export interface LinkSubject {
  subjectKind: 'TEACHER' | 'ACCOUNT';
  subjectId: string;
  /** What is confirmed, such as a new address; sealed where it is kept. */
  detail: string | null;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Makes a link, and ends the earlier ones of this purpose and subject. Answers the address to mail: the token stands
 * behind `#`, so that no server's log ever holds it.
 */
export async function makeLink(
  tx: Tx,
  { vault, config }: Pick<App, 'vault' | 'config'>,
  purpose: LinkPurpose,
  subject: LinkSubject,
  now: Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const sealed = subject.detail === null ? null : vault.sealText(subject.detail);
  await endLinks(tx, purpose, subject.subjectId, now);
  await insertLink(tx, {
    tokenHash: hashOf(token),
    purpose,
    subjectKind: subject.subjectKind,
    subjectId: subject.subjectId,
    detailCipher: sealed?.cipher ?? null,
    detailKey: sealed?.key ?? null,
    createdAt: now,
    expiresAt: now + LINK_PURPOSES[purpose].lasts,
    usedAt: null,
  });
  return `${config.publicOrigin}${LINK_PURPOSES[purpose].path}#${token}`;
}

async function goodLink(
  sql: Sql,
  purposes: readonly LinkPurpose[],
  token: string,
  now: Instant,
): Promise<LinkRow> {
  const row = /^[\w-]{20,100}$/.test(token) ? await linkOf(sql, hashOf(token)) : null;
  const good =
    row !== null &&
    purposes.some((purpose) => purpose === row.purpose) &&
    row.usedAt === null &&
    now < row.expiresAt;
  if (!good) throw new Refusal('LINK_INVALID');
  return row;
}

const subjectOf = ({ vault }: Pick<App, 'vault'>, row: LinkRow): LinkSubject => ({
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  detail:
    row.detailCipher === null || row.detailKey === null
      ? null
      : vault.openText({ cipher: row.detailCipher, key: row.detailKey }),
});

/** What a link is about, without using it up. Throws LINK_INVALID for one that is unknown, used, or past its end. */
export async function readLink(
  sql: Sql,
  app: Pick<App, 'vault'>,
  purposes: readonly LinkPurpose[],
  token: string,
  now: Instant,
): Promise<LinkSubject & { purpose: LinkPurpose }> {
  const row = await goodLink(sql, purposes, token, now);
  return { ...subjectOf(app, row), purpose: row.purpose as LinkPurpose };
}

/** Whether a mail's link has come to its end, so that the mail is of no use; never for one without a token. */
export async function linkLapsed(sql: Sql, link: string, now: Instant): Promise<boolean> {
  const [, token = ''] = link.split('#');
  const row = token === '' ? null : await linkOf(sql, hashOf(token));
  return row !== null && row.expiresAt <= now;
}

/** Uses a link up. Throws LINK_INVALID, also where another request was first. */
export async function consumeLink(
  tx: Tx,
  app: Pick<App, 'vault'>,
  purposes: readonly LinkPurpose[],
  token: string,
  now: Instant,
): Promise<LinkSubject & { purpose: LinkPurpose }> {
  const row = await goodLink(tx, purposes, token, now);
  if ((await markLinkUsed(tx, row.tokenHash, now)) === 0) throw new Refusal('LINK_INVALID');
  return { ...subjectOf(app, row), purpose: row.purpose as LinkPurpose };
}
