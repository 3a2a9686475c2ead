// How a teacher signs in through another institution, and whose account an identity there opens (D3.1).
import { createHash } from 'node:crypto';
import type { RequestContext } from '../../app/context';
import { describeError } from '../../app/log';
import type { Tx } from '../../database/database';
import type { Actor } from '../../domain/actor';
import { Refusal } from '../../domain/refusals';
import type { RoamingFailure } from '../../domain/roaming';
import { insertAudit } from '../audit/write.repo';
import { auditOf } from '../audit/write.service';
import { actorOf, holderByUserName } from './holder.repo';
import { hashPassword } from './password.service';
import {
  activateRoaming,
  insertAttempt,
  insertRoamingCredential,
  roamingTeacher,
  takeAttempt,
  teacherByNationalId,
  teachersByEmail,
  type AttemptRow,
  type RoamingTeacher,
} from './roaming-attempt.repo';
import type { Identity } from './roaming-identity';
import { insertRoamingLink, teacherOfIdentity, type RoamingLinkRow } from './roaming-link.repo';
import { addressAt, failureOf, identityFrom, newSecrets } from './roaming-provider-talk';
import type { Provider } from './roaming-provider';
import { sessionAudit, subjectOf } from './session-audit';
import { newToken, tokenHash } from './session-token';
import { deleteSession, insertSession } from './session.repo';
import { throttle } from './throttle.service';

/** How long somebody may take at the provider. */
export const ROAMING_ATTEMPT_MS = 10 * 60_000;

let unusableHash: Promise<string> | null = null;

/**
 * Of a password that nobody was ever told, the same for everybody: it costs the time of one sign-in to make. A failure is
 * not kept: those who hash may have been busy.
 */
