// The list of a unit's releases (D3.5).
import { first, limit, placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { ReleaseKind } from '../../domain/release';
import type { Scope } from '../../permissions/decide';
import { allOf, insideScope, type Condition } from '../units/scope';
import { WENT_ON } from './release.repo';

/** A release as its list reads it. */
export interface ReleaseRow {
  id: string;
  teacherId: string;
  /** Unmasked: only services see it. */
  teacherName: string;
  teacherUnitId: string | null;
  kind: ReleaseKind;
  day: string;
  reason: string | null;
  releasedAt: Instant;
  /** The account; REGISTRY for one that the preschool registry has released. */
  releasedBy: string;
  undoneAt: Instant | null;
  /** 1 when the teacher has a unit, or had one after this. */
  wentOn: number;
}

const FROM =
  'employment_release r JOIN teacher t ON t.id = r.teacher_id JOIN unit u ON u.id = r.unit_id';
const COLUMNS = `r.id AS id, r.teacher_id AS teacherId, t.name AS teacherName, t.unit_id AS teacherUnitId,
  r.kind AS kind, r.day AS day, r.reason AS reason, r.released_at AS releasedAt, r.released_by AS releasedBy,
  r.undone_at AS undoneAt, CASE WHEN ${WENT_ON} THEN 1 ELSE 0 END AS wentOn`;

const inUnit = (scope: Scope, unitId: string): Condition =>
  allOf([
    insideScope(scope, { unitId: 'r.unit_id', jurisdictionCode: 'u.jurisdiction_code' }),
    { text: 'r.unit_id = ?', values: [unitId] },
  ]);

/** A page of a unit's releases, the newest first, one more than asked. */
export function listReleases(
  sql: Sql,
  scope: Scope,
  unitId: string,
  page: { first: number; after: string | null },
): Promise<ReleaseRow[]> {
  const where = inUnit(scope, unitId);
  const before = page.after === null ? '' : ' AND r.id < ?';
  return sql.all(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.text}${before} ORDER BY r.id DESC ${limit(page.first + 1)}`,
    [...where.values, ...(page.after === null ? [] : [page.after])],
  );
}

/** How many releases the whole list has. */
export async function countReleases(sql: Sql, scope: Scope, unitId: string): Promise<number> {
  const where = inUnit(scope, unitId);
  const text = `SELECT COUNT(*) AS total FROM ${FROM} WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}

/** Releases by their ids. */
export const releasesByIds = (sql: Sql, ids: readonly string[]): Promise<ReleaseRow[]> =>
  sql.all(`SELECT ${COLUMNS} FROM ${FROM} WHERE r.id IN (${placeholders(ids)})`, ids);
