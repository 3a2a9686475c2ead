// The rows of the outbox as the sender moves them on.
import type { Database } from '../../database/database';
import { first, limit, placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** What the sender needs of a mail. */
export interface DueMail {
  id: string;
  recipientCipher: string;
  recipientKey: string;
  valuesCipher: string;
  language: string;
  template: string;
  attempts: number;
  createdAt: Instant;
}

/** What became of a mail. */
export interface Settled {
  state: 'QUEUED' | 'SENT' | 'FAILED' | 'UNCERTAIN';
  nextAt: Instant;
  sentAt: Instant | null;
  lastError: string | null;
  /** The attempt reached no mail server, and does not count as one. */
  uncounted?: true;
}

/** Whether any mail waits to be sent, or was left behind by a server that died while it sent. */
export async function anyDue(sql: Sql, now: Instant, lostBefore: Instant): Promise<boolean> {
  const row = await first(
    sql,
    `SELECT m.id AS id FROM mail m WHERE (m.state = 'QUEUED' AND m.next_at <= ?)
       OR (m.state = 'SENDING' AND m.claimed_at <= ?) ${limit(1)}`,
    [now, lostBefore],
  );
  return row !== null;
}

/** The mails that have waited longest, at most `most`. */
export const dueMails = (sql: Sql, now: Instant, most: number): Promise<DueMail[]> =>
  sql.all(
    `SELECT m.id AS id, m.recipient_cipher AS recipientCipher, m.recipient_key AS recipientKey,
       m.values_cipher AS valuesCipher, m.language AS language, m.template AS template, m.attempts AS attempts,
       m.created_at AS createdAt
     FROM mail m WHERE m.state = 'QUEUED' AND m.next_at <= ? ORDER BY m.next_at, m.id ${limit(most)}`,
    [now],
  );

/** Takes a mail to send it; false when another server has taken it. */
export async function claimMail(database: Database, id: string, now: Instant): Promise<boolean> {
  const claimed = await database.transaction((tx) =>
    tx.run(
      "UPDATE mail SET state = 'SENDING', claimed_at = ?, attempts = attempts + 1 WHERE id = ? AND state = 'QUEUED'",
      [now, id],
    ),
  );
  return claimed > 0;
}

/** Writes down what became of a mail that this server has claimed. */
export async function settleMail(database: Database, id: string, to: Settled): Promise<void> {
  await database.transaction((tx) =>
    tx.run(
      `UPDATE mail SET state = ?, next_at = ?, sent_at = ?, last_error = ?, attempts = attempts - ?
         WHERE id = ? AND state = 'SENDING'`,
      [to.state, to.nextAt, to.sentAt, to.lastError, to.uncounted === true ? 1 : 0, id],
    ),
  );
}

/** Mails whose server died while it sent them: nobody knows whether they left; answers how many. */
export const markLost = (database: Database, lostBefore: Instant): Promise<number> =>
  database.transaction((tx) =>
    tx.run(
      "UPDATE mail SET state = 'UNCERTAIN', last_error = 'LOST' WHERE state = 'SENDING' AND claimed_at <= ?",
      [lostBefore],
    ),
  );

/** Later than any instant: a mail that was emptied is not looked at again. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** Empties mails that were last tried before an instant and will not be tried again, at most `most`; answers how many. */
export const emptyMailsBefore = (
  database: Database,
  before: Instant,
  most: number,
): Promise<number> =>
  database.transaction(async (tx) => {
    const rows = await tx.all<{ id: string }>(
      `SELECT m.id AS id FROM mail m WHERE m.state IN ('SENT', 'FAILED', 'UNCERTAIN') AND m.next_at < ? ${limit(most)}`,
      [before],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return tx.run(
      `UPDATE mail SET recipient_cipher = '', values_cipher = '', next_at = ? WHERE id IN (${placeholders(ids)})`,
      [NEVER, ...ids],
    );
  });

/** A mail that still says what it said, with what became of it. */
export interface KeptMail extends DueMail {
  state: string;
  sentAt: Instant | null;
}

/** The newest mails, the newest first, at most `most`; emptied ones are left out. */
export const newestMails = (sql: Sql, most: number): Promise<KeptMail[]> =>
  sql.all(
    `SELECT m.id AS id, m.recipient_cipher AS recipientCipher, m.recipient_key AS recipientKey,
       m.values_cipher AS valuesCipher, m.language AS language, m.template AS template, m.attempts AS attempts,
       m.state AS state, m.created_at AS createdAt, m.sent_at AS sentAt
     FROM mail m WHERE m.recipient_cipher <> '' ORDER BY m.id DESC ${limit(most)}`,
  );
