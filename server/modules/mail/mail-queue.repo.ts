// The outbox as whoever looks after the service sees it: never an address, never words.
import { first, limit, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { LINK_LAPSED, type MailOnItsWay, type MailState } from '../../domain/mail-state';
import { NEVER } from './sending.repo';

/** How full the outbox is. */
export interface QueueRow {
  queued: number;
  sending: number;
  failed: number;
  uncertain: number;
  sentLastDay: number;
  oldestQueuedAt: Instant | null;
}

const counted = (state: string): string =>
  `(SELECT COUNT(*) FROM mail m WHERE m.state = '${state}' AND m.next_at < ?)`;

/**
 * Counts by state, one statement; each count reads its part of the index. What was emptied is past mending, and is not
 * counted.
 * @param dayAgo since when the sent ones are counted
 */
export async function queueRow(sql: Sql, dayAgo: Instant): Promise<QueueRow> {
  const row = await first<QueueRow>(
    sql,
    `SELECT ${counted('QUEUED')} AS queued, ${counted('SENDING')} AS sending, ${counted('FAILED')} AS failed,
       ${counted('UNCERTAIN')} AS uncertain,
       (SELECT COUNT(*) FROM mail m WHERE m.state = 'SENT' AND m.next_at > ? AND m.next_at < ?) AS sentLastDay,
       (SELECT MIN(m.created_at) FROM mail m WHERE m.state = 'QUEUED') AS oldestQueuedAt`,
    [NEVER, NEVER, NEVER, NEVER, dayAgo, NEVER],
  );
  return (
    row ?? { queued: 0, sending: 0, failed: 0, uncertain: 0, sentLastDay: 0, oldestQueuedAt: null }
  );
}

/** A mail without address and words. */
export interface QueuedRow extends Omit<MailOnItsWay, 'emptied'> {
  id: string;
  template: string;
  language: string;
  unitId: string | null;
  attempts: number;
  nextAt: Instant;
  createdAt: Instant;
  sentAt: Instant | null;
  /** 1 when address and words were forgotten. */
  emptied: number;
}

const SELECT = `SELECT m.id AS id, m.template AS template, m.language AS language, m.unit_id AS unitId, m.state AS state,
  m.attempts AS attempts, m.next_at AS nextAt, m.last_error AS lastError, m.created_at AS createdAt,
  m.sent_at AS sentAt, CASE WHEN m.recipient_cipher = '' THEN 1 ELSE 0 END AS emptied FROM mail m`;

/** A page of mails, the newest first, one more than asked. */
export function listMails(
  sql: Sql,
  state: MailState | null,
  page: { first: number; after: string | null },
): Promise<QueuedRow[]> {
  const conditions = [
    ...(state === null ? [] : ['m.state = ?']),
    ...(page.after === null ? [] : ['m.id < ?']),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return sql.all(
    `${SELECT}${where} ORDER BY m.id DESC ${limit(page.first + 1)}`,
    [state, page.after].filter((value) => value !== null),
  );
}

/** How many the whole list has. */
export async function countMails(sql: Sql, state: MailState | null): Promise<number> {
  const where = state === null ? '' : ' WHERE m.state = ?';
  const row = await first<{ total: number }>(
    sql,
    `SELECT COUNT(*) AS total FROM mail m${where}`,
    state === null ? [] : [state],
  );
  return row?.total ?? 0;
}

/** One mail; null when there is none. */
export const mailById = (sql: Sql, id: string): Promise<QueuedRow | null> =>
  first(sql, `${SELECT} WHERE m.id = ?`, [id]);

/** Queues a mail that failed anew, as if never tried; answers 0 when it is not retriable (`isRetriable`). */
export const queueAgain = (sql: Sql, id: string, now: Instant): Promise<number> =>
  sql.run(
    `UPDATE mail SET state = 'QUEUED', attempts = 0, next_at = ?, claimed_at = NULL, last_error = NULL
     WHERE id = ? AND state = 'FAILED' AND recipient_cipher <> '' AND (last_error IS NULL OR last_error <> ?)`,
    [now, id, LINK_LAPSED],
  );
