// How a unit releases teachers, several at once, and takes it back within 7 days (D3.5).
import type { RequestContext } from '../../app/context';
import { refuseKindergarten, refuseRegistered } from '../../domain/preschool-registry';
import { refuseFaults } from '../../domain/reason';
import { Refusal, type Fault } from '../../domain/refusals';
import {
  lastDayFaults,
  listFaults,
  MAX_AT_ONCE,
  optionalReasonFaults,
  undoableUntil,
} from '../../domain/release';
import { write, type Change } from '../audit/write.service';
import { release } from './movement.service';
import { ownTeachers } from './own-teachers.service';
import { lockTeachers } from './registration.repo';
import { releaseViews } from './release-list.service';
import type { ReleaseTeachersInput, UndoReleasesInput } from './release.inputs';
import {
  employedBy,
  markUndone,
  releasesToUndo,
  releasedTeachers,
  reopenEmployments,
  setUnit,
  type EmployedRow,
  type UndoableRow,
} from './release.repo';
import type { ReleaseView } from './release.type';
import type { TeacherView } from './teacher.type';
import { tellTeachers } from './transfer-mail.service';

const given = (reason: string | null | undefined): string | null => reason?.trim() || null;

/** Everything that is wrong with a release, at once. */
function releaseFaults(
  { teacherIds, day, reason }: ReleaseTeachersInput,
  employed: ReadonlyMap<string, EmployedRow>,
  now: number,
): Fault[] {
  const began = teacherIds.map((id) => employed.get(id)?.fromAt ?? null);
  const strangers = teacherIds.flatMap((id, at): Fault[] =>
    employed.has(id) ? [] : [{ path: `input.teacherIds[${at}]`, rule: 'notInUnit' }],
  );
  return [
    ...listFaults('input.teacherIds', teacherIds),
    ...strangers,
    ...lastDayFaults(day, now, began),
    ...optionalReasonFaults(given(reason)),
  ];
}

/**
 * Releases teachers of the own unit, all or none; a request that waits for one of them is granted thereby. Answers the
 * releases, in the order of the teachers. Throws KINDERGARTEN_ELSEWHERE, INVALID.
 */
export async function releaseTeachers(
  context: RequestContext,
  input: ReleaseTeachersInput,
): Promise<ReleaseView[]> {
  refuseKindergarten(context.actor?.unitKind ?? null);
  const { unitId, teacherIds, kind, day } = input;
  const { releaseIds } = await write(context, 'releaseTeachers', input, async (tx) => {
    // Too many are refused by their number alone.
    refuseFaults(
      listFaults('input.teacherIds', teacherIds).filter(({ rule }) => rule === 'tooMany'),
    );
    await lockTeachers(tx, teacherIds);
    const employed = await employedBy(tx, unitId, teacherIds);
    refuseFaults(releaseFaults(input, employed, context.now));
    const leaving = { kind, day, reason: given(input.reason) };
    const rows = teacherIds.map((id) => employed.get(id)).filter((row) => row !== undefined);
    const done = await release(tx, context, 'releaseTeachers', rows, leaving);
    return { answer: { releaseIds: done.releaseIds }, change: done.changes };
  });
  return releaseViews(context, releaseIds);
}

/** Refuses what cannot be taken back, before anything is. */
function refuseUndo(rows: readonly UndoableRow[], asked: number, now: number): void {
  if (rows.length < asked) throw new Refusal('NOT_FOUND');
  for (const { undoneAt, wentOn, releasedAt, releasedBy } of rows) {
    refuseRegistered(releasedBy);
    if (undoneAt !== null) throw new Refusal('WRONG_STATE', { state: 'UNDONE' });
    if (wentOn !== 0) throw new Refusal('WRONG_STATE', { state: 'EMPLOYED' });
    const closesAt = undoableUntil(releasedAt);
    if (now >= closesAt) throw new Refusal('UNDO_EXPIRED', { closesAt });
  }
}

/**
 * Takes releases back, all or none: each teacher is of the unit again, as if never released, and told so. Answers the
 * teachers. Throws NOT_FOUND, KINDERGARTEN_ELSEWHERE for one that the preschool registry has made, WRONG_STATE for one that
 * was taken back or has gone on, UNDO_EXPIRED after 7 days.
 */
export async function undoReleases(
  context: RequestContext,
  input: UndoReleasesInput,
): Promise<TeacherView[]> {
  refuseKindergarten(context.actor?.unitKind ?? null);
  const { unitId, releaseIds } = input;
  // Whose releases they are never changes; inside the transaction a read before the lock would be a stale one.
  const released = await releasedTeachers(context.sql, unitId, releaseIds.slice(0, MAX_AT_ONCE));
  const { teacherIds } = await write(context, 'undoReleases', input, async (tx) => {
    refuseFaults(listFaults('input.releaseIds', releaseIds));
    await lockTeachers(tx, released);
    const rows = await releasesToUndo(tx, unitId, releaseIds);
    refuseUndo(rows, releaseIds.length, context.now);
    const ids = rows.map(({ teacherId }) => teacherId);
    await reopenEmployments(
      tx,
      rows.map(({ employmentId }) => employmentId),
    );
    await setUnit(tx, ids, unitId, context.now);
    await markUndone(
      tx,
      rows.map(({ id }) => id),
      context.now,
    );
    const told = rows.map((row) => ({ ...row, unitId, eventId: row.id }));
    await tellTeachers(tx, context, 'teacher-taken-back', told);
    return { answer: { teacherIds: ids }, change: rows.map((row) => undone(unitId, row)) };
  });
  return ownTeachers(context, teacherIds);
}

const undone = (unitId: string, { teacherId, id }: UndoableRow): Change => ({
  action: 'undoReleases',
  subjectKind: 'TEACHER',
  subjectId: teacherId,
  unitId,
  changes: { unitId: [null, unitId], releaseId: [id, id] },
});
