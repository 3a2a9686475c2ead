// Which action managing an account is: by its tier and its unit, as D2.4 divides them.
import type { Actor } from '../domain/actor';
import { isTier, Role } from '../domain/roles';
import { UnitKind } from '../domain/units';
import { decide, type Place } from './decide';
import type { Action } from './matrix';

/** Where an account is, and what it is. */
export interface AccountPlace extends Place {
  role: Role;
  unitKind: UnitKind;
}

/** Units whose accounts have all three tiers; the others have operators alone (D2.4). */
export const TIERED: readonly UnitKind[] = [UnitKind.SCHOOL, UnitKind.KINDERGARTEN];

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

const allows = (actor: Actor | null, place: AccountPlace, actions: readonly Action[]): boolean =>
  actions.some((action) => decide(actor, action, place) === null);

/** Whether the actor approves, changes and suspends the account (D2.4). */
export const managesAccount = (actor: Actor | null, place: AccountPlace, tier?: Role): boolean =>
  allows(
    actor,
    place,
    accountActions(place, tier).filter((action) => action !== 'LEFT_ACCOUNT_DELETE'),
  );

/** Whether the actor deletes the account: whoever manages it, and the centre for one who has left (D2.4). */
export const deletesAccount = (actor: Actor | null, place: AccountPlace): boolean =>
  allows(actor, place, accountActions(place));
