// The statement of 業務帳號查詢 (D2.9).
import { first, likeContains, limit, type Sql } from '../../database/sql';
import type { Role } from '../../domain/roles';
import { nameHolds } from '../units/name-filter';
import { allOf, anyOf, type Condition } from '../units/scope';
import { IN_DIRECTORY } from './account-filter';

/** An active chief or contact with the unit. */
export interface DirectoryRow {
  id: string;
  unitName: string;
  unitCode: string;
  jurisdictionName: string | null;
  name: string;
  role: Role;
  telephone: string | null;
  email: string | null;
}

/** What the directory is narrowed by. */
export interface DirectoryFilter {
  /** Part of a unit's or a person's name, or the beginning of a unit's code. */
  search: string | null;
  jurisdictionCode: string | null;
  unitId: string | null;
}

const FROM = 'unit u JOIN account a ON a.unit_id = u.id';

function matching({ search, jurisdictionCode, unitId }: DirectoryFilter): Condition {
  const conditions: Condition[] = [{ text: IN_DIRECTORY, values: [] }];
  if (jurisdictionCode !== null) {
    conditions.push({ text: 'u.jurisdiction_code = ?', values: [jurisdictionCode] });
  }
  if (unitId !== null) conditions.push({ text: 'u.id = ?', values: [unitId] });
  if (search !== null) {
    conditions.push(
      anyOf([
        {
          text: "(REPLACE(u.name, '台', '臺') LIKE ? ESCAPE '!' OR u.code LIKE ? ESCAPE '!')",
          values: [
            likeContains(search.replaceAll('台', '臺')),
            likeContains(search.toUpperCase()).slice(1),
          ],
        },
        nameHolds('a.name', search),
      ]),
    );
  }
  return allOf(conditions);
}

/** A page by unit code, one more than asked. */
export function listDirectory(
  sql: Sql,
  filter: DirectoryFilter,
  page: { first: number; after: { code: string; id: string } | null },
): Promise<DirectoryRow[]> {
  const where = matching(filter);
  const { code, id } = page.after ?? { code: '', id: '' };
  return sql.all(
    `SELECT a.id AS id, u.name AS unitName, u.code AS unitCode, j.name AS jurisdictionName, a.name AS name,
      a.role AS role, a.telephone AS telephone, a.email AS email
      FROM ${FROM} LEFT JOIN jurisdiction j ON j.code = u.jurisdiction_code
      WHERE ${where.text} AND u.code >= ? AND (u.code > ? OR a.id > ?)
      ORDER BY u.code, a.id ${limit(page.first + 1)}`,
    [...where.values, code, code, id],
  );
}

/** How many the whole list has. */
export async function countDirectory(sql: Sql, filter: DirectoryFilter): Promise<number> {
  const where = matching(filter);
  const text = `SELECT COUNT(*) AS total FROM ${FROM} WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}
