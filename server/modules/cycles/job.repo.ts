// The statements behind a job's lease and its last run.
import type { Database } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** When a job was finished last, by the machine's time; null before its first run. */
export async function lastFinished(sql: Sql, name: string): Promise<Instant | null> {
  const row = await first<{ finishedAt: Instant | null }>(
    sql,
    'SELECT last_finished_at AS finishedAt FROM job WHERE name = ?',
    [name],
  );
  return row?.finishedAt ?? null;
}

/**
 * Takes a job's lease; answers whether this owner has it now. One statement decides: whoever changes the row.
 * @param at the machine's time
 */
export async function takeLease(
  database: Database,
  name: string,
  owner: string,
  at: Instant,
  until: Instant,
): Promise<boolean> {
  const taken = await database.transaction((tx) =>
    tx.run(
      'UPDATE job SET lease_owner = ?, lease_until = ?, last_started_at = ? WHERE name = ? AND lease_until <= ?',
      [owner, until, at, name, at],
    ),
  );
  if (taken > 0) return true;
  try {
    await database.transaction((tx) =>
      tx.run(
        'INSERT INTO job (name, lease_owner, lease_until, last_started_at) VALUES (?, ?, ?, ?)',
        [name, owner, until, at],
      ),
    );
    return true;
  } catch (error) {
    // The row stands: somebody else holds the lease.
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Moves the end of a lease further, if it is still this owner's. */
export async function renewLease(
  database: Database,
  name: string,
  owner: string,
  until: Instant,
): Promise<void> {
  await database.transaction((tx) =>
    tx.run('UPDATE job SET lease_until = ? WHERE name = ? AND lease_owner = ?', [
      until,
      name,
      owner,
    ]),
  );
}

/** Gives the lease back, if it is still this owner's. `finishedAt` null keeps the last finish: the run failed. */
export async function releaseLease(
  database: Database,
  name: string,
  owner: string,
  run: { finishedAt: Instant | null; report: string },
): Promise<void> {
  await database.transaction((tx) =>
    tx.run(
      `UPDATE job SET lease_owner = NULL, lease_until = 0, last_finished_at = COALESCE(?, last_finished_at),
         last_report = ? WHERE name = ? AND lease_owner = ?`,
      [run.finishedAt, run.report, name, owner],
    ),
  );
}
