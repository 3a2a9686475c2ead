// How every change of somebody's account is made: under its unit's lock, by whoever may still do it, and its owner is told.
import { once, type RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { AccountStatus, isOver, statusAfter, type AccountAct } from '../../domain/account-life';
import {
  effectiveFunctions,
  packFunctions,
  unpackFunctions,
} from '../../domain/business-functions';
import { Refusal } from '../../domain/refusals';
import type { Role } from '../../domain/roles';
import { deletesAccount, managesAccount } from '../../permissions/account-management';
import { write, type Change, type Keyed, type Written } from '../audit/write.service';
import { queueMail } from '../mail/outbox.service';
import type { TemplateName, TemplateValues } from '../mail/templates';
import { lockUnit, powersOf, storeAccount, type AccountState } from './account-change.repo';
import { accountById, accountPlace, type AccountRow } from './account.repo';
import { isReal } from './account.service';
import { shownTo } from './account-shown';
import type { AccountView } from './account.type';
import { endWaiting } from './application-waiting.service';

/** Whose account, as it was seen. */
export interface AccountInput extends Keyed {
  accountId: string;
  version: number;
  /** The tier that it is to have: to make a chief is the bureau's (D2.4). */
  tier?: Role;
}

/** What stays of an answer for retries: nothing that says who somebody is. */
type Kept = Pick<AccountRow, 'id' | 'role' | 'status' | 'functions' | 'version'>;

/** What of the account is changed beside its status, and how its owner is told. */
export interface Decision<Name extends TemplateName = TemplateName> {
  role?: AccountState['role'];
  functions?: number;
  /** Whether it decides about the application, or ends the account. */
  decides?: boolean;
  refusalReason?: string;
  reason?: string;
  /** Done in the same transaction. */
  also?: () => Promise<unknown>;
  template: Name;
  values: TemplateValues[Name];
}

/** What nobody does to the own account (D2.3, D2.6): it could lock the unit out, or widen oneself. */
const NOT_ON_YOURSELF: readonly AccountAct[] = ['suspend', 'delete', 'edit'];

function refuseWrong(
  context: RequestContext,
  act: AccountAct,
  row: AccountRow,
  { version, tier }: AccountInput,
): void {
  const { actor } = context;
  // The rules have looked before the transaction: the tier may be another by now.
  const may = act === 'delete' ? deletesAccount(actor, row) : managesAccount(actor, row, tier);
  if (!may) throw new Refusal('FORBIDDEN');
  if (row.version !== version) throw new Refusal('CONFLICT', { currentVersion: row.version });
  if (row.id === actor?.id && NOT_ON_YOURSELF.includes(act)) throw new Refusal('NOT_ON_YOURSELF');
}

/**
 * Throws UNAUTHENTICATED for who was suspended or deleted since the request began, FORBIDDEN for who has another tier or
 * other functions by now: what the rules have allowed was allowed to somebody else.
 */
export async function refuseChanged(tx: Tx, { actor }: RequestContext): Promise<void> {
  const now = actor === null ? null : await powersOf(tx, actor.id);
  if (actor === null || now === null) throw new Refusal('UNAUTHENTICATED');
  const functions = packFunctions(effectiveFunctions(now.role, now.functions));
  if (now.role !== actor.role || functions !== actor.functions) throw new Refusal('FORBIDDEN');
}

/** The account under its unit's lock. Throws NOT_FOUND, and as `refuseChanged`. */
async function locked(tx: Tx, context: RequestContext, accountId: string): Promise<AccountRow> {
  // An account's unit never changes (D2.6), so that it may be read outside.
  const place = await once(context, `account:${accountId}`, () =>
    accountPlace(context.sql, accountId),
  );
  if (place?.unitId === undefined) throw new Refusal('NOT_FOUND');
  await lockUnit(tx, place.unitId);
  const row = await accountById(tx, accountId);
  if (row === null || !isReal(row)) throw new Refusal('NOT_FOUND');
  await refuseChanged(tx, context);
  return row;
}

/** Tells the owner, where an address is known. */
export async function tellOwner<Name extends TemplateName>(
  tx: Tx,
  { app, now }: RequestContext,
  row: AccountRow,
  template: Name,
  values: TemplateValues[Name],
): Promise<void> {
  const { email, language, unitId } = row;
  if (email === null) return;
  const eventKey = `${template} ${row.id} ${row.version}`;
  await queueMail(tx, app, now, { eventKey, to: email, language, template, values, unitId });
}

/** An audit row about an account. */
export const changeOf = (
  row: AccountRow,
  action: string,
  changes: Change['changes'],
  reason?: string,
): Change => ({
  action,
  subjectKind: 'ACCOUNT',
  subjectId: row.id,
  unitId: row.unitId,
  jurisdictionCode: row.jurisdictionCode,
  changes,
  ...(reason === undefined ? {} : { reason }),
});

const keptOf = ({ id, role, status, functions, version }: AccountRow): Kept => ({
  ...{ id, role, status, functions, version },
});

/** The account as a kept answer left it; who it is, is read again, so that no answer that is kept says so. */
export async function answerOf(context: RequestContext, kept: Kept): Promise<AccountView> {
  const row = await accountById(context.sql, kept.id);
  if (row === null) throw new Refusal('NOT_FOUND');
  return shownTo(context.actor, { ...row, ...kept });
}

const differences = (before: AccountRow, after: AccountRow): Change['changes'] => ({
  ...(before.status === after.status ? {} : { status: [before.status, after.status] }),
  ...(before.role === after.role ? {} : { role: [before.role, after.role] }),
  ...(before.functions === after.functions
    ? {}
    : { functions: [unpackFunctions(before.functions), unpackFunctions(after.functions)] }),
});

async function decided<Name extends TemplateName>(
  tx: Tx,
  context: RequestContext,
  operation: string,
  before: AccountRow,
  act: AccountAct,
  decision: Decision<Name>,
): Promise<Written<Kept>> {
  const { now, actor } = context;
  const { role = before.role, functions = before.functions, decides = false } = decision;
  const status = statusAfter(act, before.status);
  const refusalReason = decision.refusalReason ?? before.refusalReason;
  const [decidedBy, decidedAt] = decides ? [actor?.id ?? null, now] : [null, null];
  const state = { role, functions, status, live: !isOver(status), decidedBy, decidedAt };
  const stored = await storeAccount(
    tx,
    before.id,
    before.version,
    { ...state, refusalReason },
    now,
  );
  if (stored === 0) throw new Refusal('CONFLICT', { currentVersion: before.version + 1 });
  if (before.status === AccountStatus.APPLIED && status !== before.status)
    await endWaiting(tx, before);
  await decision.also?.();
  const after = { ...before, role, functions, status, version: before.version + 1 };
  await tellOwner(tx, context, after, decision.template, decision.values);
  const changes = differences(before, after);
  return { answer: keptOf(after), change: changeOf(before, operation, changes, decision.reason) };
}

/**
 * Changes an account. Throws NOT_FOUND, FORBIDDEN, CONFLICT, WRONG_STATE (D2.8), NOT_ON_YOURSELF, and what `decide`
 * throws, which is asked last.
 */
export async function changeAccount<Name extends TemplateName>(
  context: RequestContext,
  operation: string,
  input: AccountInput,
  act: AccountAct,
  decide: (tx: Tx, row: AccountRow) => Promise<Decision<Name>> | Decision<Name>,
): Promise<AccountView> {
  const kept = await write<Kept>(context, operation, { ...input }, async (tx) => {
    const row = await locked(tx, context, input.accountId);
    refuseWrong(context, act, row, input);
    statusAfter(act, row.status);
    return decided(tx, context, operation, row, act, await decide(tx, row));
  });
  return answerOf(context, kept);
}

/** As `changeAccount`, for what is done about an account and leaves it as it is. */
export async function actOnAccount(
  context: RequestContext,
  operation: string,
  input: AccountInput,
  work: (tx: Tx, row: AccountRow) => Promise<Change>,
): Promise<AccountView> {
  const kept = await write<Kept>(context, operation, { ...input }, async (tx) => {
    const row = await locked(tx, context, input.accountId);
    refuseWrong(context, 'approve', row, input);
    return { change: await work(tx, row), answer: keptOf(row) };
  });
  return answerOf(context, kept);
}
