// Decides which business accounts a kind of unit offers, and what may be granted to one (D2.1, D2.2, D2.4).
import { functionsOfTier, packFunctions, type BusinessFunction } from './business-functions';
import { Refusal } from './refusals';
import { isTier, Role, SCHOOL_TIERS, type Tier } from './roles';
import { UnitKind } from './units';

const OFFERED: Readonly<Record<UnitKind, readonly Tier[]>> = {
  [UnitKind.SCHOOL]: SCHOOL_TIERS,
  [UnitKind.KINDERGARTEN]: SCHOOL_TIERS,
  [UnitKind.UNIVERSITY]: [Role.OPERATOR],
  [UnitKind.LEGAL_PERSON]: [Role.OPERATOR],
  [UnitKind.SOCIAL_EDUCATION]: [Role.OPERATOR],
  // Theirs are made by the national centre; nobody applies for one.
  [UnitKind.BUREAU]: [],
  [UnitKind.NATIONAL_CENTRE]: [],
  [UnitKind.MINISTRY]: [],
};

/** The kinds of units in which one can apply for an account. */
export const KINDS_TO_APPLY_FOR: readonly UnitKind[] = Object.values(UnitKind).filter(
  (kind) => OFFERED[kind].length > 0,
);

/** The tiers that a unit of this kind has, from the lowest to the highest (D2.4); none for offices. */
export const tiersOf = (kind: UnitKind): readonly Tier[] => OFFERED[kind];

/** Throws TIER_NOT_OFFERED where units of this kind have no accounts of the role (D2.4). */
export function refuseTierNotOffered(kind: UnitKind, role: Role): void {
  if (!tiersOf(kind).some((tier) => tier === role)) throw new Refusal('TIER_NOT_OFFERED');
}

/** The functions asked for as a mask; all of the tier's where none are named. Throws BEYOND_TIER (D2.2). */
export function functionsWithin(role: Role, asked: readonly BusinessFunction[] | null): number {
  const ofTier = packFunctions(functionsOfTier(role));
  if (asked === null) return ofTier;
  const mask = packFunctions(asked);
  if ((mask & ~ofTier) !== 0) throw new Refusal('BEYOND_TIER');
  return mask;
}

/**
 * Throws NOT_YOURS_TO_GRANT when a chief gives a function that the own account lacks; the offices above lack none.
 * @param held what the account has already, which is nothing given
 */
export function refuseUngrantable(
  granter: { role: Role; functions: number },
  mask: number,
  held: number,
): void {
  if (isTier(granter.role) && (mask & ~held & ~granter.functions) !== 0) {
    throw new Refusal('NOT_YOURS_TO_GRANT');
  }
}
