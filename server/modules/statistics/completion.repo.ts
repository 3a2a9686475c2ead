// Every query that reads completion: from counts by unit, which the writing of plans keeps up to date (D4.6).
import { first, type Sql } from '../../database/sql';
import type { PlanCounts } from '../../domain/completion';
import type { Instant } from '../../domain/instant';
import type { PlanState } from '../../domain/plan-life';
import { Role } from '../../domain/roles';
import type { Scope } from '../../permissions/decide';
import { isActive } from '../accounts/account-care.repo';
import { insideScope } from '../units/scope';

/** A school on a snapshot with its counts; `extended` counts its teachers' own extensions only. */
export interface UnitCountsRow extends PlanCounts {
  unitId: string;
  code: string;
  name: string;
  /** See `packStages`. */
  stages: number;
  schoolPlanState: PlanState;
  /** Extensions of the school's plan, of its teachers' plans, and of the jurisdiction's windows. */
  schoolUntil: Instant | null;
  teacherUntil: Instant | null;
  schoolWindowUntil: Instant | null;
  teacherWindowUntil: Instant | null;
  /** When its roster was checked for the cycle. */
  rosterCheckedAt: Instant | null;
  /** Active chiefs. */
  chiefs: number;
  /** The last day on which a plan of it was submitted or withdrawn. */
  lastSubmittedDay: string | null;
  /** The last reminder of its bureau. */
  remindedAt: Instant | null;
}

/** A jurisdiction's columns in a joined row. */
export interface JurisdictionColumns {
  jurisdictionCode: string;
  jurisdictionName: string;
  formerName: string | null;
  orderNo: number;
}

/** A school's row with its jurisdiction; `unitId` is null where a jurisdiction has no school on the snapshot. */
export type JurisdictionUnitRow = JurisdictionColumns &
  (UnitCountsRow | (Omit<UnitCountsRow, 'unitId'> & { unitId: null }));

/** Sums over schools: of their own plans, and of their teachers'. */
export interface SumsRow extends PlanCounts {
  schools: number;
  schoolDrafts: number;
  schoolSubmitted: number;
  schoolsExtended: number;
}

/** A jurisdiction's sums: of schools, of school plans, of teachers. */
export type JurisdictionSumsRow = JurisdictionColumns & SumsRow;

/** The last day on which a plan of school r was submitted or withdrawn. */
export const LAST_DAY = `(SELECT MAX(d.day) FROM completion_day d WHERE d.year = r.year AND d.unit_id = r.unit_id)`;

/** The columns of a `UnitCountsRow`, of a school r and the windows ws and wt of its jurisdiction. */
export const UNIT_COLUMNS = `r.unit_id AS unitId, r.code, r.name, r.stages, r.school_plan_state AS schoolPlanState,
  r.eligible, r.draft, r.submitted, r.extended, r.late_added AS lateAdded, r.late_submitted AS lateSubmitted,
  r.school_extended_until AS schoolUntil, r.teacher_extended_until AS teacherUntil,
  ws.extended_until AS schoolWindowUntil, wt.extended_until AS teacherWindowUntil,
  (SELECT k.checked_at FROM roster_check k WHERE k.year = r.year AND k.unit_id = r.unit_id) AS rosterCheckedAt,
  (SELECT COUNT(*) FROM account a WHERE a.unit_id = r.unit_id AND ${isActive('a', Role.CHIEF)}) AS chiefs,
  ${LAST_DAY} AS lastSubmittedDay,
  (SELECT MAX(m.sent_at) FROM reminder m WHERE m.year = r.year AND m.unit_id = r.unit_id
    AND m.sender = 'BUREAU') AS remindedAt`;

const JURISDICTION_COLUMNS = `j.code AS jurisdictionCode, j.name AS jurisdictionName, j.former_name AS formerName,
  j.order_no AS orderNo`;

/** The windows ws and wt of a jurisdiction in a cycle, each an expression of the statement. */
export const windows = (year: string, code: string): string =>
  `LEFT JOIN cycle_window ws ON ws.year = ${year} AND ws.audience = 'SCHOOL' AND ws.jurisdiction_code = ${code}
   LEFT JOIN cycle_window wt ON wt.year = ${year} AND wt.audience = 'TEACHER' AND wt.jurisdiction_code = ${code}`;

