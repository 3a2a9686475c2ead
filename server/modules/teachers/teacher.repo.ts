// Every query that lists teachers. The roster page is one statement, its unit and plans included (OP1).
import { first, limit, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { PlanState } from '../../domain/plan-life';
import type { Scope } from '../../permissions/decide';
import { CURRENT_YEAR, currentYearValues } from '../units/current-year.repo';
import { allOf, insideScope, type Condition } from '../units/scope';
import type { UnitRow } from '../units/unit.repo';
import type { TeacherView } from './teacher.type';

/** A row of the roster as the statement answers it: the unit's columns have a prefix. */
interface RosterRow extends Omit<TeacherView, 'unit' | 'planState' | 'subjects'> {
  subjectsJson: string;
  planState: PlanState | null;
  unitId: string;
  unitCode: string;
  unitName: string;
  unitKind: UnitRow['kind'];
  unitOwnership: UnitRow['ownership'];
  unitStatus: UnitRow['status'];
  unitCounty: string | null;
  unitDistrict: string | null;
  unitStudents: number | null;
  unitStages: number;
  jurisdictionCode: string | null;
  jurisdictionName: string | null;
  formerName: string | null;
  orderNo: number | null;
  moiCode: string | null;
}

const COLUMNS = `t.id AS id, t.name AS name, t.job_title AS jobTitle, t.stage AS stage,
  t.subjects AS subjectsJson, t.staff_kind AS staffKind, t.status AS status,
  t.national_id_cipher AS nationalIdCipher, t.national_id_key AS nationalIdKey,
  p.state AS planState, p.half_hours AS planHours,
  u.id AS unitId, u.code AS unitCode, u.name AS unitName, u.kind AS unitKind, u.ownership AS unitOwnership,
  u.status AS unitStatus, u.county AS unitCounty, u.district AS unitDistrict, u.student_total AS unitStudents,
  u.stages AS unitStages, u.jurisdiction_code AS jurisdictionCode, j.name AS jurisdictionName,
  j.former_name AS formerName, j.order_no AS orderNo, j.moi_code AS moiCode`;

function unitOf(row: RosterRow): UnitRow {
  return {
    id: row.unitId,
    code: row.unitCode,
    name: row.unitName,
    kind: row.unitKind,
    ownership: row.unitOwnership,
    status: row.unitStatus,
    county: row.unitCounty,
    district: row.unitDistrict,
    studentTotal: row.unitStudents,
    stagesMask: row.unitStages,
    jurisdictionCode: row.jurisdictionCode,
    jurisdiction:
      row.jurisdictionCode === null || row.jurisdictionName === null
        ? null
        : {
            code: row.jurisdictionCode,
            name: row.jurisdictionName,
            formerName: row.formerName,
            orderNo: row.orderNo ?? 0,
            moiCode: row.moiCode,
          },
  };
}

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

const inUnit = (scope: Scope, unitId: string): Condition =>
  allOf([
    insideScope(scope, { unitId: 't.unit_id', jurisdictionCode: 'u.jurisdiction_code' }),
    { text: 't.unit_id = ?', values: [unitId] },
  ]);

/**
 * A page of a unit's roster of today, by id, with the plans of a cycle; one row more than asked.
 * @param year ROC year of the plans; null for the current cycle at `now`
 */
export async function listTeachers(
  sql: Sql,
  scope: Scope,
  unitId: string,
  plans: { year: number | null; now: Instant },
  page: { first: number; after: string | null },
): Promise<TeacherView[]> {
  const where = inUnit(scope, unitId);
  const current = plans.year === null;
  const rows = await sql.all<RosterRow>(
    `SELECT ${COLUMNS} FROM teacher t JOIN unit u ON u.id = t.unit_id
      LEFT JOIN jurisdiction j ON j.code = u.jurisdiction_code
      LEFT JOIN plan p ON p.owner_id = t.id AND p.audience = 'TEACHER'
        AND p.year = ${current ? CURRENT_YEAR : '?'}
      WHERE ${where.text} AND t.id > ? ORDER BY t.id ${limit(page.first + 1)}`,
    [
      ...(plans.year === null ? currentYearValues(plans.now) : [plans.year]),
      ...where.values,
      page.after ?? '',
    ],
  );
  let unit: UnitRow | null = null;
  return rows.map((row) => {
    unit ??= unitOf(row);
    return teacherOf(row, unit);
  });
}

/** How many people the unit's roster of today has. */
export async function countTeachers(sql: Sql, scope: Scope, unitId: string): Promise<number> {
  const where = inUnit(scope, unitId);
  const text = `SELECT COUNT(*) AS total FROM teacher t JOIN unit u ON u.id = t.unit_id WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}