function unusablePassword(): Promise<string> {
  unusableHash ??= hashPassword(newToken()).catch((error: unknown) => {
    unusableHash = null;
    throw error;
  });
  return unusableHash;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The provider of an id; null where none is set up. */
export const providerOf = ({ app }: RequestContext, id: string): Provider | null =>
  app.config.roamingProviders.find((provider) => provider.id === id) ?? null;

/**
 * Begins a sign-in: where the browser is sent, and the state that this very browser has to bring back. Throws
 * RATE_LIMITED for an address that begins too many, before anything is kept and the provider is asked.
 */
export async function startRoaming(
  context: RequestContext,
  provider: Provider,
): Promise<{ address: string; state: string }> {
  const { app, now } = context;
  await throttle(context, 'roaming');
  const secrets = newSecrets();
  const address = await addressAt(app.config, provider, secrets);
  const sealed = app.vault.sealText(`${secrets.verifier} ${secrets.nonce}`);
  await app.database.transaction((tx) =>
    insertAttempt(tx, {
      stateHash: hashOf(secrets.state),
      issuer: provider.issuer,
      verifierCipher: sealed.cipher,
      verifierKey: sealed.key,
      createdAt: now,
      expiresAt: now + ROAMING_ATTEMPT_MS,
    }),
  );
  return { address, state: secrets.state };
}

/** Who may be linked: by a national ID also one who has not applied here yet, by an address an active one only. */
async function foundBy(
  tx: Tx,
  identity: Identity,
): Promise<{ teacher: RoamingTeacher; by: RoamingLinkRow['linkedBy'] } | null> {
  if (identity.nationalIdHash !== null) {
    const teacher = await teacherByNationalId(tx, identity.nationalIdHash);
    // A verified person who is somebody else than the address says is not looked for by the address.
    return teacher === null ? null : { teacher, by: 'NATIONAL_ID' };
  }
  if (identity.email === null) return null;
  const [teacher, another] = await teachersByEmail(tx, identity.email);
  if (teacher?.status !== 'ACTIVE' || another !== undefined) return null;
  return { teacher, by: 'EMAIL' };
}

/** The teacher whose account the identity opens, linked to it from now on; null when there is none. */
async function linkedTeacher(
  context: RequestContext,
  tx: Tx,
  identity: Identity,
): Promise<RoamingTeacher | null> {
  const known = await teacherOfIdentity(tx, identity.hash);
  if (known !== null) return roamingTeacher(tx, known.teacherId);
  const found = await foundBy(tx, identity);
  if (found === null || found.teacher.status === 'SUSPENDED') return null;
  const { teacher, by } = found;
  const { now } = context;
  const activated = teacher.status === 'NOT_APPLIED';
  if (activated && (await activateRoaming(tx, teacher, now)) === 0) return null;
  await insertRoamingLink(tx, {
    ...{ identityHash: identity.hash, issuer: identity.issuer, teacherId: teacher.id },
    ...{ linkedBy: by, linkedAt: now },
  });
  await insertAudit(
    tx,
    auditOf(context, {
      action: 'linkRoaming',
      subjectKind: 'TEACHER',
      subjectId: teacher.id,
      unitId: teacher.unitId,
      jurisdictionCode: teacher.jurisdictionCode,
      changes: {
        linkedBy: [null, by],
        ...(activated ? { status: ['NOT_APPLIED', 'ACTIVE'], origin: [null, 'ROAMING'] } : {}),
      },
    }),
  );
  return teacher;
}

/** The actor behind an identity, signed in; null when it is nobody's, or somebody's who may not. */
async function signInAs(
  context: RequestContext,
  identity: Identity,
  token: string,
  unusable: string,
): Promise<Actor | null> {
  const { app, now } = context;
  return app.database.transaction(async (tx) => {
    const teacher = await linkedTeacher(context, tx, identity);
    if (teacher === null) return null;
    const userName = teacher.userName ?? `roaming.${teacher.id.toLowerCase()}`;
    // Sessions hang on a credential; nobody knows a password to this one.
    if (teacher.userName === null) {
      await insertRoamingCredential(tx, userName, teacher.id, unusable, now);
    }
    const holder = await holderByUserName(tx, userName);
    const actor = holder === null ? null : actorOf(holder);
    if (actor === null) return null;
    if (context.sessionToken !== null) await deleteSession(tx, tokenHash(context.sessionToken));
    await insertSession(tx, {
      ...{ tokenHash: tokenHash(token), holderKind: actor.kind, holderId: actor.id },
      ...{ createdAt: now, expiresAt: now + app.config.sessionAbsoluteMs, secondFactorAt: null },
    });
    await insertAudit(tx, sessionAudit(context, 'signIn', actor, subjectOf(actor)));
    return actor;
  });
}

/** The identity that came back with an attempt, or why there is none. */
async function identityBack(
  { app }: RequestContext,
  provider: Provider,
  search: string,
  state: string,
  attempt: AttemptRow,
): Promise<Identity | RoamingFailure> {
  if (attempt.issuer !== provider.issuer) return 'failed';
  const opened = app.vault.openText({ cipher: attempt.verifierCipher, key: attempt.verifierKey });
  const [verifier = '', nonce = ''] = opened.split(' ');
  try {
    return await identityFrom(app, provider, search, { state, verifier, nonce });
  } catch (error) {
    // Whatever the library refuses, or the provider fails at: in the log by its kind, without tokens or claims.
    app.log.warn({ provider: provider.id, error: describeError(error) }, 'roaming sign-in failed');
    return failureOf(error);
  }
}

/**
 * Ends a sign-in that comes back from the provider: sets the session's cookie. Throws ROAMING_FAILED with why: a state
 * that is unknown, used, too old or another browser's and an answer that does not hold are `failed` alike, an identity
 * that is nobody's here and a suspended teacher's `unknown`. RATE_LIMITED for an address that comes back too often. Only
 * what came of an attempt of this browser's is written down: anybody can call the rest, without end.
 * @param state what this browser was given at the start; '' where it brings none
 */
export async function finishRoaming(
  context: RequestContext,
  provider: Provider,
  search: string,
  state: string,
): Promise<void> {
  const { app, now } = context;
  const ours = state !== '' && new URLSearchParams(search).get('state') === state;
  if (!ours) throw new Refusal('ROAMING_FAILED', { why: 'failed' });
  await throttle(context, 'roaming-back');
  const attempt = await app.database.transaction((tx) => takeAttempt(tx, hashOf(state), now));
  if (attempt === null) throw new Refusal('ROAMING_FAILED', { why: 'failed' });
  const identity = await identityBack(context, provider, search, state, attempt);
  const token = newToken();
  const known = typeof identity !== 'string';
  const actor = known ? await signInAs(context, identity, token, await unusablePassword()) : null;
  if (actor === null) {
    await app.database.transaction((tx) =>
      insertAudit(tx, sessionAudit(context, 'signInFailed', null, null)),
    );
    throw new Refusal('ROAMING_FAILED', { why: known ? 'unknown' : identity });
  }
  context.setSession(token, now + app.config.sessionAbsoluteMs);
}
