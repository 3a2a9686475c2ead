// How requests for more time end: granted, refused or withdrawn, each told of and written down (D4.5).
import type { Tx } from '../../database/database';
import { ExtensionRequestState } from '../../domain/extension-request';
import { Refusal } from '../../domain/refusals';
import type { Change } from '../audit/write.service';
import type { Acting } from '../teachers/transfer-mail.service';
import type { Condition } from '../units/scope';
import {
  endPending,
  lockFulfilled,
  lockRequest,
  type Ending,
  type Reached,
  type RequestRow,
} from './extension-request.repo';
import { tellEnded } from './extension-request-told.service';

/** As many as one statement ends: databases bound the values of a statement. */
const BATCH = 500;

/** The request, held, if it is pending in this version. Throws NOT_FOUND outside of the condition, WRONG_STATE, CONFLICT. */
export async function holdPending(
  tx: Tx,
  { requestId, version }: { requestId: string; version: number },
  inside: Condition,
): Promise<RequestRow> {
  const request = await lockRequest(tx, requestId, inside);
  if (request === null) throw new Refusal('NOT_FOUND');
  if (request.state !== ExtensionRequestState.PENDING) {
    throw new Refusal('WRONG_STATE', { state: request.state });
  }
  if (request.version !== version) {
    throw new Refusal('CONFLICT', { currentVersion: request.version });
  }
  return request;
}

/** What is written down; of a teacher's request under no unit, since it is between the teacher and the bureau. */
export const requestChange = (
  operation: string,
  request: RequestRow,
  changes: Change['changes'],
  reason?: string,
): Change => ({
  ...{ action: operation, subjectKind: 'EXTENSION_REQUEST', subjectId: request.id },
  unitId: request.teacherId === null ? request.unitId : null,
  jurisdictionCode: request.jurisdictionCode,
  changes,
  ...(reason === undefined ? {} : { reason }),
});

/** Ends requests that the transaction holds; answers what is written down of each. */
export async function endRequests(
  context: Acting,
  tx: Tx,
  operation: string,
  requests: readonly RequestRow[],
  ending: Ending,
): Promise<Change[]> {
  const { actor, now } = context;
  for (let from = 0; from < requests.length; from += BATCH) {
    const part = requests.slice(from, from + BATCH);
    const ids = part.map(({ id }) => id);
    await endPending(tx, ids, actor?.id ?? '', now, ending);
    await tellEnded(tx, context, part, ending);
  }
  return requests.map((request) =>
    requestChange(
      operation,
      request,
      {
        state: [request.state, ending.state],
        audience: [request.audience, request.audience],
        ...(ending.grantedUntil === null ? {} : { closesAt: [null, ending.grantedUntil] }),
      },
      ending.reason ?? undefined,
    ),
  );
}

/** Grants the pending requests that an extension fulfils, in the write of that extension; answers what is written down. */
export async function grantCovered(
  context: Acting,
  tx: Tx,
  operation: string,
  reached: Reached,
): Promise<Change[]> {
  const covered = await lockFulfilled(tx, reached);
  const { GRANTED: state } = ExtensionRequestState;
  const ending = { state, reason: null, grantedUntil: reached.endsAt };
  return endRequests(context, tx, operation, covered, ending);
}
