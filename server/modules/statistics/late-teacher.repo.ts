// The statements that add a teacher to a roster after its snapshot (D4.6).
import type { Tx } from '../../database/database';
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { Span } from '../../domain/windows';
import type { Scope } from '../../permissions/decide';
import { insideScope } from '../units/scope';

/** A frozen school inside a scope with its cycle; null when the snapshot does not have it there. */
export function rosterUnitInside(
  sql: Sql,
  scope: Scope,
  year: number,
  unitId: string,
): Promise<(Span & { jurisdictionCode: string }) | null> {
  const inside = insideScope(scope, {
    unitId: 'r.unit_id',
    jurisdictionCode: 'r.jurisdiction_code',
  });
  return first(
    sql,
    `SELECT r.jurisdiction_code AS jurisdictionCode, c.opens_at AS opensAt, c.closes_at AS closesAt
     FROM roster_unit r JOIN cycle c ON c.year = r.year
     WHERE r.year = ? AND r.unit_id = ? AND ${inside.text}`,
    [year, unitId, ...inside.values],
  );
}

/** A teacher whom a unit employs today, by the hash of the national ID, and the unit of the roster, if on it. */
export function employedTeacher(
  sql: Sql,
  year: number,
  unitId: string,
  nationalIdHash: string,
): Promise<{ id: string; rosterUnitId: string | null } | null> {
  return first(
    sql,
    `SELECT t.id, e.unit_id AS rosterUnitId FROM teacher t
     LEFT JOIN roster_entry e ON e.year = ? AND e.teacher_id = t.id
     WHERE t.national_id_hash = ? AND t.unit_id = ? AND t.staff_kind = 'TEACHER'`,
    [year, nationalIdHash, unitId],
  );
}

/** Puts the teacher on the roster as of today, marked late, and counts the addition beside the school's rate. */
export async function insertLateTeacher(
  tx: Tx,
  late: {
    year: number;
    unitId: string;
    jurisdictionCode: string;
    teacherId: string;
    at: Instant;
    reason: string;
  },
): Promise<void> {
  await tx.run(
    `INSERT INTO roster_entry (year, teacher_id, unit_id, jurisdiction_code, job_title, stage, subjects,
       late_added_at, late_reason)
     SELECT c.year, t.id, t.unit_id, r.jurisdiction_code, t.job_title, t.stage, t.subjects, ?, ?
     FROM teacher t JOIN cycle c ON c.year = ? JOIN roster_unit r ON r.year = c.year AND r.unit_id = t.unit_id
     WHERE t.id = ?`,
    [late.at, late.reason, late.year, late.teacherId],
  );
  await tx.run(
    'UPDATE roster_unit SET late_added = late_added + 1 WHERE year = ? AND unit_id = ?',
    [late.year, late.unitId],
  );
}
