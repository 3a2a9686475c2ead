// What whoever manages accounts looks after: applications that wait, accounts that nobody uses, schools without a chief (D2.3, D2.8).
import type { RequestContext } from '../../app/context';
import type { Instant } from '../../domain/instant';
import type { Role } from '../../domain/roles';
import { Refusal } from '../../domain/refusals';
import { scopeOf } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import { allOf } from '../units/scope';
import type { UnitRow } from '../units/unit.repo';
import {
  lookedAfterBy,
  managedBy,
  namedOrOfUnit,
  ofOffices,
  unusedSince,
  waitingSince,
} from './account-filter';
import { countAccounts, listWaiting } from './account.repo';
import { accountPage, searchText, type Asked } from './account.service';
import { shownTo } from './account-shown';
import type { AccountView } from './account.type';
import { countUnitsWithoutChief, listUnitsWithoutChief } from './account-care.repo';

const DAY = 24 * 3_600_000;
/** Days without use after which an account is listed: its owner is about to be warned, or has been. */
const UNUSED_DAYS = 370;

/** Until when an account was last used that is listed as unused at `now`. */
export const unusedUntil = (now: Instant): Instant => now - UNUSED_DAYS * DAY;

/** Until when the address of an application was confirmed that has waited so many days at `now`. */
export const confirmedUntil = (now: Instant, days: number): Instant => now - days * DAY;

const MOST_DAYS = 1000;
const CODE = /^[\x21-\x7e]{1,16}$/;
const WAITING = /^(\d{1,15}) ([-0-9A-Z_a-z]{20})$/;

/**
 * The applications that the actor decides, those that wait longest first, as their mark says. Throws INVALID.
 * @param waitingOverDays only those whose address was confirmed at least so many days ago; the bureau and the centre then
 *   see also those that others in their reach leave waiting, the names masked
 */
export async function accountApplications(
  context: RequestContext,
  waitingOverDays: number | null,
  asked: Asked,
): Promise<Page<AccountView>> {
  if (waitingOverDays !== null && (waitingOverDays < 0 || waitingOverDays > MOST_DAYS)) {
    const [rule, limit] =
      waitingOverDays < 0 ? (['min', 0] as const) : (['max', MOST_DAYS] as const);
    throw new Refusal('INVALID', { faults: [{ path: 'waitingOverDays', rule, limit }] });
  }
  const { actor, now } = context;
  const where = allOf(
    waitingOverDays === null
      ? [waitingSince(null), managedBy(actor)]
      : [waitingSince(confirmedUntil(now, waitingOverDays)), lookedAfterBy(actor)],
  );
  const cursor = readCursor(asked.first, asked.after, WAITING);
  const [, since = '', id = ''] = WAITING.exec(cursor ?? '') ?? [];
  const after = cursor === null ? null : { since: Number(since), id };
  const rows = await listWaiting(context.sql, where, { first: asked.first, after });
  return pageOf(
    rows.map((row) => shownTo(actor, row)),
    asked.first,
    (row) => `${row.waitingSince ?? 0} ${row.id}`,
    () => countAccounts(context.sql, where),
  );
}

/** The accounts of bureaus, the centre and the ministry (D2.4). Throws INVALID. */
export function officeAccounts(
  context: RequestContext,
  filter: { role: Role | null; search: string | null },
  asked: Asked,
): Promise<Page<AccountView>> {
  const search = searchText(filter.search);
  const where = allOf([
    ofOffices(filter.role),
    ...(search === null ? [] : [namedOrOfUnit(context.actor, search)]),
  ]);
  return accountPage(context, where, asked);
}

/** Active accounts inside the reach that nobody has used for 370 days. Throws INVALID. */
export const unusedAccounts = (context: RequestContext, asked: Asked): Promise<Page<AccountView>> =>
  accountPage(context, unusedSince(context.actor, unusedUntil(context.now)), asked);

/** Open schools inside the reach that have no active chief (D2.3), by code. Throws INVALID for a bad page. */
export async function unitsWithoutChief(
  context: RequestContext,
  jurisdictionCode: string | null,
  asked: Asked,
): Promise<Page<UnitRow>> {
  const after = readCursor(asked.first, asked.after, CODE);
  const scope = scopeOf(context.actor, 'ACCOUNT_CARE_READ');
  const page = { first: asked.first, after };
  return pageOf(
    await listUnitsWithoutChief(context.sql, scope, jurisdictionCode, page),
    asked.first,
    (row) => row.code,
    () => countUnitsWithoutChief(context.sql, scope, jurisdictionCode),
  );
}
