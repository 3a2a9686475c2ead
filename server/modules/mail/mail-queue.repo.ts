// The outbox as whoever looks after the service sees it: never an address, never words.
import { first, limit, type Sql, type SqlValue } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import {
  LINK_LAPSED,
  WINDOW_LAPSED,
  type MailOnItsWay,
  type MailState,
} from '../../domain/mail-state';
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

/** What the card counts and the list of a state shows alike: what was emptied is past mending, and is left out. */
const IN_STATE = 'm.state = ? AND m.next_at < ?';
const counted = `(SELECT COUNT(*) FROM mail m WHERE ${IN_STATE})`;

/**
 * Counts by state, one statement; each count reads its part of the index, and is the length of the list of that state.
 * @param dayAgo since when the sent ones are counted
 */
export async function queueRow(sql: Sql, dayAgo: Instant): Promise<QueueRow> {
  const row = await first<QueueRow>(
    sql,
    `SELECT ${counted} AS queued, ${counted} AS sending, ${counted} AS failed, ${counted} AS uncertain,
       (SELECT COUNT(*) FROM mail m WHERE m.state = 'SENT' AND m.next_at > ? AND m.next_at < ?) AS sentLastDay,
       (SELECT MIN(m.created_at) FROM mail m WHERE m.state = 'QUEUED') AS oldestQueuedAt`,
    [
      ...['QUEUED', 'SENDING', 'FAILED', 'UNCERTAIN'].flatMap((state) => [state, NEVER]),
      ...[dayAgo, NEVER],
    ],
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

const inState = (state: MailState | null): { text: string; values: SqlValue[] }[] =>
  state === null ? [] : [{ text: IN_STATE, values: [state, NEVER] }];

/** A page of mails, the newest first, one more than asked; of one state without those that were emptied. */
export function listMails(
  sql: Sql,
  state: MailState | null,
  page: { first: number; after: string | null },
): Promise<QueuedRow[]> {
  const conditions = [
    ...inState(state),
    ...(page.after === null ? [] : [{ text: 'm.id < ?', values: [page.after] }]),
  ];
  const where = conditions.map(({ text }) => text).join(' AND ') || '1 = 1';
  return sql.all(
    `${SELECT} WHERE ${where} ORDER BY m.id DESC ${limit(page.first + 1)}`,
    conditions.flatMap(({ values }) => values),
  );
}

/** How many the whole list has. */
export async function countMails(sql: Sql, state: MailState | null): Promise<number> {
  const [condition] = inState(state);
  const row = await first<{ total: number }>(
    sql,
    `SELECT COUNT(*) AS total FROM mail m WHERE ${condition?.text ?? '1 = 1'}`,
    condition?.values,
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
     WHERE id = ? AND state = 'FAILED' AND recipient_cipher <> '' AND (last_error IS NULL OR last_error NOT IN (?, ?))`,
    [now, id, LINK_LAPSED, WINDOW_LAPSED],
  );
