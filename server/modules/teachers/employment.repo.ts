// The query of employment histories (D3.6).
import { placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { ReleaseKind } from '../../domain/release';

/** An employment with its unit, and how it ended. */
export interface EmploymentRow {
  teacherId: string;
  unitId: string;
  unitName: string;
  unitCode: string;
  fromAt: Instant;
  /** Itself outside; null while it lasts. */
  toAt: Instant | null;
  /** The last day as it was entered; null where no release was written down. */
  day: string | null;
  endKind: ReleaseKind | null;
  /** The unit's own; where it granted a request by it, the unit that asked was told as well. */
  reason: string | null;
}

/** The employments of teachers, the newest first. */
export async function employmentsByTeachers(
  sql: Sql,
  teacherIds: readonly string[],
): Promise<Map<string, EmploymentRow[]>> {
  const rows = await sql.all<EmploymentRow>(
    `SELECT e.teacher_id AS teacherId, e.unit_id AS unitId, u.name AS unitName, u.code AS unitCode,
      e.from_at AS fromAt, e.to_at AS toAt, r.day AS day, r.kind AS endKind,
      COALESCE(r.reason, e.reason) AS reason
     FROM employment e JOIN unit u ON u.id = e.unit_id
     LEFT JOIN employment_release r ON r.teacher_id = e.teacher_id AND r.employment_id = e.id
      AND r.undone_at IS NULL
     WHERE e.teacher_id IN (${placeholders(teacherIds)}) ORDER BY e.from_at DESC, e.id DESC`,
    teacherIds,
  );
  const found = new Map<string, EmploymentRow[]>();
  for (const row of rows) found.set(row.teacherId, [...(found.get(row.teacherId) ?? []), row]);
  return found;
}
