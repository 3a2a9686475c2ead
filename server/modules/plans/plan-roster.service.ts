// Who sees whom on a plan: names inside the own unit, and of those whom the directory shows to everybody (D2.9, D3.8).
import type { RequestContext } from '../../app/context';
import { isInDirectory } from '../../domain/account-visibility';
import { ID_SHAPE } from '../../domain/id';
import { maskName } from '../../domain/masking';
import type { Role } from '../../domain/roles';
import { scopeOf } from '../../permissions/decide';
import { accountNameLoader } from '../accounts/account.loader';
import { pageOf, readCursor, type Page } from '../units/page';
import { countRosterTeachers, rosterTeachers } from './plan-roster.repo';
import type { Representative, RosterTeacher, SchoolRoster } from './plan-roster.type';

/** The representative's tier and name; masked outside the unit, but for active chiefs and contacts (D2.9). */
export async function representativeAccount(
  context: RequestContext,
  { accountId }: Representative,
): Promise<{ name: string; role: Role }> {
  const account = await accountNameLoader(context).load(accountId);
  if (account === null) throw new Error(`no account ${accountId}`);
  const { name, role, unitId } = account;
  const open = isInDirectory(account) || context.actor?.unitId === unitId;
  return { role, name: open ? name : maskName(name) };
}

/** The teachers of the school's snapshot, for who manages its teachers; null for everybody else (D2.1). */
export async function teachersOf(
  context: RequestContext,
  { year, unitId }: SchoolRoster,
  first: number,
  after: string | null | undefined,
): Promise<Page<RosterTeacher> | null> {
  const last = readCursor(first, after, ID_SHAPE);
  const scope = scopeOf(context.actor, 'TEACHER_READ');
  if (scope.kind !== 'unit' || scope.unitId !== unitId) return null;
  const rows = await rosterTeachers(context.sql, year, unitId, last ?? '', first + 1);
  return pageOf(
    rows,
    first,
    ({ id }) => id,
    () => countRosterTeachers(context.sql, year, unitId),
  );
}
