// How more time is granted: later only, in the future, inside the cycle, with a reason (D4.5).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { maskName } from '../../domain/masking';
import { isNationalId, normalise } from '../../domain/national-id';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { effectiveSpan, extensionFaults, type Span } from '../../domain/windows';
import { scopeOf } from '../../permissions/decide';
import { throttleNaming } from '../accounts/throttle.service';
import { write, type Written } from '../audit/write.service';
import { grantCovered } from './extension-request-end.service';
import {
  cycleOf,
  lockTeacherTarget,
  lockUnitTarget,
  type LockedTarget,
} from './extension-target.service';
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
  teacherByHash,
  type ExtensionRow,
} from './extension.repo';
import { rosterPending } from './snapshot.service';
import { lockWindowOf, updateWindow } from './window.repo';

type Asked = { endsAt: Instant; reason: string };
type Grant = Omit<ExtensionRow, 'id' | 'grantedAt'> & {
  scope: 'JURISDICTION' | 'UNIT' | 'TEACHER';
};

/** Refuses what D4.5 refuses, every fault at once. */
function check(context: RequestContext, input: Asked, effective: Span, cycle: Span): void {
  refuseFaults([
    ...extensionFaults(effective, cycle, input.endsAt, context.now),
    ...reasonFaults(input.reason),
  ]);
}

/**
 * Writes the grant down, and grants the pending requests that it fulfils; the answer shows a teacher's name masked
 * (D3.8). What a teacher asked for is between the teacher and the bureau: it is written down under no unit.
 */
async function grant(
  context: RequestContext,
  tx: Tx,
  operation: string,
  until: Instant,
  { private: asked, ...given }: Grant & { private?: boolean },
): Promise<Written<ExtensionRow>> {
  const { scope, teacherName, ...row } = {
    ...given,
    id: newId(context.now),
    grantedAt: context.now,
  };
  await insertExtension(tx, { ...row, scope, grantedBy: context.actor?.id ?? '' });
  const covered = await grantCovered(context, tx, operation, { ...row, scope });
  return {
    answer: { ...row, teacherName: teacherName === null ? null : maskName(teacherName) },
    change: [
      {
        action: operation,
        subjectKind: 'EXTENSION',
        subjectId: row.id,
        unitId: asked ? null : row.unitId,
        jurisdictionCode: row.jurisdictionCode,
        changes: { closesAt: [until, row.endsAt], audience: [row.audience, row.audience] },
        reason: row.reason,
      },
      ...covered,
    ],
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

/**
 * Extends a unit or a teacher that the transaction holds. Throws INVALID.
 * @param whose the teacher's name, null for a unit; and whether it is what the teacher asked for
 */
export async function extendTarget(
  context: RequestContext,
  tx: Tx,
  operation: string,
  target: LockedTarget,
  { endsAt, reason }: Asked,
  whose: { teacherName: string | null; private?: boolean } = { teacherName: null },
): Promise<Written<ExtensionRow>> {
  const { effective, cycle, counts, ...about } = target;
  const { year, audience, unitId, teacherId } = about;
  check(context, { endsAt, reason }, effective, cycle);
  if (teacherId === null) await extendRosterUnit(tx, year, unitId, audience, endsAt);
  else await extendRosterEntry(tx, year, teacherId, endsAt);
  if (counts) await countExtended(tx, year, unitId);
  const scope = teacherId === null ? 'UNIT' : 'TEACHER';
  const given = { ...about, ...whose, scope, endsAt, reason } as const;
  return grant(context, tx, operation, effective.closesAt, given);
}

/** Extends one school's plan, or its teachers' plans. Throws NOT_FOUND when it is not on the snapshot, INVALID. */
export function extendUnit(context: RequestContext, input: ExtendUnitInput): Promise<ExtensionRow> {
  const { year, audience, unitId } = input;
  return write(context, 'extendUnit', input, async (tx) => {
    const target = await lockUnitTarget(tx, year, audience, unitId);
    if (target === null) throw new Refusal('NOT_FOUND');
    return extendTarget(context, tx, 'extendUnit', target, input);
  });
}

/**
 * Extends one teacher of the bureau's own, named by national ID. Throws NOT_FOUND when nobody on the snapshot of the
 * own jurisdiction has it, ROSTER_PENDING while the snapshot is late, INVALID, RATE_LIMITED.
 */
export async function extendTeacher(
  context: RequestContext,
  input: ExtendTeacherInput,
): Promise<ExtensionRow> {
  await throttleNaming(context, 'naming', input);
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
    const scope = scopeOf(context.actor, 'TEACHER_EXTEND');
    const target = teacher && (await lockTeacherTarget(tx, scope, input.year, teacher.id));
    if (teacher !== null && target !== null) {
      const whose = { teacherName: teacher.name };
      return extendTarget(context, tx, 'extendTeacher', target, input, whose);
    }
    const pending = await rosterPending(tx, input.year, context.now);
    throw new Refusal(pending ? 'ROSTER_PENDING' : 'NOT_FOUND');
  });
}
