// How more time is granted: later only, in the future, inside the cycle, with a reason (D4.5).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { maskName } from '../../domain/masking';
import { isNationalId, normalise } from '../../domain/national-id';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { Audience, effectiveSpan, extensionFaults, type Span } from '../../domain/windows';
import { scopeOf, type Scope } from '../../permissions/decide';
import { write, type Written } from '../audit/write.service';
import type {
  ExtendJurisdictionInput,
  ExtendTeacherInput,
  ExtendUnitInput,
} from './extension.inputs';
import {
  countExtended,
  extendRosterEntry,
  extendRosterUnit,
  insertExtension,
  lockTeacher,
  lockUnit,
  teacherByHash,
  type ExtensionRow,
} from './extension.repo';
import { rosterPending } from './snapshot.service';
import { lockWindowOf, updateWindow } from './window.repo';

type Asked = { year: number; endsAt: Instant; reason: string };
type Grant = Omit<ExtensionRow, 'id' | 'grantedAt'> & {
  scope: 'JURISDICTION' | 'UNIT' | 'TEACHER';
};

const cycleOf = (row: { cycleOpensAt: Instant; cycleClosesAt: Instant }): Span => ({
  opensAt: row.cycleOpensAt,
  closesAt: row.cycleClosesAt,
});

/** Refuses what D4.5 refuses, every fault at once. */
function check(context: RequestContext, input: Asked, effective: Span, cycle: Span): void {
  refuseFaults([
    ...extensionFaults(effective, cycle, input.endsAt, context.now),
    ...reasonFaults(input.reason),
  ]);
}

/** Writes the grant down; the answer shows a teacher's name masked (D3.8). */
async function grant(
  context: RequestContext,
  tx: Tx,
  operation: string,
  until: Instant,
  given: Grant,
): Promise<Written<ExtensionRow>> {
  const { scope, teacherName, ...row } = {
    ...given,
    id: newId(context.now),
    grantedAt: context.now,
  };
  await insertExtension(tx, { ...row, scope, grantedBy: context.actor?.id ?? '' });
  return {
    answer: { ...row, teacherName: teacherName === null ? null : maskName(teacherName) },
    change: {
      action: operation,
      subjectKind: 'EXTENSION',
      subjectId: row.id,
      unitId: row.unitId,
      jurisdictionCode: row.jurisdictionCode,
      changes: { closesAt: [until, row.endsAt], audience: [row.audience, row.audience] },
      reason: row.reason,
    },
  };
}

/** Extends the window of a whole jurisdiction. Throws NOT_FOUND without such a window, INVALID. */
export function extendJurisdiction(
  context: RequestContext,
  input: ExtendJurisdictionInput,
): Promise<ExtensionRow> {
  const { year, audience, jurisdictionCode, endsAt, reason } = input;
  return write(context, 'extendJurisdiction', input, async (tx) => {
    const window = await lockWindowOf(tx, year, audience, jurisdictionCode);
    if (window === null) throw new Refusal('NOT_FOUND');
    const effective = effectiveSpan(window, [window.extendedUntil]);
    check(context, input, effective, cycleOf(window));
    await updateWindow(tx, { ...window, extendedUntil: endsAt }, window.version);
    const whose = { jurisdictionCode, unitId: null, teacherId: null, teacherName: null };
    return grant(context, tx, 'extendJurisdiction', effective.closesAt, {
      scope: 'JURISDICTION',
      ...{ year, audience, endsAt, reason, ...whose },
    });
  });
}

/** Extends one school's plan, or its teachers' plans. Throws NOT_FOUND when it is not on the snapshot, INVALID. */
export function extendUnit(context: RequestContext, input: ExtendUnitInput): Promise<ExtensionRow> {
  const { year, audience, unitId, endsAt, reason } = input;
  return write(context, 'extendUnit', input, async (tx) => {
    const unit = await lockUnit(tx, year, unitId);
    const window = unit && (await lockWindowOf(tx, year, audience, unit.jurisdictionCode));
    if (unit === null || window === null) throw new Refusal('NOT_FOUND');
    const own = audience === Audience.SCHOOL ? unit.schoolUntil : unit.teacherUntil;
    const effective = effectiveSpan(window, [window.extendedUntil, own]);
    check(context, input, effective, cycleOf(window));
    await extendRosterUnit(tx, year, unitId, audience, endsAt);
    const { jurisdictionCode } = unit;
    const whose = { jurisdictionCode, unitId, teacherId: null, teacherName: null };
    return grant(context, tx, 'extendUnit', effective.closesAt, {
      scope: 'UNIT',
      ...{ year, audience, endsAt, reason, ...whose },
    });
  });
}

/** Locks a teacher's entry, unit and window, always in this order; null when there is none inside the scope. */
async function lockAll(tx: Tx, scope: Scope, year: number, teacherId: string) {
  const entry = await lockTeacher(tx, scope, year, teacherId);
  const unit = entry && (await lockUnit(tx, year, entry.unitId));
  const window = unit && (await lockWindowOf(tx, year, Audience.TEACHER, unit.jurisdictionCode));
  return window && { entry, unit, window };
}

async function extendFound(
  context: RequestContext,
  tx: Tx,
  input: Asked,
  { id, name }: { id: string; name: string },
): Promise<Written<ExtensionRow> | null> {
  const { year, endsAt, reason } = input;
  const found = await lockAll(tx, scopeOf(context.actor, 'TEACHER_EXTEND'), year, id);
  if (found === null) return null;
  const { entry, unit, window } = found;
  const { jurisdictionCode, unitId, ownUntil, lateAddedAt } = entry;
  const effective = effectiveSpan(window, [window.extendedUntil, unit.teacherUntil, ownUntil]);
  check(context, input, effective, cycleOf(window));
  await extendRosterEntry(tx, year, id, endsAt);
  // Who was added late stands beside the counts; a second extension is the same teacher's.
  if (ownUntil === null && lateAddedAt === null) await countExtended(tx, year, unitId);
  const whose = { jurisdictionCode, unitId, teacherId: id, teacherName: name };
  return grant(context, tx, 'extendTeacher', effective.closesAt, {
    scope: 'TEACHER',
    ...{ year, audience: Audience.TEACHER, endsAt, reason, ...whose },
  });
}

/**
 * Extends one teacher of the bureau's own, named by national ID. Throws NOT_FOUND when nobody on the snapshot of the
 * own jurisdiction has it, ROSTER_PENDING while the snapshot is late, INVALID.
 */
export function extendTeacher(
  context: RequestContext,
  input: ExtendTeacherInput,
): Promise<ExtensionRow> {
  const nationalId = normalise(input.nationalId);
  const hash = context.app.vault.hash(nationalId);
  // What is kept of the request names the person by the keyed hash only.
  const identity = { ...input, nationalId: hash };
  return write(context, 'extendTeacher', identity, async (tx) => {
    if (!isNationalId(nationalId)) {
      refuseFaults([
        { path: 'input.nationalId', rule: 'nationalId' },
        ...reasonFaults(input.reason),
      ]);
    }
    const teacher = await teacherByHash(tx, hash);
    const written = teacher && (await extendFound(context, tx, input, teacher));
    if (written !== null) return written;
    const pending = await rosterPending(tx, input.year, context.now);
    throw new Refusal(pending ? 'ROSTER_PENDING' : 'NOT_FOUND');
  });
}
