// Every query of requests for teachers, but the list of them (D3.4).
import { insertAll } from '../../database/insert-all';
import { first, placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import { TransferState } from '../../domain/registration';
import type { UnitKind } from '../../domain/units';

/** A request as it is made. */
export interface NewTransfer {
  id: string;
  teacherId: string;
  fromUnitId: string;
  toUnitId: string;
  /** JSON of what the asking unit states of the teacher. */
  detail: string;
}

/** Makes requests; a live one of the same teacher stands in the way as a duplicate. */
export const insertTransfers = (
  sql: Sql,
  requestedBy: string,
  now: Instant,
  rows: readonly NewTransfer[],
): Promise<number> =>
  insertAll(
    sql,
    'transfer',
    // prettier-ignore
    ['id', 'teacher_id', 'from_unit_id', 'to_unit_id', 'requested_by', 'requested_at', 'state', 'live_teacher_id',
      'detail', 'version'],
    rows.map((row) => [
      row.id,
      row.teacherId,
      row.fromUnitId,
      row.toUnitId,
      requestedBy,
      now,
      TransferState.PENDING,
      row.teacherId,
      row.detail,
      1,
    ]),
  );

/** A request with what its decision needs. */
export interface TransferRow {
  id: string;
  teacherId: string;
  fromUnitId: string;
  toUnitId: string;
  fromUnitKind: UnitKind;
  fromUnitName: string;
  toUnitName: string;
  requestedAt: Instant;
  state: TransferState;
  detail: string;
  version: number;
}

const COLUMNS = `x.id AS id, x.teacher_id AS teacherId, x.from_unit_id AS fromUnitId, x.to_unit_id AS toUnitId,
  f.kind AS fromUnitKind, f.name AS fromUnitName, g.name AS toUnitName, x.requested_at AS requestedAt,
  x.state AS state, x.detail AS detail, x.version AS version`;
const JOINED = 'transfer x JOIN unit f ON f.id = x.from_unit_id JOIN unit g ON g.id = x.to_unit_id';

/** A request by its id; null when there is none. */
export const transferOf = (sql: Sql, id: string): Promise<TransferRow | null> =>
  first(sql, `SELECT ${COLUMNS} FROM ${JOINED} WHERE x.id = ?`, [id]);

/** The live requests for these teachers, at most one for each. */
export const liveTransfers = (sql: Sql, teacherIds: readonly string[]): Promise<TransferRow[]> =>
  sql.all(
    `SELECT ${COLUMNS} FROM ${JOINED} WHERE x.live_teacher_id IN (${placeholders(teacherIds)})`,
    teacherIds,
  );

/** Ends requests that are live. */
export const decideTransfers = (
  sql: Sql,
  ids: readonly string[],
  decision: { state: TransferState; decidedBy: string | null; now: Instant; reason: string | null },
): Promise<number> =>
  sql.run(
    `UPDATE transfer SET state = ?, live_teacher_id = NULL, decided_by = ?, decided_at = ?, reason = ?,
      version = version + 1 WHERE id IN (${placeholders(ids)}) AND state = 'PENDING'`,
    [decision.state, decision.decidedBy, decision.now, decision.reason, ...ids],
  );

/** Somebody who keeps a unit's roster, and is told of its requests. */
export interface Keeper {
  id: string;
  unitId: string;
  /** Null where mails reach nobody. */
  email: string | null;
  language: string | null;
  /** Mask of business functions. */
  functions: number;
}

/** The active accounts of the bureaus that decide requests for kindergartens' teachers, a row a kindergarten (D3.7). */
export const bureausOfKindergartens = (sql: Sql, unitIds: readonly string[]): Promise<Keeper[]> =>
  sql.all(
    `SELECT a.id AS id, k.id AS unitId, a.email AS email, a.language AS language, a.functions AS functions
     FROM unit k JOIN unit b ON b.jurisdiction_code = k.jurisdiction_code AND b.kind = 'BUREAU'
     JOIN account a ON a.unit_id = b.id AND a.status = 'ACTIVE'
     WHERE k.id IN (${placeholders(unitIds)})`,
    unitIds,
  );

/** The active chiefs and contacts of units (D2.1). */
export const keepersOf = (sql: Sql, unitIds: readonly string[]): Promise<Keeper[]> =>
  sql.all(
    `SELECT a.id AS id, a.unit_id AS unitId, a.email AS email, a.language AS language, a.functions AS functions
     FROM account a WHERE a.unit_id IN (${placeholders(unitIds)}) AND a.status = 'ACTIVE'
      AND a.role IN ('CHIEF', 'CONTACT')`,
    unitIds,
  );
