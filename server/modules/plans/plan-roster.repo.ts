// Reads the teachers of a school's snapshot.
import { first, limit, type Sql } from '../../database/sql';
import type { Stage } from '../../domain/units';
import type { RosterTeacher } from './plan-roster.type';

interface Row {
  id: string;
  name: string;
  jobTitle: string | null;
  stage: Stage | null;
  subjects: string;
  lateAddedAt: number | null;
}

/** Teachers of one school on a cycle's snapshot, in the order of their ids, after one of them. */
export async function rosterTeachers(
  sql: Sql,
  year: number,
  unitId: string,
  after: string,
  count: number,
): Promise<RosterTeacher[]> {
  const rows = await sql.all<Row>(
    `SELECT e.teacher_id AS id, t.name, e.job_title AS jobTitle, e.stage, e.subjects,
      e.late_added_at AS lateAddedAt
      FROM roster_entry e JOIN teacher t ON t.id = e.teacher_id
      WHERE e.year = ? AND e.unit_id = ? AND e.teacher_id > ? ORDER BY e.teacher_id ${limit(count)}`,
    [year, unitId, after],
  );
  return rows.map(({ subjects, lateAddedAt, ...row }) => ({
    ...row,
    subjects: JSON.parse(subjects) as string[],
    late: lateAddedAt !== null,
  }));
}

/** How many teachers of the school the snapshot has, those added late included. */
export async function countRosterTeachers(sql: Sql, year: number, unitId: string): Promise<number> {
  const row = await first<{ count: number }>(
    sql,
    'SELECT COUNT(*) AS count FROM roster_entry WHERE year = ? AND unit_id = ?',
    [year, unitId],
  );
  return row?.count ?? 0;
}
