// Decides how an employment ends, and how long that can be undone (D3.5, D3.6).
import { startOfTaipeiDay, taipeiDay, type Instant } from './instant';
import type { Fault } from './refusals';
import { remarkFault } from './reason';

/** Why somebody is released (D3.5). */
export enum ReleaseKind {
  LEFT = 'LEFT',
  TRANSFERRED = 'TRANSFERRED',
  RETIRED = 'RETIRED',
}

/** The Chinese word of each kind (D3.5). */
export const RELEASE_KIND_LABELS: Readonly<Record<ReleaseKind, string>> = {
  [ReleaseKind.LEFT]: '離職',
  [ReleaseKind.TRANSFERRED]: '轉校',
  [ReleaseKind.RETIRED]: '退休',
};

/** Stands where the account of whoever released would: the preschool registry releases by itself (D3.7). */
export const REGISTRY = 'REGISTRY';

const DAY = 86_400_000;

/** How many can be released, or taken back, at once. */
export const MAX_AT_ONCE = 200;

/** The faults of how many are named: 1 to 200, none twice. */
export function listFaults(path: string, ids: readonly string[]): Fault[] {
  if (ids.length === 0) return [{ path, rule: 'tooFew', limit: 1 }];
  if (ids.length > MAX_AT_ONCE) return [{ path, rule: 'tooMany', limit: MAX_AT_ONCE }];
  const seen = new Set<string>();
  return ids.flatMap((id, at): Fault[] => {
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [{ path: `${path}[${at}]`, rule: 'duplicate' }] : [];
  });
}

/** The faults of a reason that may be left out: at most 500 characters. */
export function optionalReasonFaults(reason: string | null): Fault[] {
  const fault = reason === null ? null : remarkFault('input.reason', reason, { min: 0, max: 500 });
  return fault === null ? [] : [fault];
}

/**
 * The faults of a last day: not in the future, not before an employment that it ends began.
 * @param began the beginnings of these employments, in the order in which the teachers are named; null for whoever has
 *   none. Whose it is is told by their path
 */
export function lastDayFaults(
  day: string,
  now: Instant,
  began: readonly (Instant | null)[],
): Fault[] {
  const today = taipeiDay(now);
  if (day > today) return [{ path: 'input.day', rule: 'futureDay', limit: today }];
  return began.flatMap((from, at): Fault[] => {
    if (from === null || day >= taipeiDay(from)) return [];
    const path = `input.teacherIds[${at}]`;
    return [{ path, rule: 'beforeEmployment', limit: taipeiDay(from) }];
  });
}

/** The end of an employment by its last day, itself outside: the end of that day in Taipei, or now when it is today. */
export const employmentEnd = (day: string, now: Instant): Instant =>
  Math.min(startOfTaipeiDay(day) + DAY, now);

/** Until when a release can be undone, itself outside: 7 days after it was entered. */
export const undoableUntil = (releasedAt: Instant): Instant => releasedAt + 7 * DAY;
