// Every query that lists business accounts.
import { first, limit, placeholders, type Sql } from '../../database/sql';
import type { Role } from '../../domain/roles';
import type { AccountPlace } from '../../permissions/account-management';
import type { Scope } from '../../permissions/decide';
import { allOf, insideScope, type Condition } from '../units/scope';
import type { AccountView } from './account.type';

const inUnit = (scope: Scope, unitId: string): Condition =>
  allOf([
    insideScope(scope, { unitId: 'a.unit_id', jurisdictionCode: 'u.jurisdiction_code' }),
    { text: 'a.unit_id = ?', values: [unitId] },
  ]);

/** A page of a unit's accounts in the order in which they were made, one more than asked. */
export function listAccounts(
  sql: Sql,
  scope: Scope,
  unitId: string,
  page: { first: number; after: string | null },
): Promise<AccountView[]> {
  const where = inUnit(scope, unitId);
  return sql.all(
    `SELECT a.id AS id, a.name AS name, a.role AS role, a.status AS status, c.user_name AS userName
      FROM account a JOIN unit u ON u.id = a.unit_id
      LEFT JOIN credential c ON c.holder_id = a.id AND c.holder_kind = 'ACCOUNT'
      WHERE ${where.text} AND a.id > ? ORDER BY a.id ${limit(page.first + 1)}`,
    [...where.values, page.after ?? ''],
  );
}

/** How many accounts a unit has, the deleted ones included. */
export async function countAccounts(sql: Sql, scope: Scope, unitId: string): Promise<number> {
  const where = inUnit(scope, unitId);
  const text = `SELECT COUNT(*) AS total FROM account a JOIN unit u ON u.id = a.unit_id WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}

/** Name, role and unit of accounts, by id. */
export async function accountNames(
  sql: Sql,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string; role: Role; unitId: string }>> {
  const rows = await sql.all<{ id: string; name: string; role: Role; unitId: string }>(
    `SELECT a.id, a.name, a.role, a.unit_id AS unitId FROM account a WHERE a.id IN (${placeholders(ids)})`,
    [...ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Where an account is and what it is, for the rules; null when there is none. */
export const accountPlace = (sql: Sql, accountId: string): Promise<AccountPlace | null> =>
  first(
    sql,
    `SELECT u.id AS unitId, u.jurisdiction_code AS jurisdictionCode, u.kind AS unitKind, a.role AS role
      FROM account a JOIN unit u ON u.id = a.unit_id WHERE a.id = ?`,
    [accountId],
  );
