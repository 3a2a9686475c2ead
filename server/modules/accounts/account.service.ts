// Which business accounts somebody reads: those of a unit, one with its history, the own one (D2.1, D2.4, D8).
import type { RequestContext } from '../../app/context';
import { AccountStatus } from '../../domain/account-life';
import { maskNationalId } from '../../domain/national-id';
import { Refusal } from '../../domain/refusals';
import { ID_SHAPE } from '../../domain/id';
import { textFault } from '../../domain/text';
import { auditOfSubject } from '../audit/audit.service';
import type { AuditEntryView } from '../audit/audit.type';
import { pageOf, readCursor, type Page } from '../units/page';
import { allOf, type Condition } from '../units/scope';
import { inStatus, named, ofUnit } from './account-filter';
import { accountById, countAccounts, listAccounts, type AccountRow } from './account.repo';
import { shownTo } from './account-shown';
import type { AccountView } from './account.type';

/** Which page. */
export interface Asked {
  first: number;
  after: string | null;
}

const SEARCH_MAX = 60;

/** A search text without blanks around it, null for none. Throws INVALID. */
export function searchText(search: string | null): string | null {
  const text = search?.trim() || null;
  const fault = text === null ? null : textFault('search', text, { min: 0, max: SEARCH_MAX });
  if (fault !== null) throw new Refusal('INVALID', { faults: [fault] });
  return text;
}

/** A page of the accounts that a condition leaves, in the order in which they were made. Throws INVALID for a bad page. */
export async function accountPage(
  context: RequestContext,
  where: Condition,
  asked: Asked,
): Promise<Page<AccountView>> {
  const after = readCursor(asked.first, asked.after, ID_SHAPE);
  const rows = await listAccounts(context.sql, where, { first: asked.first, after });
  return pageOf(
    rows.map((row) => shownTo(context.actor, row)),
    asked.first,
    (row) => row.id,
    () => countAccounts(context.sql, where),
  );
}

/** A page of a unit's accounts, whatever has become of them. Throws INVALID for a bad page or search text. */
export function accounts(
  context: RequestContext,
  unitId: string,
  filter: { status: AccountStatus | null; search: string | null },
  asked: Asked,
): Promise<Page<AccountView>> {
  const { actor } = context;
  const search = searchText(filter.search);
  const where = allOf([
    ofUnit(actor, unitId),
    ...(filter.status === null ? [] : [inStatus(filter.status)]),
    ...(search === null ? [] : [named(actor, search)]),
  ]);
  return accountPage(context, where, asked);
}

/** Whether anybody is to know of an account: an application whose address is not confirmed is nobody's yet. */
export const isReal = (row: AccountRow): boolean =>
  row.status !== AccountStatus.APPLIED || row.emailConfirmedAt !== null;

/** One account inside the reach; NOT_FOUND when there is none. */
export async function account(context: RequestContext, id: string): Promise<AccountView> {
  const row = await accountById(context.sql, id);
  if (row === null || !isReal(row)) throw new Refusal('NOT_FOUND');
  return shownTo(context.actor, row, true);
}

/** The own account. */
export async function myAccount(context: RequestContext): Promise<AccountView> {
  const row = await accountById(context.sql, context.actor?.id ?? '');
  if (row === null) throw new Refusal('NOT_FOUND');
  return shownTo(context.actor, row);
}

/** A12****789, for whoever sees it; null for others, and where none is known (D3.8). */
export const maskedNationalId = (
  { app }: RequestContext,
  { nationalId }: AccountView,
): string | null =>
  nationalId === null ? null : maskNationalId(app.vault.open(nationalId.cipher, nationalId.key));

/** What happened to an account, the newest first. Throws BAD_REQUEST in a list: it would be a statement a row. */
export function accountHistory(
  context: RequestContext,
  view: AccountView,
  asked: Asked,
): Promise<Page<AuditEntryView>> {
  if (!view.alone) throw new Refusal('BAD_REQUEST', { reason: 'history: only of account(id)' });
  return auditOfSubject(context, view.id, asked);
}
