// How a lost password is replaced: by a mailed link, and nobody learns from it who has an account (D2.10).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { canonicalEmail, sameEmail } from '../../domain/contact';
import type { Sql } from '../../database/sql';
import { newId } from '../../domain/id';
import { passwordFaults } from '../../domain/password';
import { refuseFaults } from '../../domain/reason';
import { Refusal, type Fault } from '../../domain/refusals';
import { textFault } from '../../domain/text';
import { canonicalUserName } from '../../domain/user-name';
import { answered, writeByAnybody, type Keyed } from '../audit/write.service';
import { consumeLink, makeLink, readLink, type LinkPurpose } from '../mail/mailed-link.service';
import { queueMail } from '../mail/outbox.service';
import { forgetAttempts } from './attempt.service';
import { hashPassword } from './password.service';
import {
  correspondentById,
  correspondentByUserName,
  lockCorrespondent,
  markEmailConfirmed,
  setPassword,
  takeBackMail,
  type Correspondent,
} from './recovery.repo';
import { deleteSessionsOf } from './session.repo';
import { throttle } from './throttle.service';

const TEXT_MAX = 254;
const PURPOSES: readonly LinkPurpose[] = ['RESET_PASSWORD', 'FIRST_PASSWORD'];

/** What one sends to be mailed a link. */
export interface ResetRequest extends Keyed {
  userName: string;
  email: string;
}

/** Where a link to choose another password goes. */
export type PasswordAddress = Pick<
  Correspondent,
  'kind' | 'id' | 'userName' | 'email' | 'language' | 'unitId'
>;

/** Mails a link of one hour; only the newest one works. Throws NO_EMAIL where there is no address. */
export async function mailPasswordLink(
  tx: Tx,
  { app, now }: Pick<RequestContext, 'app' | 'now'>,
  { kind, id, userName, email, language, unitId }: PasswordAddress,
): Promise<string> {
  if (email === null) throw new Refusal('NO_EMAIL');
  const subject = { subjectKind: kind, subjectId: id, detail: email };
  const link = await makeLink(tx, app, 'RESET_PASSWORD', subject, now);
  const eventKey = `password-reset ${newId(now)}`;
  await queueMail(tx, app, now, {
    ...{ eventKey, to: email, language, unitId },
    ...{ template: 'password-reset', values: { link, userName } },
  });
  return eventKey;
}

const fitting = (found: Correspondent | null, email: string): Correspondent | null =>
  found?.email != null && found.status === 'ACTIVE' && sameEmail(found.email, email) ? found : null;

/**
 * Mails a link, if the user name and the address are one person's. Whoever asks gets the same answer, after the same
 * statements: a mail to nobody is written too, and taken out again. Throws INVALID, RATE_LIMITED.
 */
export async function requestPasswordReset(
  context: RequestContext,
  input: ResetRequest,
): Promise<{ accepted: true }> {
  const { app, now } = context;
  const faults: (Fault | null)[] = [
    textFault('input.userName', input.userName, { min: 1, max: TEXT_MAX }),
    textFault('input.email', input.email, { min: 1, max: TEXT_MAX }),
  ];
  refuseFaults(faults.filter((fault) => fault !== null));
  const userName = canonicalUserName(input.userName);
  const email = canonicalEmail(input.email);
  const { idempotencyKey } = input;
  // A retry gets the first answer, and sends nothing: it does not count (D4.7).
  if (!(await answered(context, idempotencyKey))) {
    await throttle(context, 'password-reset', userName);
  }
  // What is kept of the request names nobody.
  const identity = { idempotencyKey, asked: app.vault.hash(`reset ${userName} ${email}`) };
  return writeByAnybody(context, 'requestPasswordReset', identity, async (tx) => {
    const found = fitting(await correspondentByUserName(tx, userName), email);
    const nobody: PasswordAddress = {
      ...{ kind: 'ACCOUNT', id: newId(now), userName, email, language: null, unitId: null },
    };
    const eventKey = await mailPasswordLink(tx, context, found ?? nobody);
    await takeBackMail(tx, found === null ? eventKey : '', found === null ? nobody.id : '');
    return {
      answer: { accepted: true },
      change: {
        action: 'requestPasswordReset',
        subjectKind: found?.kind ?? 'ACCOUNT',
        subjectId: found?.id ?? 'UNKNOWN',
        unitId: found?.unitId ?? null,
        jurisdictionCode: found?.jurisdictionCode ?? null,
        changes: {},
      },
    };
  });
}

/** What one sends to choose a password by a mailed link. */
export interface PasswordReset extends Keyed {
  token: string;
  newPassword: string;
}

/** Whose link it is; LINK_INVALID also where the person may not sign in, or has another address by now. */
async function ownerOf(
  sql: Sql,
  link: { subjectKind: Correspondent['kind']; subjectId: string; detail: string | null },
): Promise<Correspondent> {
  const owner = await correspondentById(sql, link.subjectKind, link.subjectId);
  if (owner?.status !== 'ACTIVE' || owner.email !== link.detail) throw new Refusal('LINK_INVALID');
  return owner;
}

/** Checks link and password, and hashes the password; outside of any transaction, since it takes its time. */
async function prepare(
  context: RequestContext,
  { token, newPassword }: PasswordReset,
): Promise<{ owner: Correspondent; hash: string }> {
  const link = await readLink(context.sql, context.app, PURPOSES, token, context.now);
  const owner = await ownerOf(context.sql, link);
  refuseFaults(passwordFaults('input.newPassword', newPassword, owner.userName));
  return { owner, hash: await hashPassword(newPassword) };
}

/**
 * Chooses a password by a mailed link: every session of the person ends, failed attempts are forgotten, the address has
 * proved to be theirs. A second factor is asked for as before. Throws LINK_INVALID, INVALID.
 */
export async function resetPassword(
  context: RequestContext,
  input: PasswordReset,
): Promise<{ userName: string }> {
  const { idempotencyKey, token } = input;
  const { app, now } = context;
  const ready = (await answered(context, idempotencyKey)) ? null : await prepare(context, input);
  // The password does not count as content of the key: its hash would lie about for a month.
  const identity = { idempotencyKey, token };
  return writeByAnybody(context, 'resetPassword', identity, async (tx) => {
    if (ready === null) throw new Refusal('LINK_INVALID');
    // Hashing took its time: the account may be suspended or deleted by now, and its user name another's.
    await lockCorrespondent(tx, ready.owner.kind, ready.owner.id);
    const owner = await ownerOf(tx, await consumeLink(tx, app, PURPOSES, token, now));
    if ((await setPassword(tx, owner, ready.hash, now)) === 0) throw new Refusal('LINK_INVALID');
    await deleteSessionsOf(tx, owner.id);
    await forgetAttempts(tx, app, owner.userName);
    await markEmailConfirmed(tx, owner.kind, owner.id, now);
    return {
      answer: { userName: owner.userName },
      change: {
        action: 'resetPassword',
        subjectKind: owner.kind,
        subjectId: owner.id,
        unitId: owner.unitId,
        jurisdictionCode: owner.jurisdictionCode,
        changes: {},
      },
    };
  });
}
