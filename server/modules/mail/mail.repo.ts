// The rows of the outbox and of mailed links.
import { insertAll } from '../../database/insert-all';
import { first, placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** A mail as it is put into the outbox. */
export interface MailRow {
  id: string;
  eventKey: string;
  unitId: string | null;
  recipientCipher: string;
  key: string;
  language: string;
  template: string;
  valuesCipher: string;
  now: Instant;
}

/** As many as one statement looks up: databases bound the values of a statement. */
const KEYS = 500;

/** Which of these events have their mail already. */
export async function mailedEvents(sql: Sql, eventKeys: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < eventKeys.length; from += KEYS) {
    const part = eventKeys.slice(from, from + KEYS);
    const rows = await sql.all<{ eventKey: string }>(
      `SELECT event_key AS eventKey FROM mail WHERE event_key IN (${placeholders(part)})`,
      part,
    );
    for (const { eventKey } of rows) found.add(eventKey);
  }
  return found;
}

/** Puts mails into the outbox. */
export const insertMails = (sql: Sql, rows: readonly MailRow[]): Promise<number> =>
  insertAll(
    sql,
    'mail',
    // prettier-ignore
    ['id', 'event_key', 'unit_id', 'recipient_cipher', 'recipient_key', 'language', 'template', 'values_cipher',
      'state', 'attempts', 'next_at', 'created_at'],
    rows.map((row) => [
      row.id,
      row.eventKey,
      row.unitId,
      row.recipientCipher,
      row.key,
      row.language,
      row.template,
      row.valuesCipher,
      'QUEUED',
      0,
      row.now,
      row.now,
    ]),
  );

/** A mailed link as it is kept. */
export interface LinkRow {
  tokenHash: string;
  purpose: string;
  subjectKind: 'TEACHER' | 'ACCOUNT';
  subjectId: string;
  detailCipher: string | null;
  detailKey: string | null;
  createdAt: Instant;
  expiresAt: Instant;
  usedAt: Instant | null;
}

/** Keeps a link. */
export const insertLink = (sql: Sql, row: LinkRow): Promise<number> =>
  sql.run(
    `INSERT INTO mailed_link (token_hash, purpose, subject_kind, subject_id, detail_cipher, detail_key, created_at,
      expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.tokenHash,
      row.purpose,
      row.subjectKind,
      row.subjectId,
      row.detailCipher,
      row.detailKey,
      row.createdAt,
      row.expiresAt,
    ],
  );

/** A link by its hash; null when there is none. */
export const linkOf = (sql: Sql, tokenHash: string): Promise<LinkRow | null> =>
  first(
    sql,
    `SELECT token_hash AS tokenHash, purpose AS purpose, subject_kind AS subjectKind, subject_id AS subjectId,
      detail_cipher AS detailCipher, detail_key AS detailKey, created_at AS createdAt, expires_at AS expiresAt,
      used_at AS usedAt FROM mailed_link WHERE token_hash = ?`,
    [tokenHash],
  );

/** Uses a link up; 0 when it was used before. */
export const markLinkUsed = (sql: Sql, tokenHash: string, now: Instant): Promise<number> =>
  sql.run('UPDATE mailed_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL', [
    now,
    tokenHash,
  ]);

/** Ends all links of one purpose for one person: only the newest mail's works. */
export const endLinks = (
  sql: Sql,
  purpose: string,
  subjectId: string,
  now: Instant,
): Promise<number> =>
  sql.run(
    'UPDATE mailed_link SET used_at = ? WHERE subject_id = ? AND purpose = ? AND used_at IS NULL',
    [now, subjectId, purpose],
  );

/** Deletes links that ended before an instant; answers how many. */
export const deleteOldLinks = (sql: Sql, endedBefore: Instant): Promise<number> =>
  sql.run('DELETE FROM mailed_link WHERE expires_at < ?', [endedBefore]);
