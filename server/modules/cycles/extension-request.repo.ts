// Every statement about requests for more time, but who is told of them.
import type { Tx } from '../../database/database';
import { first, limit, placeholders, type Sql } from '../../database/sql';
import { ExtensionRequestState, type ExtensionTarget } from '../../domain/extension-request';
import type { Instant } from '../../domain/instant';
import type { Condition } from '../units/scope';
import { lockOf } from './window.repo';

/** A request as it is stored. */
export interface RequestRow extends ExtensionTarget {
  id: string;
  jurisdictionCode: string;
  wantedUntil: Instant;
  reason: string;
  askedBy: string;
  askedAt: Instant;
  state: ExtensionRequestState;
  decidedAt: Instant | null;
  decisionReason: string | null;
  grantedUntil: Instant | null;
  version: number;
}

/** A request with the name of its teacher, unmasked: only services see it. */
export type NamedRequest = RequestRow & { teacherName: string | null };

const COLUMNS = `q.id, q.year, q.audience, q.jurisdiction_code AS jurisdictionCode, q.unit_id AS unitId,
  q.teacher_id AS teacherId, q.wanted_until AS wantedUntil, q.reason, q.asked_by AS askedBy, q.asked_at AS askedAt,
  q.state, q.decided_at AS decidedAt, q.decision_reason AS decisionReason, q.granted_until AS grantedUntil, q.version`;
const NAMED = `SELECT ${COLUMNS}, t.name AS teacherName
  FROM extension_request q LEFT JOIN teacher t ON t.id = q.teacher_id`;

/** Keeps a request; a live one for the same stands in the way as a duplicate. */
export const insertRequest = (
  tx: Tx,
  row: Omit<RequestRow, 'state' | 'decidedAt' | 'decisionReason' | 'grantedUntil' | 'version'>,
  liveKey: string,
): Promise<number> =>
  tx.run(
    `INSERT INTO extension_request (id, year, audience, jurisdiction_code, unit_id, teacher_id, wanted_until, reason,
       asked_by, asked_at, state, live_key, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, 1)`,
    [
      row.id,
      row.year,
      row.audience,
      row.jurisdictionCode,
      row.unitId,
      row.teacherId,
      row.wantedUntil,
      row.reason,
      row.askedBy,
      row.askedAt,
      liveKey,
    ],
  );

/** A request inside a condition; null when there is none. */
export const requestOf = (sql: Sql, id: string, inside: Condition): Promise<NamedRequest | null> =>
  first(sql, `${NAMED} WHERE q.id = ? AND ${inside.text}`, [id, ...inside.values]);

/** A request inside a condition, held until the transaction ends; null when there is none. */
export const lockRequest = (tx: Tx, id: string, inside: Condition): Promise<RequestRow | null> =>
  first(
    tx,
    `SELECT ${COLUMNS} FROM extension_request q WHERE q.id = ? AND ${inside.text}${lockOf(tx)}`,
    [id, ...inside.values],
  );

/** What an extension reaches, and until when. */
export interface Reached {
  year: number;
  audience: string;
  scope: 'JURISDICTION' | 'UNIT' | 'TEACHER';
  jurisdictionCode: string;
  unitId: string | null;
  teacherId: string | null;
  endsAt: Instant;
}

/** The pending requests that an extension fulfils, held; those of a unit's teachers are fulfilled by the unit's. */
export function lockFulfilled(tx: Tx, reached: Reached): Promise<RequestRow[]> {
  const [column, value] = {
    JURISDICTION: ['jurisdiction_code', reached.jurisdictionCode] as const,
    UNIT: ['unit_id', reached.unitId] as const,
    TEACHER: ['teacher_id', reached.teacherId] as const,
  }[reached.scope];
  return tx.all(
    `SELECT ${COLUMNS} FROM extension_request q
     WHERE q.${column} = ? AND q.state = 'PENDING' AND q.year = ? AND q.audience = ? AND q.wanted_until <= ?
     ORDER BY q.id${lockOf(tx)}`,
    [value, reached.year, reached.audience, reached.endsAt],
  );
}

/** How requests end. */
export interface Ending {
  state: ExtensionRequestState;
  /** Why, as the bureau said it; null where nothing was said. */
  reason: string | null;
  grantedUntil: Instant | null;
}

/** Ends pending requests; answers how many. */
export const endPending = (
  tx: Tx,
  ids: readonly string[],
  by: string,
  at: Instant,
  { state, reason, grantedUntil }: Ending,
): Promise<number> =>
  tx.run(
    `UPDATE extension_request SET state = ?, live_key = NULL, decided_by = ?, decided_at = ?, decision_reason = ?,
       granted_until = ?, version = version + 1 WHERE id IN (${placeholders(ids)}) AND state = 'PENDING'`,
    [state, by, at, reason, grantedUntil, ...ids],
  );

/** What a list is narrowed to. */
export interface RequestFilter {
  year: number;
  /** Null where every jurisdiction's are asked for. */
  jurisdictionCode: string | null;
  state: ExtensionRequestState | null;
}

function where(inside: Condition, filter: RequestFilter): Condition {
  const { year, jurisdictionCode, state } = filter;
  const named = jurisdictionCode === null ? '' : ' AND q.jurisdiction_code = ?';
  const stated = state === null ? '' : ' AND q.state = ?';
  return {
    text: `${inside.text} AND q.year = ?${named}${stated}`,
    values: [
      ...inside.values,
      year,
      ...(jurisdictionCode === null ? [] : [jurisdictionCode]),
      ...(state === null ? [] : [state]),
    ],
  };
}

/** A page of requests inside a condition, the newest first, one more than asked. */
export function listRequests(
  sql: Sql,
  inside: Condition,
  filter: RequestFilter,
  page: { first: number; after: string | null },
): Promise<NamedRequest[]> {
  const { text, values } = where(inside, filter);
  const before = page.after === null ? '' : ' AND q.id < ?';
  return sql.all(`${NAMED} WHERE ${text}${before} ORDER BY q.id DESC ${limit(page.first + 1)}`, [
    ...values,
    ...(page.after === null ? [] : [page.after]),
  ]);
}

/** How many the whole list has. */
export async function countRequests(
  sql: Sql,
  inside: Condition,
  filter: RequestFilter,
): Promise<number> {
  const { text, values } = where(inside, filter);
  const row = await first<{ total: number }>(
    sql,
    `SELECT COUNT(*) AS total FROM extension_request q WHERE ${text}`,
    values,
  );
  return row?.total ?? 0;
}
