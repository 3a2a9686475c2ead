// Decides whom one is told to ask about a page that is not for one's account: whoever stands above it.
import type { Action } from '../gql/graphql';
import { hasTiers } from '../modules/accounts/tiers';
import type { Me } from './session';

/** The chief of a unit that has one, for a chief the bureau, for the others the national centre, above which nobody stands. */
export function whomToAsk(
  { unit }: { unit: Pick<NonNullable<Me['unit']>, 'kind'> | null },
  may: (action: Action) => boolean,
): 'chief' | 'bureau' | 'centre' | 'nobody' {
  if (unit?.kind === 'NATIONAL_CENTRE') return 'nobody';
  if (!unit || !hasTiers(unit.kind)) return 'centre';
  return may('STAFF_ACCOUNT_MANAGE') ? 'bureau' : 'chief';
}
