// The statements that list schools with their completion, in one of several orders.
import { first, limit, type Sql, type SqlValue } from '../../database/sql';
import type { Scope } from '../../permissions/decide';
import { allOf, insideScope, type Condition } from '../units/scope';
import { LAST_DAY, UNIT_COLUMNS, windows, type UnitCountsRow } from './completion.repo';
import { unitFilter, type SchoolFilter } from './unit-completion-filter';
import { UnitCompletionSort } from './unit-completion-sort.type';

/** Which schools of which snapshot. */
export interface SchoolsAsked {
  scope: Scope;
  year: number;
  jurisdictionCode: string | null;
  filter: SchoolFilter;
}

/** In which order; schools that are equal in it follow by code. */
export interface SchoolsOrder {
  sort: UnitCompletionSort;
  descending: boolean;
}

/** Where a page goes on: after the school of this code, whose place in the order this is. */
export interface SchoolsAfter {
  value: SqlValue;
  code: string;
}

/** A school with its place in the order asked for. */
export type PlacedUnit = UnitCountsRow & { place: string | number };

/** What is submitted of a million, whole so that both engines compare alike; nobody at all is behind everybody. */
const rate = (descending: boolean): string => `CASE WHEN r.eligible > 0
  THEN (r.submitted * 1000000 - (r.submitted * 1000000) % r.eligible) / r.eligible
  ELSE ${descending ? -1 : 1_000_001} END`;

function placeOf({ sort, descending }: SchoolsOrder): string {
  switch (sort) {
    case UnitCompletionSort.CODE:
      return 'r.code';
    case UnitCompletionSort.NAME:
      return 'r.name';
    case UnitCompletionSort.SCHOOL_PLAN:
      return "CASE r.school_plan_state WHEN 'SUBMITTED' THEN 2 WHEN 'DRAFT' THEN 1 ELSE 0 END";
    case UnitCompletionSort.ELIGIBLE:
      return 'r.eligible';
    case UnitCompletionSort.SUBMITTED:
      return 'r.submitted';
    case UnitCompletionSort.RATE:
      return rate(descending);
    case UnitCompletionSort.LAST_SUBMITTED:
      return `COALESCE(${LAST_DAY}, '')`;
  }
}

function matching({ scope, year, jurisdictionCode, filter }: SchoolsAsked): Condition {
  return allOf([
    { text: 'r.year = ?', values: [year] },
    insideScope(scope, { unitId: 'r.unit_id', jurisdictionCode: 'r.jurisdiction_code' }),
    ...(jurisdictionCode === null
      ? []
      : [{ text: 'r.jurisdiction_code = ?', values: [jurisdictionCode] }]),
    unitFilter(filter),
  ]);
}

/** A page of schools, one more than asked, in one statement. */
export async function listUnitCompletions(
  sql: Sql,
  asked: SchoolsAsked,
  order: SchoolsOrder,
  page: { first: number; after: SchoolsAfter | null },
): Promise<PlacedUnit[]> {
  const where = matching(asked);
  const place = placeOf(order);
  const { after } = page;
  const [way, beyond] = order.descending ? ['DESC', '<'] : ['ASC', '>'];
  const rest = after === null ? '' : ` AND (${place} ${beyond} ? OR (${place} = ? AND r.code > ?))`;
  const rows = await sql.all<PlacedUnit>(
    `SELECT ${UNIT_COLUMNS}, ${place} AS place FROM roster_unit r
     ${windows('r.year', 'r.jurisdiction_code')}
     WHERE ${where.text}${rest} ORDER BY ${place} ${way}, r.code ${limit(page.first + 1)}`,
    [...where.values, ...(after === null ? [] : [after.value, after.value, after.code])],
  );
  return rows;
}

/** How many schools the whole list has. */
export async function countUnitCompletions(sql: Sql, asked: SchoolsAsked): Promise<number> {
  const where = matching(asked);
  const text = `SELECT COUNT(*) AS total FROM roster_unit r WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}
