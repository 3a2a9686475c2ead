// How an office's account sets up its second factor, and gives it: a session counts as complete only then (D2.4, D2.10).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import type { Actor, SecondFactorState } from '../../domain/actor';
import { Refusal } from '../../domain/refusals';
import { newRecoveryCodes, RECOVERY_CODES } from '../../domain/second-factor';
import { answered, write, type Change, type Keyed } from '../audit/write.service';
import {
  recoveryHash,
  secretOf,
  takeCode,
  takeFirstCode,
  writeWithCode,
  type Coded,
} from './second-factor-code.service';
import { tellCodeUsed } from './recovery-code-used.service';
import {
  factorOf,
  lockAccount,
  recoveryCodesLeftOf,
  replacePending,
  replaceRecoveryCodes,
} from './second-factor.repo';
import { becomes } from './session-change';
import { newToken, tokenHash } from './session-token';
import { deleteSession, insertSession, markUsed } from './session.repo';
import { factorUri, newFactorSecret } from './totp';

/** The actor, where the second factor stands as it must; the refusal says what comes first. */
function actorAt(context: RequestContext, wanted: SecondFactorState): Actor {
  const { actor } = context;
  if (actor === null) throw new Refusal('UNAUTHENTICATED');
  const { secondFactor: state } = actor;
  if (state === wanted) return actor;
  if (state === 'ASKED') throw new Refusal('SECOND_FACTOR_REQUIRED');
  if (state === 'TO_SET_UP') throw new Refusal('SECOND_FACTOR_TO_SET_UP');
  throw new Refusal('WRONG_STATE', { state });
}

/** As `actorAt`, but a retry passes: the first request has changed where it stands. */
async function actorAtOrAgain(
  context: RequestContext,
  wanted: SecondFactorState,
  { idempotencyKey }: Keyed,
): Promise<Actor> {
  const { actor } = context;
  const again = actor !== null && (await answered(context, idempotencyKey));
  return again ? actor : actorAt(context, wanted);
}

const changeOf = (actor: Actor, action: string, changes: Change['changes']): Change => ({
  action,
  subjectKind: 'ACCOUNT',
  subjectId: actor.id,
  unitId: actor.unitId,
  jurisdictionCode: actor.jurisdictionCode,
  changes,
});

/** Begins to set the second factor up: a new secret, which counts once a code of it has come. */
export async function beginSecondFactor(
  context: RequestContext,
  { idempotencyKey }: Keyed,
): Promise<{ uri: string; secret: string }> {
  const actor = actorAt(context, 'TO_SET_UP');
  await write(context, 'beginSecondFactor', { idempotencyKey }, async (tx) => {
    await lockAccount(tx, actor.id);
    const row = await factorOf(tx, actor.id);
    if (row?.confirmedAt != null) throw new Refusal('WRONG_STATE', { state: 'DONE' });
    const sealed = context.app.vault.sealText(newFactorSecret());
    await replacePending(tx, actor.id, sealed, context.now);
    return { answer: {}, change: changeOf(actor, 'beginSecondFactor', {}) };
  });
  // Read back, so that a retry gets the secret that the first request has made, and no answer keeps it.
  const row = await factorOf(context.sql, actor.id);
  if (row?.confirmedAt !== null) throw new Refusal('WRONG_STATE', { state: 'DONE' });
  const secret = secretOf(context.app, row);
  return { secret, uri: factorUri(secret, actor.userName) };
}

/** Replaces the session by a complete one under a new token: whoever knew the old one has nothing. */
async function completeSession(
  tx: Tx,
  context: RequestContext,
  actor: Actor,
  hash: string,
): Promise<void> {
  const { now, sessionToken, sessionExpiresAt } = context;
  const ended = sessionToken === null ? 0 : await deleteSession(tx, tokenHash(sessionToken));
  if (ended === 0) throw new Refusal('UNAUTHENTICATED');
  await insertSession(tx, {
    tokenHash: hash,
    holderKind: actor.kind,
    holderId: actor.id,
    createdAt: now,
    expiresAt: sessionExpiresAt ?? now,
    secondFactorAt: now,
  });
  await markUsed(tx, actor.id, now);
}

