// The statements that read business accounts: one, a list, their names, and where one is.
import { first, limit, placeholders, type Sql } from '../../database/sql';
import type { AccountStatus } from '../../domain/account-life';
import type { Instant } from '../../domain/instant';
import type { Role } from '../../domain/roles';
import type { UnitKind, UnitStatus } from '../../domain/units';
import type { AccountPlace } from '../../permissions/account-management';
import type { Condition } from '../units/scope';

/** An account with its unit, its credential and what its deletion waits for. */
export interface AccountRow {
  id: string;
  name: string;
  role: Role;
  status: AccountStatus;
  /** Null once it is free again (D2.5). */
  userName: string | null;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  unitStatus: UnitStatus;
  jurisdictionCode: string | null;
  /** Mask of business functions. */
  functions: number;
  telephone: string | null;
  email: string | null;
  language: string | null;
  nationalIdCipher: string | null;
  nationalIdKey: string | null;
  nationalIdHash: string | null;
  createdAt: Instant;
  emailConfirmedAt: Instant | null;
  decidedAt: Instant | null;
  refusalReason: string | null;
  lastUsedAt: Instant | null;
  unusedNoticeAt: Instant | null;
  version: number;
  /** When its second factor was set up; null before. */
  factorSetUpAt: Instant | null;
  unconfirmedCourses: number;
}

/** What a course stands in when it no longer keeps its account (D2.7). */
export const SETTLED_COURSES = "('CONFIRMED', 'CANCELLED')";

const COLUMNS = `a.id AS id, a.name AS name, a.role AS role, a.status AS status, c.user_name AS userName,
  a.unit_id AS unitId, u.name AS unitName, u.kind AS unitKind, u.status AS unitStatus,
  u.jurisdiction_code AS jurisdictionCode, a.functions AS functions, a.telephone AS telephone, a.email AS email,
  a.language AS language, a.national_id_cipher AS nationalIdCipher, a.national_id_key AS nationalIdKey,
  a.national_id_hash AS nationalIdHash, a.created_at AS createdAt, a.email_confirmed_at AS emailConfirmedAt,
  a.decided_at AS decidedAt, a.refusal_reason AS refusalReason, a.last_used_at AS lastUsedAt,
  a.unused_notice_at AS unusedNoticeAt, a.version AS version, f.confirmed_at AS factorSetUpAt,
  (SELECT COUNT(*) FROM course k WHERE k.account_id = a.id AND k.status NOT IN ${SETTLED_COURSES}) AS unconfirmedCourses`;

const JOINS = `account a JOIN unit u ON u.id = a.unit_id
  LEFT JOIN credential c ON c.holder_id = a.id AND c.holder_kind = 'ACCOUNT'
  LEFT JOIN second_factor f ON f.account_id = a.id`;

/** One account, whatever has become of it; null when there is none. */
export const accountById = (sql: Sql, id: string): Promise<AccountRow | null> =>
  first(sql, `SELECT ${COLUMNS} FROM ${JOINS} WHERE a.id = ?`, [id]);

/** A page of accounts in the order in which they were made, one more than asked. */
export function listAccounts(
  sql: Sql,
  where: Condition,
  page: { first: number; after: string | null },
): Promise<AccountRow[]> {
  return sql.all(
    `SELECT ${COLUMNS} FROM ${JOINS} WHERE ${where.text} AND a.id > ? ORDER BY a.id ${limit(page.first + 1)}`,
    [...where.values, page.after ?? ''],
  );
}

/** A page of applications, those that wait longest first (D2.8), one more than asked. */
export function listWaiting(
  sql: Sql,
  where: Condition,
  page: { first: number; after: { since: Instant; id: string } | null },
): Promise<AccountRow[]> {
  const { since, id } = page.after ?? { since: 0, id: '' };
  return sql.all(
    `SELECT ${COLUMNS} FROM ${JOINS} WHERE ${where.text} AND a.email_confirmed_at >= ?
      AND (a.email_confirmed_at > ? OR a.id > ?) ORDER BY a.email_confirmed_at, a.id ${limit(page.first + 1)}`,
    [...where.values, since, since, id],
  );
}

/** How many accounts a list has. */
export async function countAccounts(sql: Sql, where: Condition): Promise<number> {
  const text = `SELECT COUNT(*) AS total FROM ${JOINS} WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}

/** Name, role, state and unit of accounts, by id. */
export async function accountNames(
  sql: Sql,
  ids: readonly string[],
): Promise<Map<string, Pick<AccountRow, 'id' | 'name' | 'role' | 'status' | 'unitId'>>> {
  const rows = await sql.all<Pick<AccountRow, 'id' | 'name' | 'role' | 'status' | 'unitId'>>(
    `SELECT a.id, a.name, a.role, a.status, a.unit_id AS unitId FROM account a WHERE a.id IN (${placeholders(ids)})`,
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
