// How a teacher leaves a unit and goes on to another: whoever decides it, the rows are these (D3.4 to D3.6).
import type { Tx } from '../../database/database';
import { newId } from '../../domain/id';
import { TransferState } from '../../domain/registration';
import { employmentEnd, type ReleaseKind } from '../../domain/release';
import type { Change } from '../audit/write.service';
import { insertEmployments, moveTeachers, type UnitDetails } from './registration.repo';
import {
  endEmployments,
  insertReleases,
  setUnit,
  type EmployedRow,
  type ReleaseFacts,
} from './release.repo';
import { decideTransfers, liveTransfers, type TransferRow } from './transfer.repo';
import { tellDecided, tellTeachers, type Acting, type Mailed } from './transfer-mail.service';

/** Why and with which last day somebody is released. */
export interface Leaving {
  kind: ReleaseKind;
  /** The last day, in Taipei. */
  day: string;
  /** The unit's own, in no audit row; what was given with a granted request the unit that asked has read. */
  reason: string | null;
  /** What a unit that has asked for the teacher is told, and what stands in the request's audit row. */
  answer?: string | null;
}

/** A teacher who goes on, with the request that is thereby granted, if it was asked for. */
export interface GoingOn extends Mailed, UnitDetails {
  teacherId: string;
  unitId: string;
  unitName: string;
}

/**
 * Gives teachers whom nobody employs a unit: its details, a row of the employment history, a mail. Answers what is to
 * be audited.
 */
export async function goOn(
  tx: Tx,
  acting: Acting,
  action: string,
  moves: readonly GoingOn[],
): Promise<Change[]> {
  if (moves.length === 0) return [];
  const { now } = acting;
  await moveTeachers(tx, now, moves);
  const beginnings = moves.map((move) => ({ ...move, id: newId(now) }));
  await insertEmployments(tx, now, beginnings);
  const told = beginnings.map((move) => ({ ...move, eventId: move.id }));
  await tellTeachers(tx, acting, 'teacher-registered', told);
  return moves.map(({ teacherId, unitId }) => ({
    action,
    subjectKind: 'TEACHER',
    subjectId: teacherId,
    unitId,
    changes: { unitId: [null, unitId] },
  }));
}

/** What a request's unit states of the teacher. */
const detailsOf = ({ detail }: TransferRow): UnitDetails => JSON.parse(detail) as UnitDetails;

/**
 * Grants the live requests for teachers whom nobody employs any more: each goes on to the unit that asked (D3.4). The
 * teachers are locked by whoever calls. Answers what is to be audited.
 */
export async function grantRequests(
  tx: Tx,
  acting: Acting,
  action: string,
  teachers: ReadonlyMap<string, Mailed>,
  reason: string | null,
): Promise<Change[]> {
  const transfers = await liveTransfers(tx, [...teachers.keys()]);
  if (transfers.length === 0) return [];
  const { now, actor } = acting;
  const ids = transfers.map(({ id }) => id);
  const state = TransferState.RELEASED;
  await decideTransfers(tx, ids, { state, decidedBy: actor?.id ?? null, now, reason });
  await tellDecided(tx, acting, transfers, null);
  const moves = transfers.map((transfer) => ({
    ...(teachers.get(transfer.teacherId) ?? { email: null, language: null }),
    ...detailsOf(transfer),
    teacherId: transfer.teacherId,
    unitId: transfer.toUnitId,
    unitName: transfer.toUnitName,
  }));
  const moved = await goOn(tx, acting, action, moves);
  return [...transfers.map((transfer) => decidedChange(action, transfer, state, reason)), ...moved];
}

/** The audit row of a decided request. */
export const decidedChange = (
  action: string,
  transfer: TransferRow,
  state: TransferState,
  reason: string | null,
): Change => ({
  action,
  subjectKind: 'TRANSFER',
  subjectId: transfer.id,
  unitId: transfer.fromUnitId,
  changes: { state: [transfer.state, state], toUnitId: [transfer.toUnitId, transfer.toUnitId] },
  ...(reason === null ? {} : { reason }),
});

/**
 * Releases teachers from their units, with a row that undoes it, and grants the requests that wait for them. The
 * teachers are locked, and the day is checked, by whoever calls. Answers the releases' ids and what is to be audited.
 */
export async function release(
  tx: Tx,
  acting: Acting,
  action: string,
  employed: readonly EmployedRow[],
  { kind, day, reason, answer = null }: Leaving,
): Promise<{ releaseIds: string[]; changes: Change[] }> {
  const { now, actor } = acting;
  const facts: ReleaseFacts = {
    kind,
    day,
    reason,
    releasedBy: actor?.id ?? 'JOB',
    releasedAt: now,
  };
  const rows = employed.map((row) => ({ ...row, id: newId(now), teacherId: row.id }));
  await endEmployments(
    tx,
    rows.map(({ employmentId }) => employmentId),
    employmentEnd(day, now),
  );
  await setUnit(
    tx,
    rows.map(({ teacherId }) => teacherId),
    null,
    now,
  );
  await insertReleases(tx, facts, rows);
  const told = rows.map((row) => ({ ...row, eventId: row.id }));
  await tellTeachers(tx, acting, 'teacher-released', told);
  const left = rows.map(({ teacherId, unitId }): Change => ({
    action,
    subjectKind: 'TEACHER',
    subjectId: teacherId,
    unitId,
    // The reason stays out: it is the unit's own, while others read the audit log.
    changes: { unitId: [unitId, null], kind: [null, kind], day: [null, day] },
  }));
  const teachers = new Map(employed.map((row) => [row.id, row]));
  const granted = await grantRequests(tx, acting, action, teachers, answer);
  return { releaseIds: rows.map(({ id }) => id), changes: [...left, ...granted] };
}
