// Who is told of requests for more time: the bureau that decides, whoever asked, and the unit's accounts.
import { placeholders, type Sql } from '../../database/sql';

/** A request's unit by name, and where a mail reaches whoever asked. */
export interface ToldRow {
  id: string;
  unitName: string;
  /** Null where there is no address, or where whoever asked is active no more. */
  email: string | null;
  language: string | null;
}

/** What telling of requests needs besides them. */
export const toldOf = (sql: Sql, ids: readonly string[]): Promise<ToldRow[]> =>
  sql.all(
    `SELECT q.id AS id, u.name AS unitName, COALESCE(t.email, a.email) AS email,
       COALESCE(t.language, a.language) AS language
     FROM extension_request q JOIN unit u ON u.id = q.unit_id
     LEFT JOIN teacher t ON t.id = q.teacher_id AND t.status = 'ACTIVE'
     LEFT JOIN account a ON a.id = q.asked_by AND a.status = 'ACTIVE' AND q.teacher_id IS NULL
     WHERE q.id IN (${placeholders(ids)})`,
    ids,
  );

/** The active accounts of units. */
export const accountsOfUnits = (
  sql: Sql,
  unitIds: readonly string[],
): Promise<{ id: string; unitId: string }[]> =>
  sql.all(
    `SELECT a.id AS id, a.unit_id AS unitId FROM account a
     WHERE a.unit_id IN (${placeholders(unitIds)}) AND a.status = 'ACTIVE'`,
    unitIds,
  );

/** The active accounts of a jurisdiction's bureau. */
export const accountsOfBureau = (sql: Sql, jurisdictionCode: string): Promise<{ id: string }[]> =>
  sql.all(
    `SELECT a.id AS id FROM unit b JOIN account a ON a.unit_id = b.id AND a.status = 'ACTIVE'
     WHERE b.kind = 'BUREAU' AND b.jurisdiction_code = ?`,
    [jurisdictionCode],
  );
