// How a teacher who is 待申請 gets the account: by national ID and a mailed link (D3.1, D3.4).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import { canonicalEmail, emailFault, sameEmail } from '../../domain/contact';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { isNationalId, normalise } from '../../domain/national-id';
import { passwordFaults } from '../../domain/password';
import { canonicalName, sameName } from '../../domain/person-name';
import { refuseFaults } from '../../domain/reason';
import { Refusal, type Fault } from '../../domain/refusals';
import { MAX_NAME } from '../../domain/registration';
import { TeacherStatus } from '../../domain/teacher-record';
import { lineFault } from '../../domain/text';
import { canonicalUserName, userNameFaults } from '../../domain/user-name';
import { hashPassword } from '../accounts/password.service';
import { networkOf } from '../accounts/network';
import { takeBackMail } from '../accounts/recovery.repo';
import { throttle } from '../accounts/throttle.service';
import { answered, writeByAnybody } from '../audit/write.service';
import { consumeLink, makeLink, readLink } from '../mail/mailed-link.service';
import { queueMail } from '../mail/outbox.service';
import type { RequestSignUpInput, SignUpInput } from './sign-up.inputs';
import {
  candidateByHash,
  insertTeacherCredential,
  setLanguage,
  type Candidate,
} from './sign-up.repo';
import { tellSignedUp } from './sign-up-mail.service';
import { differences, recordChange } from './teacher-change';
import { completeSignUp, lockRecord } from './teacher-record.repo';

/**
 * Where the link goes. The school may have recorded an address: then nobody who knows a national ID can put another in
 * its place. The given address gets the link where the record has none, or the same one; else the recorded one does.
 */
const recipientOf = (candidate: Candidate, given: string): string =>
  candidate.email === null || sameEmail(candidate.email, given) ? given : candidate.email;

/** Somebody who is not there: mailed a link that is taken back in the same transaction. */
const nobody = (now: Instant): Candidate => ({
  id: newId(now),
  name: '',
  email: null,
  unitId: null,
  unitName: '',
  jurisdictionCode: null,
});

async function invite(
  context: RequestContext,
  tx: Tx,
  candidate: Candidate,
  asked: { email: string; language: string },
): Promise<string> {
  const { app, now } = context;
  const to = recipientOf(candidate, asked.email);
  const subject = { subjectKind: 'TEACHER', subjectId: candidate.id, detail: to } as const;
  const link = await makeLink(tx, app, 'SIGN_UP', subject, now);
  await setLanguage(tx, candidate.id, asked.language);
  const eventKey = `sign-up ${newId(now)}`;
  await queueMail(tx, app, now, {
    ...{ eventKey, to, language: asked.language, template: 'teacher-sign-up' },
    values: { link, unit: candidate.unitName },
    unitId: candidate.unitId,
  });
  return eventKey;
}

/**
 * Mails a link to somebody who is 待申請. The name has to be the record's: who knows a national ID alone
 * gets nowhere. Always accepted, after the same statements, so that it tells nobody who is on which roster: a mail to
 * nobody is written too, and taken out again. Throws INVALID, RATE_LIMITED after too many requests from one address or for one national ID from there.
 */
export async function requestSignUp(
  context: RequestContext,
  input: RequestSignUpInput,
): Promise<{ accepted: boolean }> {
  const { idempotencyKey } = input;
  const nationalId = normalise(input.nationalId);
  const email = canonicalEmail(input.email);
  const language = input.language ?? context.language;
  const faults: (Fault | null)[] = [
    isNationalId(nationalId) ? null : { path: 'input.nationalId', rule: 'nationalId' },
    lineFault('input.name', canonicalName(input.name), { min: 1, max: MAX_NAME }),
    emailFault('input.email', email),
    language === 'zh' || language === 'en' ? null : { path: 'input.language', rule: 'format' },
  ];
  refuseFaults(faults.filter((fault) => fault !== null));
  const { now } = context;
  const { vault } = context.app;
  const hash = vault.hash(nationalId);
  if (!(await answered(context, idempotencyKey))) {
    // By address as well: otherwise whoever knows a national ID keeps its owner from asking.
    await throttle(context, 'sign-up', `${nationalId} ${networkOf(context.address)}`);
  }
  // What is kept of the request names nobody, but by keyed hashes.
  const identity = {
    ...{ idempotencyKey, nationalId: hash, email: vault.hash(email), language },
    name: vault.hash(input.name),
  };
  return writeByAnybody(context, 'requestSignUp', identity, async (tx) => {
    const found = await candidateByHash(tx, hash);
    const known = found !== null && sameName(found.name, input.name) ? found : null;
    const candidate = known ?? nobody(now);
    const eventKey = await invite(context, tx, candidate, { email, language });
    await takeBackMail(tx, known === null ? eventKey : '', known === null ? candidate.id : '');
    return {
      answer: { accepted: true },
      change: {
        action: 'requestSignUp',
        subjectKind: 'TEACHER',
        subjectId: known?.id ?? 'UNKNOWN',
        unitId: candidate.unitId,
        jurisdictionCode: candidate.jurisdictionCode,
        changes: {},
      },
    };
  });
}

/** Checks name and password while the link is good, and hashes the password: outside of any transaction. */
async function prepare(
  context: RequestContext,
  input: SignUpInput,
  userName: string,
): Promise<string> {
  // First the link: whoever has none makes no work.
  await readLink(context.sql, context.app, ['SIGN_UP'], input.token, context.now);
  refuseFaults([
    ...userNameFaults('input.userName', userName),
    ...passwordFaults('input.password', input.password, userName),
  ]);
  return hashPassword(input.password);
}

/**
 * Makes the account: in use from now on, the address confirmed by the link. Throws LINK_INVALID, USER_NAME_TAKEN,
 * WRONG_STATE for somebody who has one by now, INVALID with every fault.
 */
export async function signUp(
  context: RequestContext,
  input: SignUpInput,
): Promise<{ userName: string }> {
  const { app, now } = context;
  const userName = canonicalUserName(input.userName);
  const done = await answered(context, input.idempotencyKey);
  const passwordHash = done ? '' : await prepare(context, input, userName);
  const identity = {
    idempotencyKey: input.idempotencyKey,
    userName,
    token: app.vault.hash(input.token),
  };
  return writeByAnybody(context, 'signUp', identity, async (tx) => {
    const link = await consumeLink(tx, app, ['SIGN_UP'], input.token, now);
    const record = await lockRecord(tx, link.subjectId);
    if (record === null || link.detail === null) throw new Refusal('LINK_INVALID');
    if (record.status !== TeacherStatus.NOT_APPLIED || record.hasCredential) {
      throw new Refusal('WRONG_STATE', { state: record.status });
    }
    try {
      await insertTeacherCredential(tx, { userName, teacherId: record.id, passwordHash, now });
    } catch (error) {
      throw isDuplicate(error) ? new Refusal('USER_NAME_TAKEN') : error;
    }
    await completeSignUp(tx, record.id, link.detail, now);
    await tellSignedUp(tx, context, record);
    const changes = differences(record, { status: TeacherStatus.ACTIVE });
    return {
      answer: { userName },
      change: recordChange('signUp', record, { ...changes, emailConfirmed: [false, true] }),
    };
  });
}
