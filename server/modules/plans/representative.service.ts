// Who fills in a school's plan: claimed by the first who starts it, or chosen and passed on by a chief (D5.1).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { NotificationKind } from '../../domain/notification';
import { isRefusal, Refusal } from '../../domain/refusals';
import { Audience } from '../../domain/windows';
import { write, type Keyed } from '../audit/write.service';
import { notify } from '../notifications/notification.service';
import { activeAccount } from './plan.repo';
import { guardVersion, store } from './plan.service';
import { blankPlan, type Standing } from './standing';
import { keepStanding, standing } from './standing.service';

interface School extends Keyed {
  unitId: string;
  year: number;
}

/** Of two who claim at once the slower meets a plan that has its representative. */
const takenBy =
  (claiming: boolean) =>
  (error: unknown): never => {
    throw claiming && isRefusal(error, 'CONFLICT') ? new Refusal('NOT_REPRESENTATIVE') : error;
  };

/** Tells who writes the plan now, and who does so no more; nobody of what they have done themselves (D5.1). */
async function tellNamed(
  { actor, now }: RequestContext,
  tx: Tx,
  { year, unitId }: School,
  unit: string,
  plan: { id: string; version: number; before: string | null; after: string },
): Promise<void> {
  const told = [
    { holderId: plan.after, named: true },
    ...(plan.before === null ? [] : [{ holderId: plan.before, named: false }]),
  ].filter(({ holderId }) => holderId !== actor?.id);
  await notify(
    tx,
    now,
    told.map(({ holderId, named }) => ({
      ...{ holderKind: 'ACCOUNT', holderId, kind: NotificationKind.REPRESENTATIVE_NAMED },
      eventKey: `representative:${plan.id}:${plan.version}`,
      detail: { year, unitId, unit, named },
    })),
  );
}

async function name(
  context: RequestContext,
  operation: string,
  input: School,
  accountId: string,
  version: number | null,
): Promise<Standing> {
  const taken = takenBy(version === null);
  const answer = await write(context, operation, input, async (tx) => {
    const at = await standing(context, Audience.SCHOOL, input.year, input.unitId);
    if (at === null) throw new Refusal('NOT_FOUND');
    const before = at.plan?.representativeId ?? null;
    if (version !== null) guardVersion(at, version);
    else if (before !== null && before !== accountId) throw new Refusal('NOT_REPRESENTATIVE');
    const represented = await activeAccount(tx, accountId, input.unitId);
    if (represented === null) {
      throw new Refusal('INVALID', { faults: [{ path: 'input.accountId', rule: 'unknown' }] });
    }
    const from = at.plan ?? blankPlan(context.now);
    const next = { ...from, representativeId: accountId, version: from.version + 1 };
    // Who claims what is theirs changes nothing.
    const answer = before === accountId ? at : await store(context, tx, at, next).catch(taken);
    if (before !== accountId) {
      const plan = { id: next.id, version: next.version, before, after: accountId };
      await tellNamed(context, tx, input, represented.unitName, plan);
    }
    return {
      answer,
      change: {
        action: operation,
        subjectKind: 'SCHOOL_PLAN',
        subjectId: next.id,
        unitId: at.unitId,
        jurisdictionCode: at.jurisdictionCode,
        changes: { representative: [before, accountId] },
      },
    };
  });
  return keepStanding(context, answer);
}

/** Makes the actor the representative of a school that has none; NOT_REPRESENTATIVE when another was first. */
export function claimRepresentative(context: RequestContext, input: School): Promise<Standing> {
  return name(context, 'claimRepresentative', input, context.actor?.id ?? '', null);
}

/** Makes an active account of the school its representative, whoever it was before (D5.1). */
export function passRepresentative(
  context: RequestContext,
  input: School & { accountId: string; version: number },
): Promise<Standing> {
  return name(context, 'passRepresentative', input, input.accountId, input.version);
}
