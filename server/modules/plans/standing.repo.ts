// Reads where a plan stands, in one statement with joins: the gate, the reader and the writer share it.
import { first, limit, type Sql } from '../../database/sql';
import type { PlanContent, PlannedCourse } from '../../domain/plan-content';
import { PlanState } from '../../domain/plan-life';
import type { Stage } from '../../domain/units';
import { Audience, effectiveSpan } from '../../domain/windows';
import type { Standing, StoredPlan, SubmittedVersion } from './standing';

/** A row of plan_version as statements name its columns. */
export interface VersionRow {
  number: number;
  choices: number;
  domains: string;
  courses: string;
  features: string | null;
  vision: string | null;
  receiptNumber: string;
  fingerprint: string;
  submittedAt: number;
}

interface StandingRow extends Omit<VersionRow, 'number'> {
  /** Of the version that counts; null without one. */
  number: number | null;
  year: number;
  ownerId: string;
  unitId: string;
  jurisdictionCode: string;
  lateAddedAt: number | null;
  cycleVersion: number;
  opensAt: number;
  closesAt: number;
  jurisdictionUntil: number | null;
  unitUntil: number | null;
  ownUntil: number | null;
  eligible: number;
  stages: number;
  studentTotal: number | null;
  planId: string | null;
  state: PlanState;
  planVersion: number;
  halfHours: number;
  draft: string | null;
  draftSavedAt: number | null;
  lastNumber: number;
  representativeId: string | null;
  jobTitle: string | null;
  stage: Stage | null;
  subjects: string | null;
}

/** The columns of a version, in a statement that calls the table v. */
export const VERSION_COLUMNS = `v.number, v.choices, v.domains, v.courses, v.features, v.vision,
  v.receipt_number AS receiptNumber, v.fingerprint, v.submitted_at AS submittedAt`;

const COLUMNS = `c.version AS cycleVersion, w.opens_at AS opensAt, w.closes_at AS closesAt,
  w.extended_until AS jurisdictionUntil, r.unit_id AS unitId, r.eligible, r.stages, r.student_total AS studentTotal,
  p.id AS planId, p.state, p.version AS planVersion, p.half_hours AS halfHours, p.draft,
  p.draft_saved_at AS draftSavedAt, p.last_number AS lastNumber, p.representative_id AS representativeId,
  ${VERSION_COLUMNS}`;

const TEACHER = `SELECT e.year, e.teacher_id AS ownerId, e.jurisdiction_code AS jurisdictionCode,
  e.late_added_at AS lateAddedAt, e.extended_until AS ownUntil, r.teacher_extended_until AS unitUntil,
  e.job_title AS jobTitle, e.stage, e.subjects, ${COLUMNS}
  FROM roster_entry e
  JOIN cycle c ON c.year = e.year
  JOIN roster_unit r ON r.year = e.year AND r.unit_id = e.unit_id
  JOIN cycle_window w ON w.year = e.year AND w.audience = 'TEACHER' AND w.jurisdiction_code = e.jurisdiction_code
  LEFT JOIN plan p ON p.year = e.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id
  LEFT JOIN plan_version v ON v.plan_id = p.id AND v.number = p.submitted_number`;

const SCHOOL = `SELECT r.year, r.unit_id AS ownerId, r.jurisdiction_code AS jurisdictionCode,
  NULL AS lateAddedAt, NULL AS ownUntil, r.school_extended_until AS unitUntil,
  NULL AS jobTitle, NULL AS stage, NULL AS subjects, ${COLUMNS}
  FROM roster_unit r
  JOIN cycle c ON c.year = r.year
  JOIN cycle_window w ON w.year = r.year AND w.audience = 'SCHOOL' AND w.jurisdiction_code = r.jurisdiction_code
  LEFT JOIN plan p ON p.year = r.year AND p.audience = 'SCHOOL' AND p.owner_id = r.unit_id
  LEFT JOIN plan_version v ON v.plan_id = p.id AND v.number = p.submitted_number`;

/** The content of a version's row. */
export function contentOf(row: VersionRow): PlanContent {
  return {
    choices: row.choices,
    domains: JSON.parse(row.domains) as PlanContent['domains'],
    courses: JSON.parse(row.courses) as PlannedCourse[],
    features: row.features,
    vision: row.vision,
  };
}

/** A version's row as plain data. */
export function versionOf(row: VersionRow): SubmittedVersion {
  return {
    number: row.number,
    content: contentOf(row),
    receiptNumber: row.receiptNumber,
    fingerprint: row.fingerprint,
    submittedAt: row.submittedAt,
  };
}

function planOf(row: StandingRow): StoredPlan | null {
  if (row.planId === null) return null;
  return {
    id: row.planId,
    state: row.state,
    version: row.planVersion,
    halfHours: row.halfHours,
    draft: row.draft === null ? null : (JSON.parse(row.draft) as PlanContent),
    draftSavedAt: row.draftSavedAt,
    submitted: row.number === null ? null : versionOf({ ...row, number: row.number }),
    lastNumber: row.lastNumber,
    representativeId: row.representativeId,
  };
}

function standingOf(audience: Audience, row: StandingRow): Standing {
  const own =
    row.subjects === null
      ? null
      : {
          jobTitle: row.jobTitle,
          stage: row.stage,
          subjects: JSON.parse(row.subjects) as string[],
        };
  return {
    year: row.year,
    audience,
    ownerId: row.ownerId,
    unitId: row.unitId,
    jurisdictionCode: row.jurisdictionCode,
    late: row.lateAddedAt !== null,
    cycleVersion: row.cycleVersion,
    span: effectiveSpan(row, [row.jurisdictionUntil, row.unitUntil, row.ownUntil]),
    roster: { eligible: row.eligible, stages: row.stages, studentTotal: row.studentTotal },
    own,
    plan: planOf(row),
  };
}

/** Where a plan stands; null when the owner is not on that cycle's snapshot. */
export async function readStanding(
  sql: Sql,
  audience: Audience,
  year: number,
  ownerId: string,
): Promise<Standing | null> {
  const statement =
    audience === Audience.TEACHER
      ? `${TEACHER} WHERE e.year = ? AND e.teacher_id = ?`
      : `${SCHOOL} WHERE r.year = ? AND r.unit_id = ?`;
  const row = await first<StandingRow>(sql, statement, [year, ownerId]);
  return row === null ? null : standingOf(audience, row);
}

/** A teacher's plans of the cycles before a year, newest first, in one statement. */
export async function readTeacherStandings(
  sql: Sql,
  teacherId: string,
  beforeYear: number,
  count: number,
): Promise<Standing[]> {
  const rows = await sql.all<StandingRow>(
    `${TEACHER} WHERE e.teacher_id = ? AND e.year < ? ORDER BY e.year DESC ${limit(count)}`,
    [teacherId, beforeYear],
  );
  return rows.map((row) => standingOf(Audience.TEACHER, row));
}

/** How many cycles' snapshots a teacher stands on. */
export async function countTeacherStandings(sql: Sql, teacherId: string): Promise<number> {
  const row = await first<{ count: number }>(
    sql,
    'SELECT COUNT(*) AS count FROM roster_entry WHERE teacher_id = ?',
    [teacherId],
  );
  return row?.count ?? 0;
}
