// How a request for a teacher is decided: released or refused by the present unit or its bureau, or withdrawn (D3.4).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { taipeiDay } from '../../domain/instant';
import { refuseKindergarten } from '../../domain/preschool-registry';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { bureauDecidesFrom, TransferState } from '../../domain/registration';
import { optionalReasonFaults, ReleaseKind } from '../../domain/release';
import { Role } from '../../domain/roles';
import { write, type Written } from '../audit/write.service';
import { decidedChange, release } from './movement.service';
import { lockTeachers } from './registration.repo';
import { employedBy } from './release.repo';
import type { RefuseTransferInput, TransferInput } from './transfer.inputs';
import { decideTransfers, transferOf, type TransferRow } from './transfer.repo';
import { transferView } from './transfer-list.service';
import { tellDecided } from './transfer-mail.service';
import type { TransferView } from './transfer.type';

type Decision = TransferInput | RefuseTransferInput;

const given = (reason: string | null | undefined): string | null => reason?.trim() || null;

/**
 * Decides in one transaction, the teacher locked first, so that a release and a registration at the same moment wait.
 * Answers the request as it stands now.
 */
async function decide(
  context: RequestContext,
  operation: string,
  input: Decision,
  work: (tx: Tx, transfer: TransferRow) => Promise<Written<object>['change']>,
): Promise<TransferView> {
  const { transferId: id, version } = input;
  // Whom it is about never changes; inside the transaction a read before the lock would be a stale one.
  const about = await transferOf(context.sql, id);
  await write(context, operation, input, async (tx) => {
    await lockTeachers(tx, about === null ? [] : [about.teacherId]);
    const transfer = await transferOf(tx, id);
    if (transfer === null) throw new Refusal('NOT_FOUND');
    if (transfer.state !== TransferState.PENDING) {
      throw new Refusal('WRONG_STATE', { state: transfer.state });
    }
    if (transfer.version !== version) {
      throw new Refusal('CONFLICT', { currentVersion: transfer.version });
    }
    return { answer: { id }, change: await work(tx, transfer) };
  });
  return transferView(context, id);
}

/** The bureau waits for the present unit's answer first; a kindergarten cannot give one here (D3.4, D3.7). */
function refuseEarly({ actor, now }: RequestContext, transfer: TransferRow): void {
  if (actor?.role !== Role.BUREAU) return;
  const opensAt = bureauDecidesFrom(transfer.requestedAt, transfer.fromUnitKind);
  if (now < opensAt) throw new Refusal('TOO_EARLY', { opensAt });
}

/**
 * Releases the teacher to the unit that asked. Throws KINDERGARTEN_ELSEWHERE, NOT_FOUND, WRONG_STATE, CONFLICT,
 * TOO_EARLY for a bureau within 7 days, INVALID.
 */
export function releaseTransfer(
  context: RequestContext,
  input: TransferInput,
): Promise<TransferView> {
  refuseKindergarten(context.actor?.unitKind ?? null);
  return decide(context, 'releaseTransfer', input, async (tx, transfer) => {
    const reason = given(input.reason);
    refuseFaults(optionalReasonFaults(reason));
    refuseEarly(context, transfer);
    const employed = await employedBy(tx, transfer.fromUnitId, [transfer.teacherId]);
    // The preschool registry may have moved the teacher in the meantime (D3.7).
    if (employed.size === 0) throw new Refusal('WRONG_STATE', { state: 'MOVED' });
    const day = taipeiDay(context.now);
    const leaving = { kind: ReleaseKind.TRANSFERRED, day, reason, answer: reason };
    const rows = [...employed.values()];
    const { changes } = await release(tx, context, 'releaseTransfer', rows, leaving);
    return changes;
  });
}

/** Refuses a request: the teacher stays. Throws as `releaseTransfer` does. */
export function refuseTransfer(
  context: RequestContext,
  input: RefuseTransferInput,
): Promise<TransferView> {
  refuseKindergarten(context.actor?.unitKind ?? null);
  return decide(context, 'refuseTransfer', input, async (tx, transfer) => {
    refuseFaults(reasonFaults(input.reason));
    refuseEarly(context, transfer);
    const reason = input.reason.trim();
    const change = await end(
      tx,
      context,
      'refuseTransfer',
      transfer,
      TransferState.REFUSED,
      reason,
    );
    await tellDecided(tx, context, [transfer], reason);
    return change;
  });
}

/** Takes the own unit's request back. Throws NOT_FOUND, WRONG_STATE, CONFLICT, INVALID. */
export function withdrawTransfer(
  context: RequestContext,
  input: TransferInput,
): Promise<TransferView> {
  return decide(context, 'withdrawTransfer', input, (tx, transfer) => {
    const reason = given(input.reason);
    refuseFaults(optionalReasonFaults(reason));
    return end(tx, context, 'withdrawTransfer', transfer, TransferState.WITHDRAWN, reason);
  });
}

async function end(
  tx: Tx,
  { actor, now }: RequestContext,
  operation: string,
  transfer: TransferRow,
  state: TransferState,
  reason: string | null,
): Promise<Written<object>['change']> {
  const decidedBy = actor?.id ?? null;
  await decideTransfers(tx, [transfer.id], { state, decidedBy, now, reason });
  return decidedChange(operation, transfer, state, reason);
}
