// The rows behind every write: its audit entry, and the answer that is kept under its key.
import type { Tx } from '../../database/database';
import { first, limit, type Sql, type SqlValue } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { SubjectKind } from '../../domain/subject';

/** An audit row as it is inserted. */
export interface AuditRow {
  id: string;
  at: number;
  actorId: string | null;
  actorRole: string;
  action: string;
  subjectKind: SubjectKind;
  subjectId: string;
  unitId?: string | null;
  jurisdictionCode?: string | null;
  changes: object;
  reason?: string;
  requestId: string;
  address: string | null;
}

/** The kept answer to a key, or null. */
export function answerOf(
  sql: Sql,
  actorId: string,
  key: string,
): Promise<{ fingerprint: string; answer: string } | null> {
  return first(
    sql,
    'SELECT fingerprint, answer FROM idempotency WHERE actor_id = ? AND request_key = ?',
    [actorId, key],
  );
}

/** Keeps an answer; a duplicate key means that the same request won elsewhere. */
export function insertAnswer(
  sql: Sql,
  row: {
    actorId: string;
    key: string;
    operation: string;
    fingerprint: string;
    answer: string;
    at: number;
  },
): Promise<number> {
  return sql.run(
    'INSERT INTO idempotency (actor_id, request_key, operation, fingerprint, answer, at) VALUES (?, ?, ?, ?, ?, ?)',
    [row.actorId, row.key, row.operation, row.fingerprint, row.answer, row.at],
  );
}

/** Replaces a kept answer by what is known of it later. */
export function replaceAnswer(
  sql: Sql,
  actorId: string,
  key: string,
  answer: string,
): Promise<number> {
  return sql.run('UPDATE idempotency SET answer = ? WHERE actor_id = ? AND request_key = ?', [
    answer,
    actorId,
    key,
  ]);
}

/** The operations of which an answer is kept. */
export async function answeredOperations(sql: Sql): Promise<string[]> {
  const rows = await sql.all<{ operation: string }>('SELECT DISTINCT operation FROM idempotency');
  return rows.map(({ operation }) => operation);
}

/**
 * Forgets the oldest answers of an operation from before an instant, `most` at a time (more only where they share the
 * last one's millisecond); answers how many.
 */
export async function deleteAnswersBefore(
  tx: Tx,
  operation: string,
  instant: Instant,
  most: number,
): Promise<number> {
  const last = await first<{ at: Instant }>(
    tx,
    `SELECT i.at FROM idempotency i WHERE i.operation = ? AND i.at < ? ORDER BY i.at ${limit(1)} OFFSET ${most - 1}`,
    [operation, instant],
  );
  const before = last === null ? instant : last.at + 1;
  return tx.run('DELETE FROM idempotency WHERE operation = ? AND at < ?', [operation, before]);
}

const AUDIT_COLUMNS = `id, at, actor_id, actor_role, action, subject_kind, subject_id, unit_id, jurisdiction_code,
  changes, reason, request_id, address`;
/** A unit's rows are its jurisdiction's, too, whether or not whoever wrote them down knew which that is. */
const AUDIT_VALUES =
  '(?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, (SELECT u.jurisdiction_code FROM unit u WHERE u.id = ?)), ?, ?, ?, ?)';
/** Rows in one statement: 500 x 14 parameters are far below what either engine takes. */
const AUDIT_BATCH = 500;

const auditValues = (row: AuditRow): SqlValue[] => [
  row.id,
  row.at,
  row.actorId,
  row.actorRole,
  row.action,
  row.subjectKind,
  row.subjectId,
  row.unitId ?? null,
  row.jurisdictionCode ?? null,
  row.unitId ?? null,
  JSON.stringify(row.changes),
  row.reason ?? null,
  row.requestId,
  row.address,
];

/** Writes down one change. */
export const insertAudit = (sql: Sql, row: AuditRow): Promise<number> => insertAudits(sql, [row]);

/** Writes down changes; answers how many. */
export async function insertAudits(sql: Sql, rows: readonly AuditRow[]): Promise<number> {
  for (let from = 0; from < rows.length; from += AUDIT_BATCH) {
    const batch = rows.slice(from, from + AUDIT_BATCH).map(auditValues);
    const groups = batch.map(() => AUDIT_VALUES).join(', ');
    await sql.run(`INSERT INTO audit_entry (${AUDIT_COLUMNS}) VALUES ${groups}`, batch.flat());
  }
  return rows.length;
}
