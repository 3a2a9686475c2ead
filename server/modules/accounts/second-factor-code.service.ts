// How a code of the second factor is taken: once, and wrong ones are counted as wrong passwords are.
import type { App } from '../../app/app';
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import type { Actor } from '../../domain/actor';
import { isRefusal, Refusal } from '../../domain/refusals';
import { refuseFaults } from '../../domain/reason';
import { CODE_MAX, readFactorCode, type FactorCode } from '../../domain/second-factor';
import { textFault } from '../../domain/text';
import { insertAudit } from '../audit/write.repo';
import { answered, write, type Keyed, type Written } from '../audit/write.service';
import { beginAttempt } from './attempt.service';
import {
  confirmFactor,
  factorOf,
  takeRecoveryCode,
  takeStep,
  type FactorRow,
} from './second-factor.repo';
import { sessionAudit, subjectOf } from './session-audit';
import { stepOfCode } from './totp';

/** What a write that needs a code is sent. */
export interface Coded extends Keyed {
  code: string;
}

/** Tries a code in the write's transaction; answers what it was, null when it is none. */
export type Taking = (
  tx: Tx,
  context: RequestContext,
  actor: Actor,
  code: FactorCode,
) => Promise<FactorCode['by'] | null>;

/** The keyed hash that a recovery code is kept as. */
export const recoveryHash = (
  { vault }: Pick<App, 'vault'>,
  accountId: string,
  code: string,
): string => vault.hash(`recovery code ${accountId} ${code.replaceAll('-', '')}`);

/** A factor's secret, base32. */
export const secretOf = ({ vault }: Pick<App, 'vault'>, row: FactorRow): string =>
  vault.openText({ cipher: row.secretCipher, key: row.secretKey });

/** The step of a phone's code by the machine's time, which is the phone's; null for one that does not fit. */
const stepOf = ({ app }: RequestContext, row: FactorRow, { code }: FactorCode): number | null =>
  stepOfCode(secretOf(app, row), code, app.machineClock.now());

/** Takes a code of a factor that is set up, or a recovery code; each is good for once. */
export const takeCode: Taking = async (tx, context, actor, code) => {
  if (code.by === 'RECOVERY_CODE') {
    const hash = recoveryHash(context.app, actor.id, code.code);
    return (await takeRecoveryCode(tx, actor.id, hash, context.now)) > 0 ? code.by : null;
  }
  const row = await factorOf(tx, actor.id);
  const step = row?.confirmedAt == null ? null : stepOf(context, row, code);
  if (row === null || step === null) return null;
  return (await takeStep(tx, actor.id, row, step)) > 0 ? code.by : null;
};

/** Takes the first code of a secret that is still to be confirmed, and sets the factor up by it. */
export const takeFirstCode: Taking = async (tx, context, actor, code) => {
  const row = code.by === 'AUTHENTICATOR' ? await factorOf(tx, actor.id) : null;
  const step = row?.confirmedAt === null ? stepOf(context, row, code) : null;
  if (row === null || step === null) return null;
  return (await confirmFactor(tx, actor.id, row, step, context.now)) > 0 ? code.by : null;
};

/** Counts a wrong code, and writes down that somebody with the right password has tried it. */
async function failed(
  context: RequestContext,
  actor: Actor,
  attempt: { failed(tx: Tx): Promise<void> },
): Promise<void> {
  await context.app.database.transaction(async (tx) => {
    await attempt.failed(tx);
    await insertAudit(tx, sessionAudit(context, 'giveSecondFactorFailed', actor, subjectOf(actor)));
  });
}

/**
 * A write that a code stands before. Throws INVALID for a text that is none, SECOND_FACTOR_FAILED for a wrong or used
 * code, RATE_LIMITED after too many.
 * @param take how the code is tried
 * @param work is told what the code was
 */
export async function writeWithCode<Answer>(
  context: RequestContext,
  actor: Actor,
  operation: string,
  input: Coded,
  take: Taking,
  work: (tx: Tx, by: FactorCode['by']) => Promise<Written<Answer>>,
): Promise<Answer> {
  const fault = textFault('input.code', input.code, { min: 1, max: CODE_MAX });
  refuseFaults(fault === null ? [] : [fault]);
  const { idempotencyKey, code: typed } = input;
  // A retry's code was used up by the first request.
  const again = await answered(context, idempotencyKey);
  const attempt = again ? null : await beginAttempt(context, actor.id, 'second factor');
  const identity = { idempotencyKey, code: typed };
  try {
    return await write(context, operation, identity, async (tx) => {
      const code = readFactorCode(typed);
      const by = code && (await take(tx, context, actor, code));
      if (by === null) throw new Refusal('SECOND_FACTOR_FAILED');
      await attempt?.succeeded(tx);
      return work(tx, by);
    });
  } catch (error) {
    if (attempt !== null && isRefusal(error, 'SECOND_FACTOR_FAILED')) {
      await failed(context, actor, attempt);
    }
    throw error;
  }
}
