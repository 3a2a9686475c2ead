// Decides what a release begins with, and how many people it takes at once (D3.5).
import { taipeiParts } from '../../app/format';
import type { ReleaseKind } from '../../gql/graphql';

/** The most people that are released together. */
export const atOnce = 200;

/** The ways to leave a unit, in the letter's order. */
export const releaseKinds: readonly ReleaseKind[] = ['LEFT', 'TRANSFERRED', 'RETIRED'];

/** The day of an instant (ms) in Taipei, as it is sent: `2019-08-01`. */
export function dayOf(instant: number): string {
  const { year, month, day } = taipeiParts(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
