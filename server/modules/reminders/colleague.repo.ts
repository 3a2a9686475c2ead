// Reads how far the plans of a school's teachers are.
import { first, limit, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { PlanState } from '../../domain/plan-life';
import type { Stage } from '../../domain/units';
import { allOf, type Condition } from '../units/scope';

/** Which teachers of which school's snapshot; null narrows nothing. */
export interface ColleaguesAsked {
  unitId: string;
  year: number;
  state: PlanState | null;
  submitted: boolean | null;
}

/** A teacher of the snapshot with how far the plan is. */
export interface ColleagueRow {
  teacherId: string;
  name: string;
  jobTitle: string | null;
  stage: Stage | null;
  planState: PlanState;
  submittedAt: Instant | null;
  jurisdictionUntil: Instant | null;
  unitUntil: Instant | null;
  ownUntil: Instant | null;
  lateAddedAt: Instant | null;
  /** 1 when a reminder reaches the teacher: with an address, and not suspended. */
  reachable: number;
}

const FROM = `roster_entry e JOIN teacher t ON t.id = e.teacher_id
  JOIN roster_unit r ON r.year = e.year AND r.unit_id = e.unit_id
  JOIN cycle_window w ON w.year = e.year AND w.audience = 'TEACHER' AND w.jurisdiction_code = e.jurisdiction_code
  LEFT JOIN plan p ON p.year = e.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id`;
const STATE = "COALESCE(p.state, 'NOT_STARTED')";

function matching({ unitId, year, state, submitted }: ColleaguesAsked): Condition {
  return allOf([
    { text: 'e.year = ? AND e.unit_id = ?', values: [year, unitId] },
    ...(state === null ? [] : [{ text: `${STATE} = ?`, values: [state] }]),
    ...(submitted === null
      ? []
      : [{ text: `${STATE} ${submitted ? '=' : '<>'} 'SUBMITTED'`, values: [] }]),
  ]);
}

/** A page of a school's teachers by name and id, one more than asked, in one statement. */
export function listColleagues(
  sql: Sql,
  asked: ColleaguesAsked,
  page: { first: number; after: { name: string; teacherId: string } | null },
): Promise<ColleagueRow[]> {
  const where = matching(asked);
  const { after } = page;
  const rest = after === null ? '' : ' AND (t.name > ? OR (t.name = ? AND t.id > ?))';
  return sql.all(
    `SELECT t.id AS teacherId, t.name AS name, e.job_title AS jobTitle, e.stage AS stage, ${STATE} AS planState,
       v.submitted_at AS submittedAt, w.extended_until AS jurisdictionUntil,
       r.teacher_extended_until AS unitUntil, e.extended_until AS ownUntil, e.late_added_at AS lateAddedAt,
       CASE WHEN t.email IS NULL OR t.status = 'SUSPENDED' THEN 0 ELSE 1 END AS reachable
     FROM ${FROM} LEFT JOIN plan_version v ON v.plan_id = p.id AND v.number = p.submitted_number
     WHERE ${where.text}${rest} ORDER BY t.name, t.id ${limit(page.first + 1)}`,
    [...where.values, ...(after === null ? [] : [after.name, after.name, after.teacherId])],
  );
}

/** How many the whole list has. */
export async function countColleagues(sql: Sql, asked: ColleaguesAsked): Promise<number> {
  const where = matching(asked);
  const text = `SELECT COUNT(*) AS total FROM ${FROM} WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}
