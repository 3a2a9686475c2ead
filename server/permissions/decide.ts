// Whether an actor may do an action at a place: yes, or the refusal that says why not.
import type { Actor } from '../domain/actor';
import { unpackFunctions } from '../domain/business-functions';
import { Refusal } from '../domain/refusals';
import { ACTIONS, permission, type Action, type Column, type Reach } from './matrix';

/** Where something is: a unit with its jurisdiction, a jurisdiction alone, or nowhere in particular. */
export interface Place {
  unitId?: string;
  jurisdictionCode?: string | null;
}

/** What is open to whoever comes, signed in or not. */
const OPEN_TO_ANYBODY: readonly Action[] = [
  'APPLICATION_MAKE',
  'PASSWORD_RESET',
  'MAILED_LINK_USE',
  'TEACHER_SIGN_UP',
  'DEMONSTRATION_READ',
];

/** All that one can do before the first password of one's own is chosen. */
const BEFORE_PASSWORD: readonly Action[] = [
  'PUBLIC_READ',
  'SESSION_SIGN_IN',
  'SESSION_READ',
  'SESSION_END',
  'SESSION_OWN',
  ...OPEN_TO_ANYBODY,
];

/** All that one can do before the second factor is given. */
const BEFORE_FACTOR: readonly Action[] = [
  'PUBLIC_READ',
  'SESSION_SIGN_IN',
  'SESSION_READ',
  'SESSION_END',
  'SECOND_FACTOR_OWN',
  ...OPEN_TO_ANYBODY,
];

/**
 * What stands before everything else, or null: a second factor that is set up is given first, then the first password
 * is changed, then a second factor that is missing is set up.
 */
function standsBefore(actor: Actor, action: Action): Refusal | null {
  const { secondFactor, mustChangePassword } = actor;
  if (secondFactor === 'ASKED') {
    return BEFORE_FACTOR.includes(action) ? null : new Refusal('SECOND_FACTOR_REQUIRED');
  }
  if (mustChangePassword) {
    return BEFORE_PASSWORD.includes(action) ? null : new Refusal('PASSWORD_CHANGE_REQUIRED');
  }
  const free = secondFactor === 'DONE' || action === 'SESSION_OWN';
  return free || BEFORE_FACTOR.includes(action) ? null : new Refusal('SECOND_FACTOR_TO_SET_UP');
}

/** The matrix column of whoever asks. */
export const columnOf = (actor: Actor | null): Column => actor?.role ?? 'ANONYMOUS';

/** How far the actor reaches with an action, functions included; `no` where it is not allowed at all. */
export function reachOf(actor: Actor | null, action: Action): Reach {
  const { reach, needs } = permission(action);
  const found = reach[columnOf(actor)];
  const lacks =
    found === 'unit' &&
    needs !== undefined &&
    !unpackFunctions(actor?.functions ?? 0).includes(needs);
  return lacks ? 'no' : found;
}

/** Whether the actor may do the action somewhere; what `me.allowedActions` lists. */
export const mayAnywhere = (actor: Actor | null, action: Action): boolean =>
  reachOf(actor, action) !== 'no' && (actor === null || standsBefore(actor, action) === null);

/** The actions that an actor may do somewhere, in the matrix's order. */
export const allowedActions = (actor: Actor | null): Action[] =>
  ACTIONS.filter((action) => mayAnywhere(actor, action));

function within(actor: Actor, reach: Reach, place: Place): boolean {
  switch (reach) {
    case 'country':
      return true;
    case 'jurisdiction':
      return actor.jurisdictionCode !== null && place.jurisdictionCode === actor.jurisdictionCode;
    case 'unit':
      return actor.unitId !== null && place.unitId === actor.unitId;
    case 'self':
      return true;
    case 'no':
      return false;
  }
}

/**
 * Null when allowed, else the refusal. One who may do it nowhere is told FORBIDDEN (or to sign in); one who may do it
 * elsewhere learns nothing of this place: NOT_FOUND, as if it did not exist.
 */
export function decide(actor: Actor | null, action: Action, place: Place): Refusal | null {
  const reach = reachOf(actor, action);
  if (actor === null) {
    return reach === 'no' ? new Refusal('UNAUTHENTICATED', {}) : null;
  }
  const first = standsBefore(actor, action);
  if (first !== null) return first;
  if (reach === 'no') return new Refusal('FORBIDDEN', {});
  return within(actor, reach, place) ? null : new Refusal('NOT_FOUND', {});
}

/** The scope that narrows a list in its query: everything, one jurisdiction, one unit, or nothing. */
export type Scope =
  | { kind: 'country' }
  | { kind: 'jurisdiction'; jurisdictionCode: string }
  | { kind: 'unit'; unitId: string }
  | { kind: 'nothing' };

/** How far a list may reach for this actor. */
export function scopeOf(actor: Actor | null, action: Action): Scope {
  const reach = mayAnywhere(actor, action) ? reachOf(actor, action) : 'no';
  if (reach === 'country') return { kind: 'country' };
  if (reach === 'jurisdiction' && actor?.jurisdictionCode != null) {
    return { kind: 'jurisdiction', jurisdictionCode: actor.jurisdictionCode };
  }
  if (reach === 'unit' && actor?.unitId != null) return { kind: 'unit', unitId: actor.unitId };
  return { kind: 'nothing' };
}
