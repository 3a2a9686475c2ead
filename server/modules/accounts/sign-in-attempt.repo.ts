// The rows that count failed sign-ins.
import type { Tx } from '../../database/database';
import { first, type Sql } from '../../database/sql';
import { insertOrIncrement, insertOrReplace } from '../../database/upsert';
import type { Instant } from '../../domain/instant';
import type { Bucket } from './sign-in-limits';

/** A bucket; null when nothing is counted. */
export function readBucket(sql: Sql, bucket: string): Promise<Bucket | null> {
  return first(
    sql,
    `SELECT failures AS failures, first_at AS firstAt, blocked_until AS blockedUntil
      FROM sign_in_attempt WHERE bucket = ?`,
    [bucket],
  );
}

/**
 * Counts one more, which keeps the bucket from others until the transaction ends, and answers what stood there before.
 * Counting first, since to lock a row that is not there yet holds up whoever signs in beside.
 */
export async function claimBucket(tx: Tx, bucket: string, now: Instant): Promise<Bucket | null> {
  const others = ['first_at', 'blocked_until'];
  const count = insertOrIncrement(tx.dialect, 'sign_in_attempt', ['bucket'], ['failures'], others);
  await tx.run(count, [bucket, now, null, 1]);
  const row = await readBucket(tx, bucket);
  return row === null || row.failures === 1 ? null : { ...row, failures: row.failures - 1 };
}

/** Stores a bucket. */
export function storeBucket(tx: Tx, bucket: string, value: Bucket): Promise<number> {
  const columns = ['failures', 'first_at', 'blocked_until'];
  return tx.run(insertOrReplace(tx.dialect, 'sign_in_attempt', ['bucket'], columns), [
    bucket,
    value.failures,
    value.firstAt,
    value.blockedUntil,
  ]);
}

/** Takes one failure back, and the block with it where fewer than `limit` are left. */
export function takeBack(tx: Tx, bucket: string, limit: number): Promise<number> {
  // The block first: MySQL reads columns that stand earlier in the list as they are after.
  return tx.run(
    `UPDATE sign_in_attempt SET blocked_until = CASE WHEN failures > ? THEN blocked_until ELSE NULL END,
      failures = failures - 1 WHERE bucket = ? AND failures > 0`,
    [limit, bucket],
  );
}

/** Forgets a bucket. */
export function deleteBucket(tx: Tx, bucket: string): Promise<number> {
  return tx.run('DELETE FROM sign_in_attempt WHERE bucket = ?', [bucket]);
}
