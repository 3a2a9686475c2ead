// The statements that change plans and what is counted of them, and the lists of versions.
import type { Tx } from '../../database/database';
import { insertOrIncrement } from '../../database/upsert';
import { first, limit, type Sql } from '../../database/sql';
import type { CountsDelta } from '../../domain/completion';
import { courseHalfHours, totalHalfHours, type PlanContent } from '../../domain/plan-content';
import type { PlanState } from '../../domain/plan-life';
import { Audience } from '../../domain/windows';
import type { Standing, StoredPlan } from './standing';
import { contentOf, VERSION_COLUMNS, type VersionRow } from './standing.repo';

/** Inserts a plan that nobody has saved before; a duplicate means that somebody just has. */
export async function insertPlan(tx: Tx, standing: Standing, plan: StoredPlan): Promise<void> {
  await tx.run(
    `INSERT INTO plan (id, year, audience, owner_id, unit_id, jurisdiction_code, state, version, half_hours, draft,
      draft_saved_at, submitted_number, last_number, representative_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      plan.id,
      standing.year,
      standing.audience,
      standing.ownerId,
      standing.unitId,
      standing.jurisdictionCode,
      ...changing(plan),
    ],
  );
}

/** Changes a plan that still has `version`; answers whether it had. */
export async function updatePlan(tx: Tx, plan: StoredPlan, version: number): Promise<boolean> {
  const rows = await tx.run(
    `UPDATE plan SET state = ?, version = ?, half_hours = ?, draft = ?, draft_saved_at = ?, submitted_number = ?,
      last_number = ?, representative_id = ? WHERE id = ? AND version = ?`,
    [...changing(plan), plan.id, version],
  );
  return rows === 1;
}

const changing = (plan: StoredPlan) => [
  plan.state,
  plan.version,
  plan.halfHours,
  plan.draft === null ? null : JSON.stringify(plan.draft),
  plan.draftSavedAt,
  plan.submitted?.number ?? null,
  plan.lastNumber,
  plan.representativeId,
];

/** Keeps a submitted version for ever (D5.6). */
export async function insertVersion(tx: Tx, plan: StoredPlan, by: string): Promise<void> {
  const { submitted } = plan;
  if (submitted === null) throw new Error('no version to keep');
  const { content } = submitted;
  await tx.run(
    `INSERT INTO plan_version (plan_id, number, choices, domains, half_hours, course_half_hours, courses, features,
      vision, receipt_number, fingerprint, submitted_at, submitted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      plan.id,
      submitted.number,
      content.choices,
      JSON.stringify(content.domains),
      totalHalfHours(content),
      courseHalfHours(content),
      JSON.stringify(content.courses),
      content.features,
      content.vision,
      submitted.receiptNumber,
      submitted.fingerprint,
      submitted.submittedAt,
      by,
    ],
  );
}

/** The present version of a plan, to tell whom a conflict met; 0 before the first save. */
export async function planVersion(sql: Sql, standing: Standing): Promise<number> {
  const row = await first<{ version: number }>(
    sql,
    'SELECT version FROM plan WHERE year = ? AND audience = ? AND owner_id = ?',
    [standing.year, standing.audience, standing.ownerId],
  );
  return row?.version ?? 0;
}

/** Keeps the unit's counts of teachers up to date, in the transaction that changes the plan (D4.6). */
export async function countTeacher(
  tx: Tx,
  { year, unitId }: Standing,
  delta: CountsDelta,
): Promise<void> {
  await tx.run(
    `UPDATE roster_unit SET draft = draft + ?, submitted = submitted + ?, late_submitted = late_submitted + ?
      WHERE year = ? AND unit_id = ?`,
    [delta.draft, delta.submitted, delta.lateSubmitted, year, unitId],
  );
}

/** Keeps the state of the school's plan beside its counts. */
export async function markSchool(
  tx: Tx,
  { year, unitId }: Standing,
  state: PlanState,
): Promise<void> {
  await tx.run('UPDATE roster_unit SET school_plan_state = ? WHERE year = ? AND unit_id = ?', [
    state,
    year,
    unitId,
  ]);
}

/** Adds to what the day changed in the unit: the course of the weeks is the sum of its days. */
export async function countDay(
  tx: Tx,
  standing: Standing,
  day: string,
  submitted: number,
): Promise<void> {
  const school = standing.audience === Audience.SCHOOL;
  await tx.run(
    insertOrIncrement(
      tx.dialect,
      'completion_day',
      ['year', 'unit_id', 'day'],
      ['schools', 'teachers'],
      ['jurisdiction_code'],
    ),
    [
      standing.year,
      standing.unitId,
      day,
      standing.jurisdictionCode,
      school ? submitted : 0,
      school ? 0 : submitted,
    ],
  );
}

/** What an owner submitted last before a cycle, with the version of that cycle's definition. */
export async function lastSubmitted(
  sql: Sql,
  audience: Audience,
  ownerId: string,
  beforeYear: number,
): Promise<{ year: number; cycleVersion: number; content: PlanContent } | null> {
  const row = await first<VersionRow & { year: number; cycleVersion: number }>(
    sql,
    `SELECT p.year, c.version AS cycleVersion, ${VERSION_COLUMNS}
      FROM plan p
      JOIN plan_version v ON v.plan_id = p.id AND v.number = p.submitted_number
      JOIN cycle c ON c.year = p.year
      WHERE p.owner_id = ? AND p.audience = ? AND p.year < ?
      ORDER BY p.year DESC LIMIT 1`,
    [ownerId, audience, beforeYear],
  );
  return row === null
    ? null
    : { year: row.year, cycleVersion: row.cycleVersion, content: contentOf(row) };
}

/** Versions of a plan, newest first, older than `before`. */
export function versionsOf(
  sql: Sql,
  planId: string,
  before: number,
  count: number,
): Promise<VersionRow[]> {
  return sql.all<VersionRow>(
    `SELECT ${VERSION_COLUMNS} FROM plan_version v WHERE v.plan_id = ? AND v.number < ?
      ORDER BY v.number DESC ${limit(count)}`,
    [planId, before],
  );
}

/** The unit that an account may represent, active there (D5.1); null when it may not. */
export const activeAccount = (
  sql: Sql,
  accountId: string,
  unitId: string,
): Promise<{ unitName: string } | null> =>
  first(
    sql,
    `SELECT u.name AS unitName FROM account a JOIN unit u ON u.id = a.unit_id
     WHERE a.id = ? AND a.unit_id = ? AND a.status = 'ACTIVE'`,
    [accountId, unitId],
  );
