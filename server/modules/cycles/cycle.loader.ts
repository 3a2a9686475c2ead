// Cycles for the fields of what belongs to one, batched over a request.
import { batched } from '../units/batch.loader';
import { cyclesByYears } from './cycle.repo';

/** Cycles by year, written as a text. Cycles are published (D8). */
export const cycleLoader = batched(cyclesByYears);
