// Whose time is extended, or is asked for: found on the snapshot, and held with the window until the write ends (D4.5).
import type { Tx } from '../../database/database';
import type { ExtensionTarget } from '../../domain/extension-request';
import { Audience, effectiveSpan, type Span } from '../../domain/windows';
import type { Scope } from '../../permissions/decide';
import { lockTeacher, lockUnit } from './extension.repo';
import { lockWindowOf, type LockedWindow } from './window.repo';

/** A unit or a teacher of a snapshot, held, with the time that is theirs by now. */
export interface LockedTarget extends ExtensionTarget {
  jurisdictionCode: string;
  /** The window with the extensions granted so far. */
  effective: Span;
  cycle: Span;
  /** Whether this is an eligible teacher without an extension of the own: a first one is counted (D4.6). */
  counts: boolean;
}

/** The span of a window's cycle, in which every extension stays (D4.2). */
export const cycleOf = (row: LockedWindow): Span => ({
  opensAt: row.cycleOpensAt,
  closesAt: row.cycleClosesAt,
});

/** Holds a unit and its window, always in this order; null when it is not on the snapshot. */
export async function lockUnitTarget(
  tx: Tx,
  year: number,
  audience: Audience,
  unitId: string,
): Promise<LockedTarget | null> {
  const unit = await lockUnit(tx, year, unitId);
  const window = unit && (await lockWindowOf(tx, year, audience, unit.jurisdictionCode));
  if (unit === null || window === null) return null;
  const own = audience === Audience.SCHOOL ? unit.schoolUntil : unit.teacherUntil;
  return {
    ...{ year, audience, unitId, teacherId: null, jurisdictionCode: unit.jurisdictionCode },
    effective: effectiveSpan(window, [window.extendedUntil, own]),
    cycle: cycleOf(window),
    counts: false,
  };
}

/** Holds a teacher's entry, unit and window, always in this order; null when there is none inside the scope. */
export async function lockTeacherTarget(
  tx: Tx,
  scope: Scope,
  year: number,
  teacherId: string,
): Promise<LockedTarget | null> {
  const audience = Audience.TEACHER;
  const entry = await lockTeacher(tx, scope, year, teacherId);
  const unit = entry && (await lockUnit(tx, year, entry.unitId));
  const window = unit && (await lockWindowOf(tx, year, audience, unit.jurisdictionCode));
  if (entry === null || unit === null || window === null) return null;
  const { jurisdictionCode, unitId, ownUntil, lateAddedAt } = entry;
  return {
    ...{ year, audience, unitId, teacherId, jurisdictionCode },
    effective: effectiveSpan(window, [window.extendedUntil, unit.teacherUntil, ownUntil]),
    cycle: cycleOf(window),
    // Who was added late stands beside the counts; a second extension is the same teacher's.
    counts: ownUntil === null && lateAddedAt === null,
  };
}
