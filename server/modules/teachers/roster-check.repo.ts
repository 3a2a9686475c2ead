// The statements on the marks that a roster was checked for a cycle.
import type { Tx } from '../../database/database';
import { first, limit, type Sql } from '../../database/sql';
import { insertOrReplace } from '../../database/upsert';
import type { Instant } from '../../domain/instant';
import { PLANNING_STAGES_MASK } from '../../domain/units';
import type { Scope } from '../../permissions/decide';
import { CURRENT_YEAR, currentYearValues } from '../units/current-year.repo';
import { allOf, insideScope, type Condition } from '../units/scope';
import type { UnitRow } from '../units/unit.repo';
import { UNIT_COLUMNS, unitOf, type JoinedUnit } from '../units/joined-unit.repo';

/** A mark as it is stored, with the name of whoever made it. */
export interface CheckRow {
  year: number;
  checkedAt: Instant;
  checkedBy: string;
  /** Who checked, in full; null where the account's row is gone. */
  checkedByName: string | null;
  problems: number;
}

/** A year as a statement asks for it: the one given, or the current cycle's at `now`. */
export interface CycleAsked {
  year: number | null;
  now: Instant;
}

const yearOf = ({ year, now }: CycleAsked) =>
  year === null
    ? { text: CURRENT_YEAR, values: currentYearValues(now) }
    : { text: '?', values: [year] };

const CHECK_COLUMNS = `k.year AS year, k.checked_at AS checkedAt, k.checked_by AS checkedBy,
  a.name AS checkedByName, k.problems AS problems`;

/** The mark of a unit for a cycle; null before it has checked. */
export function checkOf(sql: Sql, unitId: string, asked: CycleAsked): Promise<CheckRow | null> {
  const year = yearOf(asked);
  return first(
    sql,
    `SELECT ${CHECK_COLUMNS} FROM roster_check k LEFT JOIN account a ON a.id = k.checked_by
      WHERE k.unit_id = ? AND k.year = ${year.text}`,
    [unitId, ...year.values],
  );
}

/** Whether a year's cycle is the current one at `now`, or a coming one: what an earlier one found stays as it was. */
export const isOpenToChecks = async (sql: Sql, year: number, now: Instant): Promise<boolean> =>
  (await first(sql, `SELECT year FROM cycle WHERE year = ? AND year >= ${CURRENT_YEAR}`, [
    year,
    ...currentYearValues(now),
  ])) !== null;

/** Makes the mark, or moves it to now. */
export const storeCheck = (
  tx: Tx,
  row: { year: number; unitId: string; checkedBy: string; checkedAt: Instant; problems: number },
): Promise<number> => {
  const columns = ['checked_by', 'checked_at', 'problems'];
  return tx.run(insertOrReplace(tx.dialect, 'roster_check', ['year', 'unit_id'], columns), [
    row.year,
    row.unitId,
    row.checkedBy,
    row.checkedAt,
    row.problems,
  ]);
};

/** What a list of schools is narrowed by. */
export interface CheckFilter {
  jurisdictionCode: string | null;
  /** Only those that have checked, or only those that have not. */
  checked: boolean | null;
}

/** A school with its mark. */
export interface CheckedUnit {
  unit: UnitRow;
  check: CheckRow | null;
}

/** The condition on an open school u that states plans, and its mark k. */
export function checkedSchools(
  scope: Scope,
  { jurisdictionCode, checked }: CheckFilter,
): Condition {
  const conditions: Condition[] = [
    insideScope(scope, { unitId: 'u.id', jurisdictionCode: 'u.jurisdiction_code' }),
    { text: `u.status = 'OPEN' AND (u.stages & ${PLANNING_STAGES_MASK}) <> 0`, values: [] },
  ];
  if (jurisdictionCode !== null) {
    conditions.push({ text: 'u.jurisdiction_code = ?', values: [jurisdictionCode] });
  }
  if (checked !== null) {
    conditions.push({ text: `k.unit_id IS ${checked ? 'NOT ' : ''}NULL`, values: [] });
  }
  return allOf(conditions);
}

const from = (yearText: string): string => `FROM unit u
  LEFT JOIN roster_check k ON k.unit_id = u.id AND k.year = ${yearText}`;

/** A page of the open schools that state plans, by code, with their marks; one row more than asked, in one statement. */
export async function listChecks(
  sql: Sql,
  scope: Scope,
  asked: CycleAsked,
  filter: CheckFilter,
  page: { first: number; after: string | null },
): Promise<CheckedUnit[]> {
  const year = yearOf(asked);
  const where = checkedSchools(scope, filter);
  const rows = await sql.all<JoinedUnit & { [Key in keyof CheckRow]: CheckRow[Key] | null }>(
    `SELECT ${UNIT_COLUMNS}, ${CHECK_COLUMNS} ${from(year.text)}
      LEFT JOIN jurisdiction j ON j.code = u.jurisdiction_code LEFT JOIN account a ON a.id = k.checked_by
      WHERE ${where.text} AND u.code > ? ORDER BY u.code ${limit(page.first + 1)}`,
    [...year.values, ...where.values, page.after ?? ''],
  );
  return rows.map((row) => ({
    unit: unitOf(row),
    check: row.year === null ? null : (row as JoinedUnit & CheckRow),
  }));
}

/** How many schools the whole list has. */
export async function countChecks(
  sql: Sql,
  scope: Scope,
  asked: CycleAsked,
  filter: CheckFilter,
): Promise<number> {
  const year = yearOf(asked);
  const where = checkedSchools(scope, filter);
  const text = `SELECT COUNT(*) AS total ${from(year.text)} WHERE ${where.text}`;
  const values = [...year.values, ...where.values];
  return (await first<{ total: number }>(sql, text, values))?.total ?? 0;
}
