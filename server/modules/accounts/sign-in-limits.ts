// How many wrong passwords are taken before one has to wait, and how long.
import type { Instant } from '../../domain/instant';

const MINUTE = 60_000;
/** Failures are counted for so long from the first one. */
export const COUNTING_MS = 15 * MINUTE;
/** Failures of one user name after which one waits. */
export const ACCOUNT_FAILURES = 5;
/** Failures from one address after which one waits: a whole school may sit behind it. */
export const ADDRESS_FAILURES = 50;
const LONGEST_WAIT_MS = 60 * MINUTE;

/** Failures counted for one user name or one address. */
export interface Bucket {
  failures: number;
  /** When counting began. */
  firstAt: Instant;
  /** Until when nothing is tried; the instant itself is free again. */
  blockedUntil: Instant | null;
}

/** Whole seconds until trying makes sense again; 0 when it does now. */
export function waitSeconds(bucket: Bucket | null, now: Instant): number {
  return Math.max(0, Math.ceil(((bucket?.blockedUntil ?? now) - now) / 1000));
}

/**
 * The bucket after one more failure: the limit's one blocks for a minute, each further one for twice as long, an hour
 * at most. It is forgotten 15 minutes after its first failure, or after its last block if that is later.
 * @param times how many failures it is: beyond the limit it is one more, however many
 */
export function afterFailure(
  bucket: Bucket | null,
  limit: number,
  now: Instant,
  times = 1,
): Bucket {
  const counts =
    bucket !== null && now < Math.max(bucket.firstAt, bucket.blockedUntil ?? 0) + COUNTING_MS;
  const before = counts ? bucket.failures : 0;
  const failures = before < limit ? Math.min(before + times, limit) : before + 1;
  const wait = Math.min(MINUTE * 2 ** (failures - limit), LONGEST_WAIT_MS);
  return {
    failures,
    firstAt: counts ? bucket.firstAt : now,
    blockedUntil: failures >= limit ? now + wait : null,
  };
}
