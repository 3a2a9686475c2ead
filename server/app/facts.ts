// What the permission rules look up, each from the stored row and once in a request.
import { Role } from '../domain/roles';
import { Audience } from '../domain/windows';
import type { Facts } from '../permissions/shield';
import { answered } from '../modules/audit/write.service';
import { requestPlace } from '../modules/cycles/extension-request-place.repo';
import { rosterPending, rosterShut } from '../modules/cycles/snapshot.service';
import { accountPlace } from '../modules/accounts/account.repo';
import { recordPlace } from '../modules/teachers/record-place.repo';
import { teacherWindow } from '../modules/reminders/teacher-reminder.service';
import { standing } from '../modules/plans/standing.service';
import { unitPlace } from '../modules/units/unit.repo';
import { once, type RequestContext } from './context';

/** The facts behind the rules; a plan's standing is the same statement that its service reads. */
export const facts: Facts<RequestContext> = {
  async unitPlace(context, unitId) {
    const { actor } = context;
    // The statement that read the session has read the own unit's row, in this very request.
    if (actor !== null && actor.unitId === unitId)
      return { unitId, jurisdictionCode: actor.jurisdictionCode };
    return once(context, `place:${unitId}`, () => unitPlace(context.sql, unitId));
  },
  accountPlace: (context, accountId) =>
    once(context, `account:${accountId}`, () => accountPlace(context.sql, accountId)),
  recordPlace: (context, kind, id) =>
    once(context, `${kind}:${id}`, () => recordPlace(context.sql, kind, id)),
  requestPlace: (context, requestId) =>
    once(context, `request:${requestId}`, () => requestPlace(context.sql, requestId)),
  rosterShut: (context) => once(context, 'rosterShut', () => rosterShut(context.sql, context.now)),
  rosterPlace: (context, year, unitId) => standing(context, Audience.SCHOOL, year, unitId),
  rosterPending: (context, year) =>
    once(context, `rosterPending:${year}`, () => rosterPending(context.sql, year, context.now)),
  async window(context, audience, { year = 0, unitId = '' }) {
    const own = context.actor?.role === Role.TEACHER;
    // Who acts for a school's teachers acts in the window of all of them.
    if (audience === Audience.TEACHER && !own) return teacherWindow(context, { year, unitId });
    const ownerId = audience === Audience.TEACHER ? context.actor?.id : unitId;
    return (await standing(context, audience, year, ownerId ?? ''))?.span ?? null;
  },
  answered,
};
