// Every query that selects from unit, its stages and the jurisdictions.
import { first, likeContains, limit, placeholders, type Sql } from '../../database/sql';
import type { Ownership, UnitKind, UnitStatus } from '../../domain/units';
import type { Place, Scope } from '../../permissions/decide';
import type { Jurisdiction } from './jurisdiction.entity';
import { allOf, insideScope, type Condition } from './scope';
import type { UnitStage } from './unit-stage.entity';

/** A unit as it is shown. */
export interface UnitRow {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  ownership: Ownership | null;
  status: UnitStatus;
  jurisdictionCode: string | null;
  county: string | null;
  district: string | null;
  studentTotal: number | null;
  /** See `packStages`. */
  stagesMask: number;
  /** Where a statement has read it along; else the loader reads it. */
  jurisdiction?: Jurisdiction | null;
}

/** What a list of units is narrowed by. */
export interface UnitFilter {
  /** Part of a name, or the beginning of a code. */
  search: string | null;
  jurisdictionCode: string | null;
  kind: UnitKind | null;
}

/** The columns of a `UnitRow`, of a unit called u. */
export const UNIT_COLUMNS = `u.id AS id, u.code AS code, u.name AS name, u.kind AS kind, u.ownership AS ownership,
  u.status AS status, u.jurisdiction_code AS jurisdictionCode, u.county AS county, u.district AS district,
  u.student_total AS studentTotal, u.stages AS stagesMask`;

const JURISDICTION_COLUMNS =
  'j.code AS code, j.name AS name, j.former_name AS formerName, j.order_no AS orderNo, j.moi_code AS moiCode';

function matching(scope: Scope, filter: UnitFilter): Condition {
  const conditions = [
    insideScope(scope, { unitId: 'u.id', jurisdictionCode: 'u.jurisdiction_code' }),
  ];
  if (filter.jurisdictionCode !== null) {
    conditions.push({ text: 'u.jurisdiction_code = ?', values: [filter.jurisdictionCode] });
  }
  if (filter.kind !== null) conditions.push({ text: 'u.kind = ?', values: [filter.kind] });
  if (filter.search !== null) {
    // 台 and 臺 are one character to whoever types it.
    const part = likeContains(filter.search.replaceAll('台', '臺'));
    conditions.push({
      text: "(REPLACE(u.name, '台', '臺') LIKE ? ESCAPE '!' OR u.code LIKE ? ESCAPE '!')",
      values: [part, likeContains(filter.search.toUpperCase()).slice(1)],
    });
  }
  return allOf(conditions);
}

/** A page of units by code, one more than asked so that the page knows whether the list goes on. */
export function listUnits(
  sql: Sql,
  scope: Scope,
  filter: UnitFilter,
  page: { first: number; after: string | null },
): Promise<UnitRow[]> {
  const where = matching(scope, filter);
  const values = [...where.values, page.after ?? ''];
  return sql.all(
    `SELECT ${UNIT_COLUMNS} FROM unit u WHERE ${where.text} AND u.code > ? ORDER BY u.code ${limit(page.first + 1)}`,
    values,
  );
}

/** How many units the whole list has. */
export async function countUnits(sql: Sql, scope: Scope, filter: UnitFilter): Promise<number> {
  const where = matching(scope, filter);
  const text = `SELECT COUNT(*) AS total FROM unit u WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}

/** Units by their ids, in one statement. */
export async function unitsByIds(sql: Sql, ids: readonly string[]): Promise<Map<string, UnitRow>> {
  const rows = await sql.all<UnitRow>(
    `SELECT ${UNIT_COLUMNS} FROM unit u WHERE u.id IN (${placeholders(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Where a unit is today, for the rules; null when there is none. */
export function unitPlace(sql: Sql, unitId: string): Promise<Place | null> {
  return first(
    sql,
    'SELECT id AS unitId, jurisdiction_code AS jurisdictionCode FROM unit WHERE id = ?',
    [unitId],
  );
}

/** The stages of many units, in one statement. */
export async function stagesByUnits(
  sql: Sql,
  unitIds: readonly string[],
): Promise<Map<string, UnitStage[]>> {
  const rows = await sql.all<UnitStage>(
    `SELECT unit_id AS unitId, stage AS stage, attached AS attached, stats_year AS statsYear, classes AS classes,
      students AS students, teachers AS teachers FROM unit_stage WHERE unit_id IN (${placeholders(unitIds)})`,
    unitIds,
  );
  const found = new Map<string, UnitStage[]>();
  for (const row of rows) found.set(row.unitId, [...(found.get(row.unitId) ?? []), row]);
  return found;
}

/** All jurisdictions in the letter's order. */
export function listJurisdictions(sql: Sql): Promise<Jurisdiction[]> {
  return sql.all(`SELECT ${JURISDICTION_COLUMNS} FROM jurisdiction j ORDER BY j.order_no, j.code`);
}

/** Jurisdictions by their codes, in one statement. */
export async function jurisdictionsByCodes(
  sql: Sql,
  codes: readonly string[],
): Promise<Map<string, Jurisdiction>> {
  const rows = await sql.all<Jurisdiction>(
    `SELECT ${JURISDICTION_COLUMNS} FROM jurisdiction j WHERE j.code IN (${placeholders(codes)})`,
    codes,
  );
  return new Map(rows.map((row) => [row.code, row]));
}
