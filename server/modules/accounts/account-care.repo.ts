// The statements that find schools without a chief (D2.3).
import { first, limit, type Sql } from '../../database/sql';
import { Role } from '../../domain/roles';
import type { Scope } from '../../permissions/decide';
import { allOf, insideScope, type Condition } from '../units/scope';
import { UNIT_COLUMNS, type UnitRow } from '../units/unit.repo';

/**
 * The condition that an account is an active one of a tier, for questions about the accounts of one unit. Written so that
 * no engine looks it up by its state: of active accounts a country has thousands, a unit a few.
 * @param account its alias
 */
export const isActive = (account: string, role: Role): string =>
  `CASE WHEN ${account}.status = 'ACTIVE' THEN ${account}.role END = '${role}'`;

/** The condition that a unit u is an open school without an active chief, inside a scope and a jurisdiction. */
export const chiefless = (scope: Scope, jurisdictionCode: string | null): Condition =>
  allOf([
    insideScope(scope, { unitId: 'u.id', jurisdictionCode: 'u.jurisdiction_code' }),
    ...(jurisdictionCode === null
      ? []
      : [{ text: 'u.jurisdiction_code = ?', values: [jurisdictionCode] }]),
    {
      text: `u.kind = 'SCHOOL' AND u.status = 'OPEN' AND NOT EXISTS (SELECT 1 FROM account a
        WHERE a.unit_id = u.id AND ${isActive('a', Role.CHIEF)})`,
      values: [],
    },
  ]);

/** A page of them by code, one more than asked. */
export function listUnitsWithoutChief(
  sql: Sql,
  scope: Scope,
  jurisdictionCode: string | null,
  page: { first: number; after: string | null },
): Promise<UnitRow[]> {
  const where = chiefless(scope, jurisdictionCode);
  return sql.all(
    `SELECT ${UNIT_COLUMNS} FROM unit u WHERE ${where.text} AND u.code > ? ORDER BY u.code ${limit(page.first + 1)}`,
    [...where.values, page.after ?? ''],
  );
}

/** How many there are. */
export async function countUnitsWithoutChief(
  sql: Sql,
  scope: Scope,
  jurisdictionCode: string | null,
): Promise<number> {
  const where = chiefless(scope, jurisdictionCode);
  const text = `SELECT COUNT(*) AS total FROM unit u WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}
