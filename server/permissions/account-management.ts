// Which action managing an account is: by its tier and its unit, as D2.4 divides them.
import { isTier, Role } from '../domain/roles';
import { UnitKind } from '../domain/units';
import type { Place } from './decide';
import type { Action } from './matrix';

/** Where an account is, and what it is. */
export interface AccountPlace extends Place {
  role: Role;
  unitKind: UnitKind;
}

/** Units whose accounts have all three tiers; the others have operators alone (D2.4). */
const TIERED: readonly UnitKind[] = [UnitKind.SCHOOL, UnitKind.KINDERGARTEN];

/**
 * The actions that managing an account can be: whoever may do one of them at its place manages it. To make a chief, or
 * to make one something else, is the bureau's (D2.4).
 * @param tier the tier that it is to have; left out where that stays
 */
export function accountActions(
  { role, unitKind }: Pick<AccountPlace, 'role' | 'unitKind'>,
  tier?: Role,
): Action[] {
  const always: Action[] = ['LEFT_ACCOUNT_DELETE'];
  if (!TIERED.includes(unitKind) || !isTier(role)) return ['OFFICE_ACCOUNT_MANAGE', ...always];
  const concernsChief = role === Role.CHIEF || tier === Role.CHIEF;
  return [concernsChief ? 'CHIEF_ACCOUNT_MANAGE' : 'STAFF_ACCOUNT_MANAGE', ...always];
}
