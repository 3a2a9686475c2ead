// How one applies for a business account: without one, once a person in the whole country (D2.4, D2.5, D2.8).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import { AccountStatus } from '../../domain/account-life';
import {
  functionsWithin,
  KINDS_TO_APPLY_FOR,
  refuseTierNotOffered,
  tiersOf,
} from '../../domain/account-tiers';
import { applicationFaults, canonicalApplicant } from '../../domain/application-input';
import { newId } from '../../domain/id';
import { maskEmail } from '../../domain/masking';
import { refuseFaults } from '../../domain/reason';
import { Refusal, type Fault } from '../../domain/refusals';
import { textFault } from '../../domain/text';
import { UnitStatus } from '../../domain/units';
import { answered, writeByAnybody } from '../audit/write.service';
import { makeLink } from '../mail/mailed-link.service';
import { queueMail } from '../mail/outbox.service';
import { insertAccount, insertCredential } from './account-change.repo';
import type { ApplyForAccountInput } from './application.inputs';
import {
  deleteUnanswered,
  findUnitsToApplyFor,
  unansweredApplication,
  unitToApplyFor,
  type UnansweredApplication,
  type UnitToApplyFor,
} from './application.repo';
import { forgotten } from './application-forget.service';
import type { ApplicableUnit } from './application.type';
import { hashPassword } from './password.service';
import { throttle } from './throttle.service';

const SEARCH = { min: 2, max: 60 };
/** Units found at most: whoever meets more types more. */
const MOST_FOUND = 20;

/** A unit as whoever applies sees it. */
export const applicable = (unit: UnitToApplyFor): ApplicableUnit => ({
  id: unit.id,
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  jurisdictionName: unit.jurisdictionName,
  tiers: tiersOf(unit.kind),
});

/** Open units to apply for, by code. Throws INVALID for a text of fewer than 2 or more than 60 characters. */
export async function unitsToApplyFor(
  context: RequestContext,
  search: string,
  first: number,
): Promise<ApplicableUnit[]> {
  const text = search.trim();
  const faults: (Fault | null)[] = [
    textFault('search', text, SEARCH),
    first < 1 ? { path: 'first', rule: 'min', limit: 1 } : null,
    first > MOST_FOUND ? { path: 'first', rule: 'max', limit: MOST_FOUND } : null,
  ];
  refuseFaults(faults.filter((fault) => fault !== null));
  return (await findUnitsToApplyFor(context.sql, KINDS_TO_APPLY_FOR, text, first)).map(applicable);
}

/** The unit applied for. Throws NOT_FOUND where there is none that is open, TIER_NOT_OFFERED (D2.4). */
async function offeredUnit(
  context: RequestContext,
  { unitId, role }: ApplyForAccountInput,
): Promise<UnitToApplyFor> {
  const unit = await unitToApplyFor(context.sql, unitId);
  if (unit?.status !== UnitStatus.OPEN) throw new Refusal('NOT_FOUND');
  refuseTierNotOffered(unit.kind, role);
  return unit;
}

interface Ready {
  unit: UnitToApplyFor;
  functions: number;
  passwordHash: string;
}

/** Checks all that needs no transaction, and hashes the password, which takes its time. */
async function prepare(context: RequestContext, input: ApplyForAccountInput): Promise<Ready> {
  refuseFaults(applicationFaults(input));
  const unit = await offeredUnit(context, input);
  const functions = functionsWithin(input.role, input.functions ?? null);
  await throttle(context, 'apply', input.email);
  return { unit, functions, passwordHash: await hashPassword(input.password) };
}

/**
 * Stores account and sign-in; answers its id, and that of the unanswered application that it takes the place of, if
 * there is one. Throws USER_NAME_TAKEN (D2.10). Whether the person has an account is nobody's to hear before the address
 * is confirmed (D3.8): `confirmApplication` tells it.
 */
async function store(
  tx: Tx,
  { app, now, language }: RequestContext,
  input: ApplyForAccountInput,
  { unit, functions, passwordHash }: Ready,
): Promise<{ id: string; replaced: UnansweredApplication | undefined }> {
  const { userName, email } = input;
  const sealed = app.vault.seal(input.nationalId);
  const before = await unansweredApplication(tx, userName, sealed.nationalIdHash);
  const [replaced] = before === null ? [] : await deleteUnanswered(tx, [before]);
  const id = newId(now);
  await insertAccount(tx, {
    ...{ id, ...sealed, liveNationalIdHash: null, now },
    ...{ name: input.name, telephone: input.telephone, email, unitId: unit.id },
    ...{ role: input.role, functions, status: AccountStatus.APPLIED },
    language: input.language ?? language,
  });
  try {
    await insertCredential(tx, { userName, accountId: id, passwordHash, now });
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('USER_NAME_TAKEN') : error;
  }
  return { id, replaced };
}

/**
 * Applies for an account and mails the link that confirms it; before that it is in no queue. Answers where the mail went
 * alone, since the key of a request that nobody signed is anybody's. Throws INVALID with every fault, NOT_FOUND,
 * TIER_NOT_OFFERED, BEYOND_TIER, USER_NAME_TAKEN, RATE_LIMITED.
 */
export async function applyForAccount(
  context: RequestContext,
  given: ApplyForAccountInput,
): Promise<{ email: string; unitName: string }> {
  const { app, now } = context;
  const input = canonicalApplicant(given);
  const ready = (await answered(context, input.idempotencyKey))
    ? null
    : await prepare(context, input);
  // What is kept of the request names nobody, and the password not at all.
  const identity = { ...input, password: '', nationalId: app.vault.hash(input.nationalId) };
  return writeByAnybody(context, 'applyForAccount', identity, async (tx) => {
    if (ready === null) throw new Refusal('KEY_REUSED');
    const { unit } = ready;
    const { id, replaced } = await store(tx, context, input, ready);
    const subject = { subjectKind: 'ACCOUNT', subjectId: id, detail: null } as const;
    const link = await makeLink(tx, app, 'CONFIRM_APPLICATION', subject, now);
    await queueMail(tx, app, now, {
      eventKey: `application-confirm ${id}`,
      ...{ to: input.email, language: input.language ?? context.language, unitId: unit.id },
      ...{ template: 'application-confirm', values: { link, unit: unit.name } },
    });
    return {
      answer: { email: maskEmail(input.email), unitName: unit.name },
      change: [
        ...(replaced === undefined ? [] : [forgotten(replaced)]),
        {
          action: 'applyForAccount',
          ...{ subjectKind: 'ACCOUNT', subjectId: id, unitId: unit.id },
          jurisdictionCode: unit.jurisdictionCode,
          changes: { status: [null, AccountStatus.APPLIED], role: [null, input.role] },
        },
      ],
    };
  });
}
