// How a bureau adds a teacher whom the snapshot missed: with a reason, beside the rate (D4.6).
import type { RequestContext } from '../../app/context';
import { isDuplicate } from '../../database/failures';
import { isNationalId, normalise } from '../../domain/national-id';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { Audience } from '../../domain/windows';
import { scopeOf } from '../../permissions/decide';
import { throttleNaming } from '../accounts/throttle.service';
import { write } from '../audit/write.service';
import { completionOfUnit } from './completion.service';
import type { UnitCompletion } from './completion.type';
import type { AddLateTeacherInput } from './late-teacher.inputs';
import { employedTeacher, insertLateTeacher, rosterUnitInside } from './late-teacher.repo';

/**
 * Adds a teacher to a school's roster after the snapshot, until the cycle closes. Throws NOT_FOUND when the school is
 * not on the bureau's snapshot or does not employ such a teacher today, ALREADY_ON_ROSTER, WINDOW_CLOSED after the
 * cycle, INVALID, RATE_LIMITED. While the snapshot is late the rules have refused before (ROSTER_PENDING).
 */
export async function addLateTeacher(
  context: RequestContext,
  input: AddLateTeacherInput,
): Promise<UnitCompletion> {
  const { year, unitId, reason } = input;
  await throttleNaming(context, 'naming', input);
  const nationalId = normalise(input.nationalId);
  const hash = context.app.vault.hash(nationalId);
  const scope = scopeOf(context.actor, 'LATE_TEACHER_ADD');
  // What is kept of the request names the person by the keyed hash only.
  const identity = { ...input, nationalId: hash };
  return write(context, 'addLateTeacher', identity, async (tx) => {
    const school = await rosterUnitInside(tx, scope, year, unitId);
    if (school === null) throw new Refusal('NOT_FOUND');
    const { jurisdictionCode, opensAt, closesAt } = school;
    if (context.now >= closesAt) {
      const serverTime = context.now;
      const audience = Audience.TEACHER;
      throw new Refusal('WINDOW_CLOSED', { opensAt, closesAt, serverTime, audience });
    }
    const wrongId = { path: 'input.nationalId', rule: 'nationalId' } as const;
    refuseFaults([...(isNationalId(nationalId) ? [] : [wrongId]), ...reasonFaults(reason)]);
    const teacher = await employedTeacher(tx, year, unitId, hash);
    if (teacher === null) throw new Refusal('NOT_FOUND');
    if (teacher.rosterUnitId !== null) throw new Refusal('ALREADY_ON_ROSTER');
    const late = { year, unitId, jurisdictionCode, teacherId: teacher.id, at: context.now, reason };
    try {
      await insertLateTeacher(tx, late);
    } catch (error) {
      // Somebody else added the same teacher after the look above.
      throw isDuplicate(error) ? new Refusal('ALREADY_ON_ROSTER') : error;
    }
    return {
      answer: await completionOfUnit(tx, scope, year, unitId),
      change: {
        action: 'addLateTeacher',
        subjectKind: 'TEACHER',
        subjectId: teacher.id,
        unitId,
        jurisdictionCode,
        changes: { lateAddedAt: [null, context.now], year: [year, year] },
        reason,
      },
    };
  });
}
