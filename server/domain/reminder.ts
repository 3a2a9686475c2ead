// Decides how often a school reminds its teachers, and a bureau a school (D8).
import type { Instant } from './instant';

/** How long nobody is reminded again, in milliseconds. */
const PAUSE = 24 * 3_600_000;

/**
 * When somebody who was reminded last may be reminded again; null when now.
 * @param sentAt the last reminder; null before the first
 */
export function remindableAt(sentAt: Instant | null, now: Instant): Instant | null {
  return sentAt === null || now >= sentAt + PAUSE ? null : sentAt + PAUSE;
}
