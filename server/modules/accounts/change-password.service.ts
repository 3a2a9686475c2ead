// How one changes the own password: the present one proves who asks, and every other session ends.
import type { RequestContext } from '../../app/context';
import type { Actor } from '../../domain/actor';
import { PASSWORD_MAX, passwordFaults } from '../../domain/password';
import { Refusal, type Fault } from '../../domain/refusals';
import { textFault } from '../../domain/text';
import { answerOf, insertAudit } from '../audit/write.repo';
import { write } from '../audit/write.service';
import { beginAttempt } from './attempt.service';
import { holderByUserName } from './holder.repo';
import { hashPassword } from './password.service';
import { sessionAudit, subjectOf } from './session-audit';
import { newToken, tokenHash } from './session-token';
import { deleteSessionsOf, insertSession, replacePassword } from './session.repo';

/** What one sends to change the password. */
export interface PasswordChange {
  idempotencyKey: string;
  currentPassword: string;
  newPassword: string;
}

const CURRENT = 'input.currentPassword';
const NEW = 'input.newPassword';
const WRONG: Fault = { path: CURRENT, rule: 'wrongPassword' };

/**
 * Tries a password as the person's present one; what does not fit counts as a failed sign-in does, whatever it was
 * given for. Answers the hash that it fits, or null.
 */
async function tryPassword(
  context: RequestContext,
  actor: Actor,
  password: string,
): Promise<string | null> {
  const attempt = await beginAttempt(context, actor.userName);
  const hash = (await holderByUserName(context.sql, actor.userName))?.passwordHash ?? null;
  const fits = await attempt.fits(hash, password);
  await context.app.database.transaction(async (tx) => {
    if (fits) return attempt.succeeded(tx);
    await attempt.failed(tx);
    await insertAudit(tx, sessionAudit(context, 'changePasswordFailed', actor, subjectOf(actor)));
  });
  return fits ? hash : null;
}

/** Checks both passwords, and hashes the new one; outside of any transaction, since it takes its time. */
async function prepare(
  context: RequestContext,
  actor: Actor,
  input: PasswordChange,
): Promise<{ before: string; after: string }> {
  const unreadable = textFault(CURRENT, input.currentPassword, { min: 0, max: PASSWORD_MAX });
  const faults = passwordFaults(NEW, input.newPassword, actor.userName);
  if (unreadable !== null) throw new Refusal('INVALID', { faults: [unreadable, ...faults] });
  const before = await tryPassword(context, actor, input.currentPassword);
  if (before === null) faults.unshift(WRONG);
  else if (input.newPassword === input.currentPassword) {
    faults.push({ path: NEW, rule: 'samePassword' });
  }
  if (faults.length > 0 || before === null) throw new Refusal('INVALID', { faults });
  return { before, after: await hashPassword(input.newPassword) };
}

/**
 * Changes the own password, ends all sessions of the person, and goes on under a new token until the same absolute
 * end. Throws INVALID with every fault, RATE_LIMITED after too many wrong present passwords, KEY_REUSED for the key of a
 * change to another new password.
 */
export async function changePassword(
  context: RequestContext,
  input: PasswordChange,
): Promise<Actor> {
  const { actor, now } = context;
  if (actor === null) throw new Refusal('UNAUTHENTICATED');
  // A retry must not be asked for the present password: the first request has changed it.
  const answered = (await answerOf(context.sql, actor.id, input.idempotencyKey)) !== null;
  const hashes = answered ? null : await prepare(context, actor, input);
  const token = newToken();
  const hash = tokenHash(token);
  const expiresAt = context.sessionExpiresAt ?? now + context.app.config.sessionAbsoluteMs;
  // Neither password counts as content of the key: their hashes would lie about for a month.
  const identity = { idempotencyKey: input.idempotencyKey };
  const answer = await write(context, 'changePassword', identity, async (tx) => {
    const { before, after } = hashes ?? { before: '', after: '' };
    const changed = await replacePassword(tx, actor.userName, { before, after }, now);
    if (changed === 0) throw new Refusal('INVALID', { faults: [WRONG] });
    await deleteSessionsOf(tx, actor.id);
    // Whoever may change the password has given the second factor, or is still to set it up.
    const secondFactorAt = actor.secondFactor === 'DONE' ? now : null;
    const holder = { holderKind: actor.kind, holderId: actor.id };
    const session = { ...holder, createdAt: now, expiresAt, secondFactorAt };
    await insertSession(tx, { tokenHash: hash, ...session });
    const { unitId, jurisdictionCode } = actor;
    const place = { subjectKind: actor.kind, subjectId: actor.id, unitId, jurisdictionCode };
    return {
      answer: { session: hash },
      change: {
        action: 'changePassword',
        ...place,
        changes: { mustChangePassword: [actor.mustChangePassword, false] },
      },
    };
  });
  if (answer.session !== hash) {
    // The first request's answer, and its session is not this one's. It is the same request if it brought the same
    // new password, of which nothing is kept but the hash that one signs in with.
    if ((await tryPassword(context, actor, input.newPassword)) === null) {
      throw new Refusal('KEY_REUSED');
    }
    return actor;
  }
  context.actor = { ...actor, mustChangePassword: false };
  context.sessionToken = token;
  context.setSession(token, expiresAt);
  return context.actor;
}
