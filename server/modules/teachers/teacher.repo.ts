// Every query that lists teachers. The roster page is one statement, its unit and plans included (OP1).
import { first, limit, placeholders, type Sql, type SqlValue } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { PlanState } from '../../domain/plan-life';
import type { Gender, TeacherOrigin } from '../../domain/teacher-record';
import type { Scope } from '../../permissions/decide';
import { CURRENT_YEAR, currentYearValues } from '../units/current-year.repo';
import type { UnitRow } from '../units/unit.repo';
import { UNIT_COLUMNS, unitOf, type JoinedUnit } from '../units/joined-unit.repo';
import {
  afterTeacher,
  EVERYBODY,
  matchingTeachers,
  SUPERVISED,
  teacherOrder,
  type TeacherFilter,
} from './teacher-filter.repo';
import type { TeacherCounts, TeacherSort, TeacherView } from './teacher.type';

/** Which cycle's plans are shown beside: a ROC year, or null for the current one at `now`. */
export interface PlansBeside {
  year: number | null;
  now: Instant;
}

/** A row of the roster as the statement answers it. */
interface RosterRow extends Omit<TeacherView, 'unit' | 'planState' | 'subjects'> {
  subjectsJson: string;
  planState: PlanState | null;
}

const COLUMNS = `t.id AS id, t.name AS name, t.job_title AS jobTitle, t.stage AS stage,
  t.subjects AS subjectsJson, t.staff_kind AS staffKind, t.status AS status,
  t.national_id_cipher AS nationalIdCipher, t.national_id_key AS nationalIdKey,
  p.state AS planState, p.half_hours AS planHours`;

const teacherOf = (row: RosterRow, unit: UnitRow): TeacherView => ({
  id: row.id,
  name: row.name,
  jobTitle: row.jobTitle,
  stage: row.stage,
  subjects: JSON.parse(row.subjectsJson) as string[],
  staffKind: row.staffKind,
  status: row.status,
  unit,
  planState: row.planState ?? PlanState.NOT_STARTED,
  planHours: row.planHours,
  nationalIdCipher: row.nationalIdCipher,
  nationalIdKey: row.nationalIdKey,
});

const yearValues = ({ year, now }: PlansBeside): SqlValue[] =>
  year === null ? currentYearValues(now) : [year];

const rosterFrom = ({
  year,
}: PlansBeside): string => `FROM teacher t JOIN unit u ON u.id = t.unit_id
  LEFT JOIN plan p ON p.owner_id = t.id AND p.audience = 'TEACHER'
    AND p.year = ${year === null ? CURRENT_YEAR : '?'}`;

/**
 * A page of a unit's roster of today, with the plans of a cycle; one row more than asked. The unit is handed in: who asks
 * has it, and its columns on every row would be more than the teacher's own.
 */
export async function listTeachers(
  sql: Sql,
  scope: Scope,
  asked: { unit: UnitRow; filter: TeacherFilter; sort: TeacherSort; plans: PlansBeside },
  page: { first: number; after: { value: string; id: string } | null },
): Promise<TeacherView[]> {
  const { unit } = asked;
  const where = matchingTeachers(scope, unit.id, asked.filter);
  const after = afterTeacher(asked.sort, page.after);
  const rows = await sql.all<RosterRow>(
    `SELECT ${COLUMNS} ${rosterFrom(asked.plans)} WHERE ${where.text} AND ${after.text}
      ORDER BY ${teacherOrder(asked.sort)} ${limit(page.first + 1)}`,
    [...yearValues(asked.plans), ...where.values, ...after.values],
  );
  return rows.map((row) => teacherOf(row, unit));
}

/** How many people of the unit's roster of today a filter lets through. */
export async function countTeachers(
  sql: Sql,
  scope: Scope,
  unitId: string,
  filter: TeacherFilter,
): Promise<number> {
  const where = matchingTeachers(scope, unitId, filter);
  const text = `SELECT COUNT(*) AS total FROM teacher t JOIN unit u ON u.id = t.unit_id WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}

/** Teachers whom a unit employs, by their ids, with their plans of the current cycle at `now`. */
export async function teachersByIds(
  sql: Sql,
  ids: readonly string[],
  now: Instant,
): Promise<Map<string, TeacherView>> {
  const plans = { year: null, now };
  const rows = await sql.all<RosterRow & JoinedUnit>(
    `SELECT ${COLUMNS}, ${UNIT_COLUMNS} ${rosterFrom(plans)}
      LEFT JOIN jurisdiction j ON j.code = u.jurisdiction_code WHERE t.id IN (${placeholders(ids)})`,
    [...yearValues(plans), ...ids],
  );
  return new Map(rows.map((row) => [row.id, teacherOf(row, unitOf(row))]));
}

/** One teacher whom a unit employs; null when there is none. Whoever asks has decided that it may be seen. */
export async function teacherById(sql: Sql, id: string, now: Instant): Promise<TeacherView | null> {
  return (await teachersByIds(sql, [id], now)).get(id) ?? null;
}

/** What of a record the roster page shows when asked for it. */
export interface TeacherDetail {
  id: string;
  userName: string | null;
  gender: Gender | null;
  email: string | null;
  emailConfirmedAt: Instant | null;
  unitNote: string | null;
  origin: TeacherOrigin;
  version: number;
}

/** The details of many teachers, in one statement. */
export async function teacherDetails(
  sql: Sql,
  ids: readonly string[],
): Promise<Map<string, TeacherDetail>> {
  const rows = await sql.all<TeacherDetail>(
    `SELECT t.id AS id, CASE WHEN t.status = 'NOT_APPLIED' THEN NULL ELSE c.user_name END AS userName,
      t.gender AS gender, t.email AS email, t.email_confirmed_at AS emailConfirmedAt, t.unit_note AS unitNote,
      t.origin AS origin, t.version AS version
      FROM teacher t LEFT JOIN credential c ON c.holder_id = t.id AND c.holder_kind = 'TEACHER'
      WHERE t.id IN (${placeholders(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const sumOf = (condition: string, name: string): string =>
  `COALESCE(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0) AS ${name}`;
const APPLIED = "t.status <> 'NOT_APPLIED'";

/** The counts of a unit's roster of today, in one statement (D3.3). */
export async function countRoster(sql: Sql, scope: Scope, unitId: string): Promise<TeacherCounts> {
  const where = matchingTeachers(scope, unitId, EVERYBODY);
  const row = await first<TeacherCounts>(
    sql,
    `SELECT COUNT(*) AS total, ${sumOf(APPLIED, 'applied')},
      ${sumOf(`${APPLIED} AND t.staff_kind = 'TEACHER'`, 'appliedTeachers')},
      ${sumOf(`${APPLIED} AND t.staff_kind = 'ADMINISTRATIVE'`, 'appliedAdministrative')},
      ${sumOf("t.status = 'NOT_APPLIED'", 'notApplied')}, ${sumOf(SUPERVISED, 'supervision')}
      FROM teacher t JOIN unit u ON u.id = t.unit_id WHERE ${where.text}`,
    where.values,
  );
  if (row === null) throw new Error('a count answers one row');
  return row;
}
