// The statements that lay a cycle beside those before it: sums by year, and what each day changed.
import type { Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { SUMS, windows, type SumsRow } from './completion.repo';

/** The sums of one cycle in a scope, and its teacher windows from first to last. */
export interface YearSumsRow extends SumsRow {
  year: number;
  teacherOpensAt: Instant | null;
  teacherClosesAt: Instant | null;
}

/** Cycles from a year to another, both inside. */
export interface Years {
  from: number;
  to: number;
}

/** Which schools: a jurisdiction's, or (null) the country's. */
const ofScope = (column: string, code: string | null): { text: string; values: string[] } =>
  code === null ? { text: '', values: [] } : { text: ` AND ${column} = ?`, values: [code] };

/** The sums of cycles, newest first. */
export function yearSums(
  sql: Sql,
  { from, to }: Years,
  jurisdictionCode: string | null,
): Promise<YearSumsRow[]> {
  const schools = ofScope('r.jurisdiction_code', jurisdictionCode);
  const window = ofScope('w.jurisdiction_code', jurisdictionCode);
  const ofTeachers = `FROM cycle_window w WHERE w.year = c.year AND w.audience = 'TEACHER'${window.text}`;
  return sql.all(
    `SELECT c.year AS year, ${SUMS},
       (SELECT MIN(w.opens_at) ${ofTeachers}) AS teacherOpensAt,
       (SELECT MAX(CASE WHEN w.extended_until > w.closes_at THEN w.extended_until ELSE w.closes_at END)
        ${ofTeachers}) AS teacherClosesAt
     FROM cycle c LEFT JOIN roster_unit r ON r.year = c.year${schools.text}
     ${windows('c.year', 'r.jurisdiction_code')}
     WHERE c.year BETWEEN ? AND ? GROUP BY c.year ORDER BY c.year DESC`,
    [...window.values, ...window.values, ...schools.values, from, to],
  );
}

/** What each day of these cycles changed, oldest first. */
export function yearDays(
  sql: Sql,
  { from, to }: Years,
  jurisdictionCode: string | null,
): Promise<{ year: number; day: string; schools: number; teachers: number }[]> {
  const inside = ofScope('d.jurisdiction_code', jurisdictionCode);
  return sql.all(
    `SELECT d.year AS year, d.day AS day, SUM(d.schools) AS schools, SUM(d.teachers) AS teachers
     FROM completion_day d WHERE d.year BETWEEN ? AND ?${inside.text}
     GROUP BY d.year, d.day ORDER BY d.year, d.day`,
    [from, to, ...inside.values],
  );
}
