// How the bureau decides a request for more time: grants it, as it extends anybody, or refuses it (D4.5, D8).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { ExtensionRequestState } from '../../domain/extension-request';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { scopeOf } from '../../permissions/decide';
import { write } from '../audit/write.service';
import { endRequests, holdPending } from './extension-request-end.service';
import { requestView, type RequestView } from './extension-request-list.service';
import { decidable } from './extension-request-reach';
import type {
  GrantExtensionRequestInput,
  RefuseExtensionRequestInput,
} from './extension-request.inputs';
import { requestOf, type NamedRequest } from './extension-request.repo';
import { lockTeacherTarget, lockUnitTarget, type LockedTarget } from './extension-target.service';
import { extendTarget } from './extension.service';

const lockTargetOf = (
  tx: Tx,
  { actor }: RequestContext,
  { year, audience, unitId, teacherId }: NamedRequest,
): Promise<LockedTarget | null> =>
  teacherId === null
    ? lockUnitTarget(tx, year, audience, unitId)
    : lockTeacherTarget(tx, scopeOf(actor, 'EXTENSION_DECIDE'), year, teacherId);

/**
 * Grants a request, until an instant that the bureau chooses; the reason of the request becomes the extension's. Throws
 * NOT_FOUND, WRONG_STATE, CONFLICT, INVALID.
 */
export async function grantExtensionRequest(
  context: RequestContext,
  input: GrantExtensionRequestInput,
): Promise<RequestView> {
  const operation = 'grantExtensionRequest';
  const { requestId, endsAt } = input;
  const inside = decidable(context.actor);
  // Whom it is about never changes; they are held before the request is, as by whoever extends them unasked.
  const about = await requestOf(context.sql, requestId, inside);
  if (about === null) throw new Refusal('NOT_FOUND');
  await write(context, operation, input, async (tx) => {
    const target = await lockTargetOf(tx, context, about);
    if (target === null) throw new Refusal('NOT_FOUND');
    const request = await holdPending(tx, input, inside);
    const ending = {
      ...{ state: ExtensionRequestState.GRANTED, reason: null, grantedUntil: endsAt },
    };
    const ended = await endRequests(context, tx, operation, [request], ending);
    const asked = { endsAt, reason: request.reason };
    const whose = { teacherName: about.teacherName, private: request.teacherId !== null };
    const { change } = await extendTarget(context, tx, operation, target, asked, whose);
    return { answer: { id: requestId }, change: ended.concat(change) };
  });
  return requestView(context, requestId);
}

/** Refuses a request with a reason, which is told. Throws NOT_FOUND, WRONG_STATE, CONFLICT, INVALID. */
export async function refuseExtensionRequest(
  context: RequestContext,
  input: RefuseExtensionRequestInput,
): Promise<RequestView> {
  const operation = 'refuseExtensionRequest';
  await write(context, operation, input, async (tx) => {
    const request = await holdPending(tx, input, decidable(context.actor));
    refuseFaults(reasonFaults(input.reason));
    const reason = input.reason.trim();
    const ending = { state: ExtensionRequestState.REFUSED, reason, grantedUntil: null };
    const change = await endRequests(context, tx, operation, [request], ending);
    return { answer: { id: request.id }, change };
  });
  return requestView(context, input.requestId);
}
