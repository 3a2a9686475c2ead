// The rows that count failed sign-ins.
import type { Tx } from '../../database/database';
import { first } from '../../database/sql';
import { insertOrReplace } from '../../database/upsert';
import type { Bucket } from './sign-in-limits';

/** A bucket, kept from others until the transaction ends; null when nothing is counted. */
export function lockBucket(tx: Tx, bucket: string): Promise<Bucket | null> {
  const lock = tx.dialect === 'mysql' ? ' FOR UPDATE' : '';
  return first(
    tx,
    `SELECT failures AS failures, first_at AS firstAt, blocked_until AS blockedUntil
      FROM sign_in_attempt WHERE bucket = ?${lock}`,
    [bucket],
  );
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

/** Forgets a bucket. */
export function deleteBucket(tx: Tx, bucket: string): Promise<number> {
  return tx.run('DELETE FROM sign_in_attempt WHERE bucket = ?', [bucket]);
}
