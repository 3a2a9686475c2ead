// Reads which of a school's teachers have not submitted, and when they were last reminded.
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { TeacherStatus } from '../../domain/teacher-record';
import type { Span } from '../../domain/windows';

/** A frozen school with the window of its teachers, and the school's last reminder to them. */
export interface RemindingSchool extends Span {
  unitName: string;
  jurisdictionCode: string;
  jurisdictionUntil: Instant | null;
  unitUntil: Instant | null;
  /** The latest extension of one of its teachers. */
  ownUntil: Instant | null;
  lastSentAt: Instant | null;
}

/** A frozen school; null when it is not on the cycle's snapshot. */
export const remindingSchool = (
  sql: Sql,
  year: number,
  unitId: string,
): Promise<RemindingSchool | null> =>
  first(
    sql,
    `SELECT r.name AS unitName, r.jurisdiction_code AS jurisdictionCode, w.opens_at AS opensAt,
       w.closes_at AS closesAt, w.extended_until AS jurisdictionUntil, r.teacher_extended_until AS unitUntil,
       (SELECT MAX(e.extended_until) FROM roster_entry e WHERE e.year = r.year AND e.unit_id = r.unit_id) AS ownUntil,
       m.sent_at AS lastSentAt
     FROM roster_unit r
     JOIN cycle_window w ON w.year = r.year AND w.audience = 'TEACHER' AND w.jurisdiction_code = r.jurisdiction_code
     LEFT JOIN reminder m ON m.year = r.year AND m.unit_id = r.unit_id AND m.audience = 'TEACHER' AND m.sender = 'UNIT'
     WHERE r.year = ? AND r.unit_id = ?`,
    [year, unitId],
  );

/** A teacher of the snapshot whose plan is not submitted. */
export interface MissingTeacher {
  id: string;
  email: string | null;
  language: string | null;
  status: TeacherStatus;
  ownUntil: Instant | null;
}

/** Whose plans are missing, of a school's snapshot, those added late included: whoever employs them today. */
export const missingTeachers = (
  sql: Sql,
  year: number,
  unitId: string,
): Promise<MissingTeacher[]> =>
  sql.all(
    `SELECT t.id AS id, t.email AS email, t.language AS language, t.status AS status,
       e.extended_until AS ownUntil
     FROM roster_entry e JOIN teacher t ON t.id = e.teacher_id
     LEFT JOIN plan p ON p.year = e.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id
     WHERE e.year = ? AND e.unit_id = ? AND (p.state IS NULL OR p.state <> 'SUBMITTED')
     ORDER BY e.teacher_id`,
    [year, unitId],
  );
