// How the roster of an invented year is frozen: as the product's own job does it, inside the filling transaction (D4.6).
import type { Instant } from '../../domain/instant';
import {
  countEligible,
  freezeTeachers,
  freezeUnits,
  markTaken,
} from '../../modules/cycles/snapshot.repo';
import type { Tx } from '../database';

/** Freezes the roster of a year as of its cutoff, as if the job had run right then. */
export async function freezeInventedRoster(tx: Tx, year: number, cutoff: Instant): Promise<void> {
  if ((await markTaken(tx, year, cutoff)) === 0) return;
  await freezeUnits(tx, year, cutoff);
  await freezeTeachers(tx, year, cutoff);
  await countEligible(tx, year);
}
