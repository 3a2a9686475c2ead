// How the centre takes away the second factor of one who has lost phone and codes (D2.4).
import type { RequestContext } from '../../app/context';
import { newId } from '../../domain/id';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { needsSecondFactor } from '../../domain/roles';
import { write, type Keyed } from '../audit/write.service';
import { queueMail } from '../mail/outbox.service';
import { refuseChanged } from './account-change.service';
import { account } from './account.service';
import type { AccountView } from './account.type';
import { factorOwner, raiseVersion } from './office-account.repo';
import { deleteFactor } from './second-factor.repo';
import { deleteSessionsOf } from './session.repo';

/** Whose second factor is taken away, and why. */
export interface FactorReset extends Keyed {
  accountId: string;
  version: number;
  reason: string;
}

/**
 * Takes the second factor of an office's account away, for one who has lost phone and codes: it is set up anew at the
 * next sign-in, every session ends, and its owner is told. Throws NOT_ON_YOURSELF, FORBIDDEN for an account that needs
 * none, CONFLICT, WRONG_STATE where none is set up, INVALID.
 */
export async function resetSecondFactor(
  context: RequestContext,
  input: FactorReset,
): Promise<AccountView> {
  const { app, now, actor } = context;
  const { accountId, version, reason } = input;
  const answer = await write(context, 'resetSecondFactor', input, async (tx) => {
    refuseFaults(reasonFaults(reason));
    if (actor?.id === accountId) throw new Refusal('NOT_ON_YOURSELF');
    // First of all, as it locks: what is read after it is what the other of two has left.
    const raised = await raiseVersion(tx, accountId, version, now);
    await refuseChanged(tx, context);
    const owner = await factorOwner(tx, accountId);
    if (owner === null) throw new Refusal('NOT_FOUND');
    if (!needsSecondFactor(owner.role)) throw new Refusal('FORBIDDEN');
    if (raised === 0) throw new Refusal('CONFLICT', { currentVersion: owner.version });
    if (!(await deleteFactor(tx, accountId))) {
      throw new Refusal('WRONG_STATE', { state: 'TO_SET_UP' });
    }
    await deleteSessionsOf(tx, accountId);
    const { email, language, unitId, unitName, jurisdictionCode } = owner;
    if (email !== null) {
      await queueMail(tx, app, now, {
        ...{ eventKey: `second-factor-reset ${newId(now)}`, to: email, language, unitId },
        ...{ template: 'second-factor-reset', values: { unit: unitName } },
      });
    }
    return {
      answer: { id: accountId },
      change: {
        action: 'resetSecondFactor',
        subjectKind: 'ACCOUNT',
        subjectId: accountId,
        unitId,
        jurisdictionCode,
        changes: { secondFactor: ['DONE', 'TO_SET_UP'] },
        reason,
      },
    };
  });
  return account(context, answer.id);
}
