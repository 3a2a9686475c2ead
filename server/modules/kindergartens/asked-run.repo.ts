// The rows of readings that the centre has asked for, until the job begins them.
import type { Tx } from '../../database/database';
import { first, type Sql } from '../../database/sql';
import { insertUnlessThere } from '../../database/upsert';
import type { Instant } from '../../domain/instant';
import { DELIVERY_JOB } from './delivery-job';
import type { RunRow } from './kindergarten-run.repo';

/** The reading that was asked for and has not begun; null where none was. */
export const askedRun = async (sql: Sql): Promise<string | null> =>
  (
    await first<{ id: string }>(
      sql,
      "SELECT id AS id FROM kindergarten_run WHERE state = 'WAITING'",
    )
  )?.id ?? null;

/** Begins the one that was asked for. */
export const beginAsked = (
  sql: Sql,
  { id, startedAt, source }: Pick<RunRow, 'id' | 'startedAt' | 'source'>,
): Promise<number> =>
  sql.run(
    `UPDATE kindergarten_run SET state = 'RUNNING', started_at = ?, source = ?, version = version + 1
      WHERE id = ? AND state = 'WAITING'`,
    [startedAt, source, id],
  );

/**
 * Whether a reading waits, asked for or since the last one was let pass; and until when by the machine's time the one
 * that runs holds its lease, 0 where none runs.
 */
export async function readingUnderWay(sql: Sql): Promise<{ waits: boolean; leasedUntil: Instant }> {
  const row = await first<{ waiting: number; leasedUntil: Instant | null }>(
    sql,
    `SELECT (SELECT COUNT(*) FROM kindergarten_run r WHERE r.state = 'WAITING' OR (r.state = 'REFUSED'
        AND r.confirmed_by IS NOT NULL AND r.id = (SELECT MAX(n.id) FROM kindergarten_run n))) AS waiting,
      (SELECT lease_until FROM job WHERE name = ?) AS leasedUntil`,
    [DELIVERY_JOB],
  );
  return { waits: (row?.waiting ?? 0) > 0, leasedUntil: row?.leasedUntil ?? 0 };
}

/**
 * Holds up whoever would take or give back the lease of a reading until the transaction ends, also before the first one;
 * answers until when it is held, by the machine's time, 0 where nobody holds it.
 */
export async function lockLease(tx: Tx): Promise<Instant> {
  await tx.run(insertUnlessThere(tx.dialect, 'job', ['name'], ['lease_until']), [DELIVERY_JOB, 0]);
  const text = 'SELECT lease_until AS until FROM job WHERE name = ?';
  return (await first<{ until: Instant }>(tx, text, [DELIVERY_JOB]))?.until ?? 0;
}
