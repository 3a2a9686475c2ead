// Decides which hours can be planned.
import type { Fault } from './refusals';

/** The greatest number of half hours in one place: 999 hours. */
export const MAX_HALF_HOURS = 1998;

/** The fault of a number of half hours (0 to 1998), or null; the limit is told in hours. */
export function halfHoursFault(path: string, halfHours: number): Fault | null {
  if (!Number.isInteger(halfHours)) return { path, rule: 'halfHour' };
  if (halfHours < 0) return { path, rule: 'min', limit: 0 };
  if (halfHours > MAX_HALF_HOURS) return { path, rule: 'max', limit: MAX_HALF_HOURS / 2 };
  return null;
}
