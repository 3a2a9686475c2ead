// How more time is asked for: by a school or a teacher of the snapshot, one request at a time; and taken back (D4.5).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import { ExtensionRequestState, liveKeyOf, requestFaults } from '../../domain/extension-request';
import { newId } from '../../domain/id';
import { refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { write, type Written } from '../audit/write.service';
import { endRequests, holdPending, requestChange } from './extension-request-end.service';
import { requestView, type RequestView } from './extension-request-list.service';
import { withdrawable } from './extension-request-reach';
import { tellAsked } from './extension-request-told.service';
import type {
  AskMyExtensionInput,
  AskUnitExtensionInput,
  WithdrawExtensionRequestInput,
} from './extension-request.inputs';
import { insertRequest, type RequestRow } from './extension-request.repo';
import { lockTeacherTarget, lockUnitTarget, type LockedTarget } from './extension-target.service';
import { rosterPending } from './snapshot.service';

/** Keeps a request about a target that the transaction holds. Throws INVALID, EXTENSION_PENDING. */
async function ask(
  context: RequestContext,
  tx: Tx,
  operation: string,
  target: LockedTarget,
  input: AskMyExtensionInput,
): Promise<Written<{ id: string }>> {
  const { actor, now } = context;
  const { wantedUntil } = input;
  const reason = input.reason.trim();
  const { effective, cycle, year, audience, unitId, teacherId, jurisdictionCode } = target;
  refuseFaults(requestFaults(effective, cycle, input, now));
  const request: RequestRow = {
    ...{ id: newId(now), year, audience, unitId, teacherId, jurisdictionCode },
    ...{ wantedUntil, reason, askedBy: actor?.id ?? '', askedAt: now },
    ...{ state: ExtensionRequestState.PENDING, decidedAt: null, decisionReason: null },
    ...{ grantedUntil: null, version: 1 },
  };
  try {
    await insertRequest(tx, request, liveKeyOf(target));
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('EXTENSION_PENDING') : error;
  }
  await tellAsked(tx, context, request);
  const changes: Parameters<typeof requestChange>[2] = {
    state: [null, request.state],
    audience: [null, audience],
    closesAt: [effective.closesAt, wantedUntil],
  };
  return {
    answer: { id: request.id },
    change: requestChange(operation, request, changes, reason),
  };
}

/**
 * A school asks its bureau for more time, for its own plan or its teachers'. Throws NOT_FOUND when it is not on the
 * snapshot, EXTENSION_PENDING, INVALID.
 */
export async function askUnitExtension(
  context: RequestContext,
  input: AskUnitExtensionInput,
): Promise<RequestView> {
  const { year, audience, unitId } = input;
  const { id } = await write(context, 'askUnitExtension', input, async (tx) => {
    const target = await lockUnitTarget(tx, year, audience, unitId);
    if (target === null) throw new Refusal('NOT_FOUND');
    return ask(context, tx, 'askUnitExtension', target, input);
  });
  return requestView(context, id);
}

/**
 * A teacher of the snapshot asks the bureau for more time. Throws ROSTER_PENDING, NOT_ON_ROSTER, EXTENSION_PENDING,
 * INVALID.
 */
export async function askMyExtension(
  context: RequestContext,
  input: AskMyExtensionInput,
): Promise<RequestView> {
  const { id } = await write(context, 'askMyExtension', input, async (tx) => {
    const own = context.actor?.id ?? '';
    const target = await lockTeacherTarget(tx, { kind: 'country' }, input.year, own);
    if (target !== null) return ask(context, tx, 'askMyExtension', target, input);
    const pending = await rosterPending(tx, input.year, context.now);
    throw new Refusal(pending ? 'ROSTER_PENDING' : 'NOT_ON_ROSTER');
  });
  return requestView(context, id);
}

/** Takes an own request, or the own unit's, back. Throws NOT_FOUND, WRONG_STATE, CONFLICT. */
export async function withdrawExtensionRequest(
  context: RequestContext,
  input: WithdrawExtensionRequestInput,
): Promise<RequestView> {
  const operation = 'withdrawExtensionRequest';
  const { id } = await write(context, operation, input, async (tx) => {
    const request = await holdPending(tx, input, withdrawable(context.actor));
    const ending = { state: ExtensionRequestState.WITHDRAWN, reason: null, grantedUntil: null };
    const change = await endRequests(context, tx, operation, [request], ending);
    return { answer: { id: request.id }, change };
  });
  return requestView(context, id);
}
