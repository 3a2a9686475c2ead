// Decides what is shown of the table of tiers (D2.1): which functions each tier has, which can be offered in a change.
import type { Action, BusinessFunction, Role } from '../../gql/graphql';

/** The tiers of a unit's accounts, the widest first. */
export const tiers = ['CHIEF', 'CONTACT', 'OPERATOR'] as const satisfies readonly Role[];

/** A tier of a unit's accounts. */
export type Tier = (typeof tiers)[number];

/** The functions in the table's order. */
export const businessFunctions = [
  'COURSE_REGISTRATION',
  'COURSE_MANAGEMENT',
  'ACCOUNT_MANAGEMENT',
  'TEACHER_MANAGEMENT',
  'STATISTICS',
] as const satisfies readonly BusinessFunction[];

const beyond: Readonly<Record<Tier, readonly BusinessFunction[]>> = {
  CHIEF: [],
  CONTACT: ['ACCOUNT_MANAGEMENT'],
  OPERATOR: ['ACCOUNT_MANAGEMENT', 'TEACHER_MANAGEMENT'],
};

/** Whether a role is a tier of a unit, not an office. */
export function isTier(role: Role): role is Tier {
  return tiers.some((each) => each === role);
}

/** The functions that a tier has by default; none for an office. */
export function functionsOf(role: Role): BusinessFunction[] {
  if (!isTier(role)) return [];
  return businessFunctions.filter((each) => !beyond[role].includes(each));
}

/** Whether a unit of this kind has chiefs and contacts; others have operators or office accounts only (D2.4). */
export function hasTiers(unitKind: string): boolean {
  return unitKind === 'SCHOOL' || unitKind === 'KINDERGARTEN';
}

/** Who decides about an application: a chief's the bureau, a contact's or operator's a chief of the unit, others' the centre (D2.4). */
export function approverOf(role: Role, unitKind: string): 'BUREAU' | 'CHIEF' | 'CENTRE' {
  if (!hasTiers(unitKind)) return 'CENTRE';
  return role === 'CHIEF' ? 'BUREAU' : 'CHIEF';
}

/**
 * The tiers that an account can be moved to by who may do these actions: to make a chief, or to make one something
 * else, is the bureau's; the rest is the chief's (D2.4). Units without chiefs have one tier only.
 */
export function tiersToOffer(
  present: Role,
  unitKind: string,
  may: (action: Action) => boolean,
): Tier[] {
  if (!isTier(present) || !hasTiers(unitKind)) return [];
  return tiers.filter((tier) => {
    if (tier === present) return false;
    const concernsChief = tier === 'CHIEF' || present === 'CHIEF';
    return may(concernsChief ? 'CHIEF_ACCOUNT_MANAGE' : 'STAFF_ACCOUNT_MANAGE');
  });
}
