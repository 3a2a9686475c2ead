// How many records made at once are named: one id after the other, so that tables fill from end to end.
import { newId } from '../domain/id';
import type { Instant } from '../domain/instant';

/** Gives a new id at each call. */
export type Ids = () => string;

/** Ids of one millisecond after the other from `start`. */
export function idsFrom(start: Instant): Ids {
  let next = start;
  return () => {
    next += 1;
    return newId(next);
  };
}
