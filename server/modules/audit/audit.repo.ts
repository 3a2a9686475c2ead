// Every query that lists audit rows.
import { first, limit, type Sql } from '../../database/sql';
import type { Scope } from '../../permissions/decide';
import { allOf, insideScope, type Condition } from '../units/scope';

/** An audit row with the people in it; names are unmasked, only services see them. */
export interface AuditEntryRow {
  id: string;
  at: number;
  actorRole: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  unitId: string | null;
  changes: string;
  reason: string | null;
  requestId: string;
  address: string | null;
  actorName: string | null;
  /** The unit of today of whoever did it. */
  actorUnitId: string | null;
  subjectName: string | null;
  /** The unit of today of whom it is about. */
  subjectUnitId: string | null;
  chained: number;
}

/** What a list of audit rows is cut to; ids are texts that sort by time. */
export interface AuditFilter {
  unitId: string | null;
  jurisdictionCode: string | null;
  subjectId: string | null;
  action: string | null;
  /** The least id, inclusive. */
  fromId: string | null;
  /** The first id after it, exclusive. */
  untilId: string | null;
}

/** Columns with an index of their own (and the id behind them), the one that leaves fewest rows first. */
const INDEXED = {
  subjectId: 'e.subject_id',
  unitId: 'e.unit_id',
  jurisdictionCode: 'e.jurisdiction_code',
  action: 'e.action',
} as const;
type Indexed = keyof typeof INDEXED;
const SCOPED: Readonly<Record<Scope['kind'], Indexed | null>> = {
  unit: 'unitId',
  jurisdiction: 'jurisdictionCode',
  country: null,
  nothing: null,
};

/**
 * The condition of a list. Of several columns with an index only the one that leaves fewest rows may be searched by it:
 * an engine without statistics would as soon walk through all sign-ins of the country as through one school's rows.
 */
function inside(scope: Scope, filter: AuditFilter): Condition {
  const given = (Object.keys(INDEXED) as Indexed[]).filter((name) => filter[name] !== null);
  const narrowest = (Object.keys(INDEXED) as Indexed[]).find(
    (name) => given.includes(name) || SCOPED[scope.kind] === name,
  );
  const column = (name: Indexed): string =>
    name === narrowest ? INDEXED[name] : `COALESCE(${INDEXED[name]}, '')`;
  const equal = (name: Indexed) => ({ text: `${column(name)} = ?`, values: [filter[name]] });
  const { fromId, untilId } = filter;
  return allOf([
    insideScope(scope, {
      unitId: column('unitId'),
      jurisdictionCode: column('jurisdictionCode'),
    }),
    ...given.map(equal),
    ...(fromId === null ? [] : [{ text: 'e.id >= ?', values: [fromId] }]),
    ...(untilId === null ? [] : [{ text: 'e.id < ?', values: [untilId] }]),
  ]);
}

/** A page of audit rows inside a scope, the newest first, one more than asked. */
export function listAudit(
  sql: Sql,
  scope: Scope,
  filter: AuditFilter,
  page: { first: number; after: string | null },
): Promise<AuditEntryRow[]> {
  const where = inside(scope, filter);
  const before = page.after === null ? '' : ' AND e.id < ?';
  // The page is cut before anything is joined to it.
  return sql.all(
    `SELECT p.id AS id, p.at AS at, p.actor_role AS actorRole, p.action AS action, p.subject_kind AS subjectKind,
       p.subject_id AS subjectId, p.unit_id AS unitId, p.changes AS changes, p.reason AS reason,
       p.request_id AS requestId, p.address AS address, COALESCE(aa.name, ta.name) AS actorName,
       COALESCE(aa.unit_id, ta.unit_id) AS actorUnitId, COALESCE(asu.name, ts.name) AS subjectName,
       COALESCE(asu.unit_id, ts.unit_id) AS subjectUnitId,
       CASE WHEN l.entry_id IS NULL THEN 0 ELSE 1 END AS chained
     FROM (SELECT e.* FROM audit_entry e WHERE ${where.text}${before}
       ORDER BY e.id DESC ${limit(page.first + 1)}) p
     LEFT JOIN account aa ON aa.id = p.actor_id
     LEFT JOIN teacher ta ON ta.id = p.actor_id
     LEFT JOIN account asu ON asu.id = p.subject_id
     LEFT JOIN teacher ts ON ts.id = p.subject_id
     LEFT JOIN audit_link l ON l.entry_id = p.id
     ORDER BY p.id DESC`,
    [...where.values, ...(page.after === null ? [] : [page.after])],
  );
}

/** How many audit rows the whole list has. */
export async function countAudit(sql: Sql, scope: Scope, filter: AuditFilter): Promise<number> {
  const where = inside(scope, filter);
  const text = `SELECT COUNT(*) AS total FROM audit_entry e WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}
