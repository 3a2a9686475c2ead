// The statements that freeze a roster: few and set-wise, the same on both engines (D4.6).
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { PLANNING_STAGES_MASK } from '../../domain/units';

/** A cycle's cutoff, and whether its snapshot was taken. */
export function cutoffOf(
  sql: Sql,
  year: number,
): Promise<{ rosterCutoffAt: Instant; snapshotTakenAt: Instant | null } | null> {
  return first(
    sql,
    `SELECT c.roster_cutoff_at AS rosterCutoffAt, c.snapshot_taken_at AS snapshotTakenAt
     FROM cycle c WHERE c.year = ?`,
    [year],
  );
}

/** The years whose cutoff has come and whose snapshot is missing, oldest first. */
export async function yearsWithoutSnapshot(sql: Sql, now: Instant): Promise<number[]> {
  const rows = await sql.all<{ year: number }>(
    `SELECT c.year FROM cycle c
     WHERE c.snapshot_taken_at IS NULL AND c.roster_cutoff_at <= ? ORDER BY c.year`,
    [now],
  );
  return rows.map(({ year }) => year);
}

/** Claims the snapshot for this transaction: 1 for the first, 0 for whoever repeats it. */
export function markTaken(sql: Sql, year: number, now: Instant): Promise<number> {
  return sql.run(
    'UPDATE cycle SET snapshot_taken_at = ? WHERE year = ? AND snapshot_taken_at IS NULL',
    [now, year],
  );
}

/** Freezes the schools open at the cutoff that have one of the five stages; answers how many. */
export function freezeUnits(sql: Sql, year: number, cutoff: Instant): Promise<number> {
  return sql.run(
    `INSERT INTO roster_unit (year, unit_id, jurisdiction_code, code, name, stages, student_total, school_plan_state)
     SELECT c.year, u.id, u.jurisdiction_code, u.code, u.name, u.stages, u.student_total, 'NOT_STARTED'
     FROM cycle c JOIN unit u ON u.kind = 'SCHOOL' AND u.jurisdiction_code IS NOT NULL
       AND (u.stages & ${PLANNING_STAGES_MASK}) <> 0
       AND (u.closed_at > ? OR (u.closed_at IS NULL AND u.status = 'OPEN'))
     WHERE c.year = ?`,
    [cutoff, year],
  );
}

/**
 * Freezes the teachers employed at the cutoff by a frozen school, whatever their account's status; answers how many.
 * Of two employments at once the later counts: nobody stands on a roster twice.
 */
export function freezeTeachers(sql: Sql, year: number, cutoff: Instant): Promise<number> {
  return sql.run(
    `INSERT INTO roster_entry (year, teacher_id, unit_id, jurisdiction_code, job_title, stage, subjects)
     SELECT ru.year, t.id, ru.unit_id, ru.jurisdiction_code, t.job_title, t.stage, t.subjects
     FROM roster_unit ru
     JOIN employment e ON e.unit_id = ru.unit_id AND e.from_at <= ? AND (e.to_at IS NULL OR e.to_at > ?)
     JOIN teacher t ON t.id = e.teacher_id AND t.staff_kind = 'TEACHER'
     WHERE ru.year = ? AND NOT EXISTS (
       SELECT 1 FROM employment l WHERE l.teacher_id = e.teacher_id
         AND l.from_at <= ? AND (l.to_at IS NULL OR l.to_at > ?)
         AND (l.from_at > e.from_at OR (l.from_at = e.from_at AND l.id > e.id)))`,
    [cutoff, cutoff, year, cutoff, cutoff],
  );
}

/**
 * Counts each frozen school's teachers: the denominator of its rate. Grouped once: a count for each school by itself
 * takes MariaDB ten minutes on a country's roster of which its statistics know nothing yet.
 */
export function countEligible(sql: Sql, year: number): Promise<number> {
  return sql.run(
    `UPDATE roster_unit SET eligible = COALESCE((
       SELECT c.teachers FROM (
         SELECT r.unit_id, COUNT(*) AS teachers FROM roster_entry r
         WHERE r.year = ? AND r.late_added_at IS NULL GROUP BY r.unit_id) c
       WHERE c.unit_id = roster_unit.unit_id), 0)
     WHERE year = ?`,
    [year, year],
  );
}
