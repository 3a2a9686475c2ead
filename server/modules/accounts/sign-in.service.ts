// How one signs in and out (D2.10): the same answer and work for every reason not to be let in.
import type { RequestContext } from '../../app/context';
import type { Actor } from '../../domain/actor';
import { Refusal, type Fault } from '../../domain/refusals';
import { PASSWORD_MAX } from '../../domain/password';
import { textFault } from '../../domain/text';
import { insertAudit } from '../audit/write.repo';
import { beginAttempt } from './attempt.service';
import { actorOf, holderByUserName } from './holder.repo';
import { sessionAudit, subjectOf } from './session-audit';
import { newToken, tokenHash } from './session-token';
import { deleteSession, insertSession } from './session.repo';

const USER_NAME_MAX = 64;

/** One spelling of a user name: half width, lower case, no blanks around it. */
export const canonicalUserName = (text: string): string =>
  text.normalize('NFKC').trim().toLowerCase();

function checkTexts(input: { userName: string; password: string }): void {
  const faults: (Fault | null)[] = [
    textFault('input.userName', input.userName, { min: 1, max: USER_NAME_MAX }),
    textFault('input.password', input.password, { min: 0, max: PASSWORD_MAX }),
  ];
  const found = faults.filter((fault) => fault !== null);
  if (found.length > 0) throw new Refusal('INVALID', { faults: found });
}

/** From here on the request, and what it still answers, is this person's. */
function becomes(
  context: RequestContext,
  actor: Actor | null,
  token: string | null,
  expiresAt: number | null,
): void {
  context.actor = actor;
  context.sessionToken = token;
  context.sessionExpiresAt = expiresAt;
  context.facts.clear();
  context.setSession(token, expiresAt ?? undefined);
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