/** Goes on under the new token. A retry's session is the one that it came with. */
function goOn(
  context: RequestContext,
  actor: Actor,
  token: string,
  answer: { session: string },
): Actor {
  if (answer.session !== tokenHash(token)) return actor;
  const done: Actor = { ...actor, secondFactor: 'DONE' };
  becomes(context, done, token, context.sessionExpiresAt);
  return done;
}

/** Makes recovery codes, of which only hashes are kept. */
async function makeRecoveryCodes(
  tx: Tx,
  context: RequestContext,
  { id }: Actor,
): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    tx,
    id,
    codes.map((code) => recoveryHash(context.app, id, code)),
  );
  return codes;
}

/**
 * Sets the second factor up by the first code of the secret, and completes the session. The recovery codes are told
 * once: a retry gets none. Throws SECOND_FACTOR_FAILED, RATE_LIMITED, WRONG_STATE, SECOND_FACTOR_REQUIRED.
 */
export async function confirmSecondFactor(
  context: RequestContext,
  input: Coded,
): Promise<{ actor: Actor; recoveryCodes: string[] }> {
  const actor = await actorAtOrAgain(context, 'TO_SET_UP', input);
  const token = newToken();
  let recoveryCodes: string[] = [];
  const answer = await writeWithCode(
    context,
    actor,
    'confirmSecondFactor',
    input,
    takeFirstCode,
    async (tx) => {
      recoveryCodes = await makeRecoveryCodes(tx, context, actor);
      await completeSession(tx, context, actor, tokenHash(token));
      const changes: Change['changes'] = {
        secondFactor: ['TO_SET_UP', 'DONE'],
        recoveryCodes: [0, RECOVERY_CODES],
      };
      return {
        answer: { session: tokenHash(token) },
        change: changeOf(actor, 'confirmSecondFactor', changes),
      };
    },
  );
  return { actor: goOn(context, actor, token, answer), recoveryCodes };
}

/** Gives the second factor, and completes the session. Refuses as `confirmSecondFactor`. */
export async function giveSecondFactor(context: RequestContext, input: Coded): Promise<Actor> {
  const actor = await actorAtOrAgain(context, 'ASKED', input);
  const token = newToken();
  const answer = await writeWithCode(
    context,
    actor,
    'giveSecondFactor',
    input,
    takeCode,
    async (tx, by) => {
      await completeSession(tx, context, actor, tokenHash(token));
      if (by === 'RECOVERY_CODE') await tellCodeUsed(tx, context, actor);
      return {
        answer: { session: tokenHash(token) },
        change: changeOf(actor, 'giveSecondFactor', { by: [null, by] }),
      };
    },
  );
  return goOn(context, actor, token, answer);
}

/** Makes new recovery codes instead of all earlier ones, told once. Refuses as `confirmSecondFactor`. */
export async function renewRecoveryCodes(context: RequestContext, input: Coded): Promise<string[]> {
  const actor = actorAt(context, 'DONE');
  let recoveryCodes: string[] = [];
  await writeWithCode(context, actor, 'renewRecoveryCodes', input, takeCode, async (tx, by) => {
    recoveryCodes = await makeRecoveryCodes(tx, context, actor);
    if (by === 'RECOVERY_CODE') await tellCodeUsed(tx, context, actor);
    return { answer: {}, change: changeOf(actor, 'renewRecoveryCodes', { by: [null, by] }) };
  });
  return recoveryCodes;
}

/** How many of the own recovery codes are left, 0 to 10. Throws SECOND_FACTOR_REQUIRED, SECOND_FACTOR_TO_SET_UP. */
export async function recoveryCodesLeft(context: RequestContext): Promise<number> {
  const { id } = actorAt(context, 'DONE');
  return recoveryCodesLeftOf(context.sql, id);
}
