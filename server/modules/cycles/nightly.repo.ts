// When a nightly job was done last, by the product's time.
import type { Tx } from '../../database/database';
import { first, type Sql } from '../../database/sql';
import { insertOrReplace } from '../../database/upsert';

const nameOf = (job: string): string => `nightly ${job}`;

/** The last day, YYYY-MM-DD in Taipei, for which a job was done; null before the first. */
export async function lastDay(sql: Sql, job: string): Promise<string | null> {
  const text = 'SELECT value AS value FROM setting WHERE name = ?';
  return (await first<{ value: string }>(sql, text, [nameOf(job)]))?.value ?? null;
}

/** Keeps the day for which a job was done. */
export const storeDay = (tx: Tx, job: string, day: string): Promise<number> =>
  tx.run(insertOrReplace(tx.dialect, 'setting', ['name'], ['value']), [nameOf(job), day]);
