// The list of requests for teachers, as both units and the bureau see it (D3.4).
import { first, limit, placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { TransferDirection, type TransferState } from '../../domain/registration';
import type { UnitKind } from '../../domain/units';
import type { Scope } from '../../permissions/decide';
import { allOf, insideScope, type Condition } from '../units/scope';

/** A request with both units and the teacher. */
export interface TransferListRow {
  id: string;
  state: TransferState;
  /** Unmasked: only services see it. */
  teacherName: string;
  teacherUnitId: string | null;
  nationalIdCipher: string | null;
  nationalIdKey: string | null;
  fromId: string;
  fromCode: string;
  fromName: string;
  fromKind: UnitKind;
  fromJurisdiction: string | null;
  toId: string;
  toCode: string;
  toName: string;
  requestedAt: Instant;
  decidedAt: Instant | null;
  reason: string | null;
  version: number;
}

/** What the list is narrowed by; null for both, or for all. */
export interface TransferFilter {
  direction: TransferDirection | null;
  state: TransferState | null;
}

const FROM = `transfer x JOIN teacher t ON t.id = x.teacher_id
  JOIN unit f ON f.id = x.from_unit_id JOIN unit g ON g.id = x.to_unit_id`;

const COLUMNS = `x.id AS id, x.state AS state, t.name AS teacherName, t.unit_id AS teacherUnitId,
  t.national_id_cipher AS nationalIdCipher, t.national_id_key AS nationalIdKey,
  f.id AS fromId, f.code AS fromCode, f.name AS fromName, f.kind AS fromKind,
  f.jurisdiction_code AS fromJurisdiction, g.id AS toId, g.code AS toCode, g.name AS toName,
  x.requested_at AS requestedAt, x.decided_at AS decidedAt, x.reason AS reason, x.version AS version`;

const outgoing = (scope: Scope): Condition =>
  insideScope(scope, { unitId: 'x.from_unit_id', jurisdictionCode: 'f.jurisdiction_code' });
const incoming = (scope: Scope): Condition =>
  insideScope(scope, { unitId: 'x.to_unit_id', jurisdictionCode: 'g.jurisdiction_code' });

function either(scope: Scope): Condition {
  const [from, to] = [outgoing(scope), incoming(scope)];
  return { text: `(${from.text} OR ${to.text})`, values: [...from.values, ...to.values] };
}

function matching(scope: Scope, { direction, state }: TransferFilter): Condition {
  const sides = { [TransferDirection.INCOMING]: incoming, [TransferDirection.OUTGOING]: outgoing };
  const inside = (direction === null ? either : sides[direction])(scope);
  return state === null ? inside : allOf([inside, { text: 'x.state = ?', values: [state] }]);
}

/** A page of requests inside a scope, the newest first, one more than asked. */
export function listTransfers(
  sql: Sql,
  scope: Scope,
  filter: TransferFilter,
  page: { first: number; after: string | null },
): Promise<TransferListRow[]> {
  const where = matching(scope, filter);
  const before = page.after === null ? '' : ' AND x.id < ?';
  return sql.all(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE ${where.text}${before} ORDER BY x.id DESC ${limit(page.first + 1)}`,
    [...where.values, ...(page.after === null ? [] : [page.after])],
  );
}

/** How many requests the whole list has. */
export async function countTransfers(
  sql: Sql,
  scope: Scope,
  filter: TransferFilter,
): Promise<number> {
  const where = matching(scope, filter);
  const text = `SELECT COUNT(*) AS total FROM ${FROM} WHERE ${where.text}`;
  return (await first<{ total: number }>(sql, text, where.values))?.total ?? 0;
}

/** Requests by their ids, as the list has them. */
export const transfersByIds = (sql: Sql, ids: readonly string[]): Promise<TransferListRow[]> =>
  sql.all(`SELECT ${COLUMNS} FROM ${FROM} WHERE x.id IN (${placeholders(ids)})`, ids);