/** One school inside a scope; null when the snapshot does not have it there. */
export function unitCounts(
  sql: Sql,
  scope: Scope,
  year: number,
  unitId: string,
): Promise<UnitCountsRow | null> {
  const inside = insideScope(scope, {
    unitId: 'r.unit_id',
    jurisdictionCode: 'r.jurisdiction_code',
  });
  return first(
    sql,
    `SELECT ${UNIT_COLUMNS} FROM roster_unit r ${windows('r.year', 'r.jurisdiction_code')}
     WHERE r.year = ? AND r.unit_id = ? AND ${inside.text}`,
    [year, unitId, ...inside.values],
  );
}

/**
 * Every school of a jurisdiction inside a scope, by code, in one statement. One row without a school when there is
 * none; no row when there is no such cycle or jurisdiction.
 */
export function jurisdictionUnits(
  sql: Sql,
  scope: Scope,
  year: number,
  jurisdictionCode: string,
): Promise<JurisdictionUnitRow[]> {
  const inside = insideScope(scope, { unitId: 'r.unit_id', jurisdictionCode: 'j.code' });
  return sql.all(
    `SELECT ${JURISDICTION_COLUMNS}, ${UNIT_COLUMNS}
     FROM cycle c JOIN jurisdiction j ON j.code = ?
     LEFT JOIN roster_unit r ON r.year = c.year AND r.jurisdiction_code = j.code
     ${windows('c.year', 'j.code')}
     WHERE c.year = ? AND ${inside.text} ORDER BY r.code`,
    [jurisdictionCode, year, ...inside.values],
  );
}

/** Sums over schools r whose jurisdictions' windows are ws and wt; nothing at all where there are no schools. */
export const SUMS = `COUNT(r.unit_id) AS schools,
   COALESCE(SUM(CASE WHEN r.school_plan_state = 'DRAFT' THEN 1 ELSE 0 END), 0) AS schoolDrafts,
   COALESCE(SUM(CASE WHEN r.school_plan_state = 'SUBMITTED' THEN 1 ELSE 0 END), 0) AS schoolSubmitted,
   COALESCE(SUM(CASE WHEN r.unit_id IS NULL THEN 0
     WHEN r.school_extended_until IS NOT NULL OR ws.extended_until IS NOT NULL THEN 1 ELSE 0 END), 0) AS schoolsExtended,
   COALESCE(SUM(r.eligible), 0) AS eligible, COALESCE(SUM(r.draft), 0) AS draft,
   COALESCE(SUM(r.submitted), 0) AS submitted,
   COALESCE(SUM(CASE WHEN r.teacher_extended_until IS NOT NULL OR wt.extended_until IS NOT NULL THEN r.eligible
     ELSE r.extended END), 0) AS extended,
   COALESCE(SUM(r.late_added), 0) AS lateAdded, COALESCE(SUM(r.late_submitted), 0) AS lateSubmitted`;

/** The sums of all jurisdictions inside a scope, in the letter's order; no row when there is no such cycle. */
export function countrySums(sql: Sql, scope: Scope, year: number): Promise<JurisdictionSumsRow[]> {
  const inside = insideScope(scope, { unitId: 'r.unit_id', jurisdictionCode: 'j.code' });
  return sql.all(
    `SELECT ${JURISDICTION_COLUMNS}, ${SUMS}
     FROM cycle c CROSS JOIN jurisdiction j
     LEFT JOIN roster_unit r ON r.year = c.year AND r.jurisdiction_code = j.code
     ${windows('c.year', 'j.code')}
     WHERE c.year = ? AND ${inside.text}
     GROUP BY j.code, j.name, j.former_name, j.order_no ORDER BY j.order_no, j.code`,
    [year, ...inside.values],
  );
}

/** What each day changed in a jurisdiction, or (null) in the country, oldest first. */
export function dayChanges(
  sql: Sql,
  year: number,
  jurisdictionCode: string | null,
): Promise<{ day: string; schools: number; teachers: number }[]> {
  const where = jurisdictionCode === null ? '' : ' AND d.jurisdiction_code = ?';
  return sql.all(
    `SELECT d.day, SUM(d.schools) AS schools, SUM(d.teachers) AS teachers
     FROM completion_day d WHERE d.year = ?${where} GROUP BY d.day ORDER BY d.day`,
    jurisdictionCode === null ? [year] : [year, jurisdictionCode],
  );
}
