// How the roster of an invented year is frozen in two statements (D4.6).
import type { Instant } from '../../domain/instant';
import { PLANNING_STAGES_MASK } from '../../domain/units';
import type { Tx } from '../database';

const PLANNING_SCHOOL = `u.kind = 'SCHOOL' AND u.status = 'OPEN' AND (u.stages & ${PLANNING_STAGES_MASK}) <> 0`;

/**
 * Freezes today's schools and teachers as the roster of a year, and notes when. Only right for people who have
 * stayed where they are since the cutoff, as invented ones do; the product's own job reads the employment history.
 */
export async function freezeInventedRoster(tx: Tx, year: number, takenAt: Instant): Promise<void> {
  await tx.run(
    `INSERT INTO roster_entry (year, teacher_id, unit_id, jurisdiction_code, job_title, stage, subjects)
     SELECT c.year, t.id, u.id, u.jurisdiction_code, t.job_title, t.stage, t.subjects
     FROM cycle c JOIN teacher t ON t.staff_kind = 'TEACHER' JOIN unit u ON u.id = t.unit_id
     WHERE c.year = ? AND ${PLANNING_SCHOOL} ORDER BY t.id`,
    [year],
  );
  await tx.run(
    `INSERT INTO roster_unit (year, unit_id, jurisdiction_code, code, name, stages, student_total, eligible, school_plan_state)
     SELECT c.year, u.id, u.jurisdiction_code, u.code, u.name, u.stages, u.student_total, COALESCE(r.eligible, 0), 'NOT_STARTED'
     FROM cycle c JOIN unit u ON ${PLANNING_SCHOOL}
     LEFT JOIN (SELECT unit_id, COUNT(*) AS eligible FROM roster_entry WHERE year = ? GROUP BY unit_id) r ON r.unit_id = u.id
     WHERE c.year = ?`,
    [year, year],
  );
  await tx.run('UPDATE cycle SET snapshot_taken_at = ? WHERE year = ?', [takenAt, year]);
}
