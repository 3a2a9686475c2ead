// How one signs in and out (D2.10): the same answer and work for every reason not to be let in.
import type { RequestContext } from '../../app/context';
import type { Actor } from '../../domain/actor';
import { Refusal, type Fault } from '../../domain/refusals';
import { PASSWORD_MAX } from '../../domain/password';
import { textFault } from '../../domain/text';
import { canonicalUserName } from '../../domain/user-name';
import { insertAudit } from '../audit/write.repo';
import { beginAttempt } from './attempt.service';
import { actorOf, holderByUserName } from './holder.repo';
import { sessionAudit, subjectOf } from './session-audit';
import { becomes } from './session-change';
import { newToken, tokenHash } from './session-token';
import { deleteSession, insertSession, markUsed } from './session.repo';

const USER_NAME_MAX = 64;

function checkTexts(input: { userName: string; password: string }): void {
  const faults: (Fault | null)[] = [
    textFault('input.userName', input.userName, { min: 1, max: USER_NAME_MAX }),
    textFault('input.password', input.password, { min: 0, max: PASSWORD_MAX }),
  ];
  const found = faults.filter((fault) => fault !== null);
  if (found.length > 0) throw new Refusal('INVALID', { faults: found });
}

/**
 * Signs in, and replaces the session that the request came with. SIGN_IN_FAILED for an unknown name, a wrong password,
 * and a holder who is suspended, gone or not yet active alike; RATE_LIMITED after too many failures.
 */
export async function signIn(
  context: RequestContext,
  input: { userName: string; password: string },
): Promise<Actor> {
  checkTexts(input);
  const { app, now } = context;
  const userName = canonicalUserName(input.userName);
  const attempt = await beginAttempt(context, userName);
  const row = await holderByUserName(context.sql, userName);
  const fits = await attempt.fits(row?.passwordHash ?? null, input.password);
  const actor = row === null ? null : actorOf(row);
  if (!fits || actor === null) {
    const tried = row === null ? null : { actor, kind: row.holderKind, id: row.holderId };
    await app.database.transaction(async (tx) => {
      await attempt.failed(tx);
      await insertAudit(tx, sessionAudit(context, 'signInFailed', null, tried));
    });
    throw new Refusal('SIGN_IN_FAILED');
  }
  const token = newToken();
  const expiresAt = now + app.config.sessionAbsoluteMs;
  await app.database.transaction(async (tx) => {
    await attempt.succeeded(tx);
    if (context.sessionToken !== null) await deleteSession(tx, tokenHash(context.sessionToken));
    await insertSession(tx, {
      tokenHash: tokenHash(token),
      holderKind: actor.kind,
      holderId: actor.id,
      createdAt: now,
      expiresAt,
      secondFactorAt: null,
    });
    // Who is still asked for the second factor has not used the account yet.
    if (actor.kind === 'ACCOUNT' && actor.secondFactor !== 'ASKED') {
      await markUsed(tx, actor.id, now);
    }
    await insertAudit(tx, sessionAudit(context, 'signIn', actor, subjectOf(actor)));
  });
  becomes(context, actor, token, expiresAt);
  return actor;
}

/** Ends the session that the request came with, and clears its cookie; ending it twice is ending it once. */
export async function signOut(context: RequestContext): Promise<void> {
  const { actor, sessionToken } = context;
  if (actor !== null && sessionToken !== null) {
    await context.app.database.transaction(async (tx) => {
      const ended = await deleteSession(tx, tokenHash(sessionToken));
      if (ended === 0) return;
      await insertAudit(tx, sessionAudit(context, 'signOut', actor, subjectOf(actor)));
    });
  }
  becomes(context, null, null, null);
}
