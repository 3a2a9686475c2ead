// The rows of reminders, and what keeps two of them from being sent at once.
import type { Tx } from '../../database/database';
import { insertOrReplace } from '../../database/upsert';
import type { Instant } from '../../domain/instant';
import type { Audience } from '../../domain/windows';

/** A reminder of one school as it is kept; see the entity. */
export interface ReminderRow {
  year: number;
  unitId: string;
  audience: Audience;
  sender: 'UNIT' | 'BUREAU';
  jurisdictionCode: string;
  sentBy: string;
  sentAt: Instant;
  recipients: number;
}

/** As many as one statement writes: databases bound the values of a statement. */
const BATCH = 500;

/** Keeps the last reminder of each school. */
export async function storeReminders(tx: Tx, rows: readonly ReminderRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH);
    await tx.run(
      insertOrReplace(
        tx.dialect,
        'reminder',
        ['year', 'unit_id', 'audience', 'sender'],
        ['jurisdiction_code', 'sent_by', 'sent_at', 'recipients'],
        part.length,
      ),
      part.flatMap((row) => [
        ...[row.year, row.unitId, row.audience, row.sender],
        ...[row.jurisdictionCode, row.sentBy, row.sentAt, row.recipients],
      ]),
    );
  }
}

/** Holds the school until the transaction ends: whoever reminds its teachers meanwhile waits. */
export const holdUnit = (tx: Tx, unitId: string): Promise<number> =>
  tx.run('UPDATE unit SET version = version WHERE id = ?', [unitId]);

/** Holds the jurisdiction's window until the transaction ends: whoever reminds its schools meanwhile waits. */
export const holdWindow = (
  tx: Tx,
  year: number,
  audience: Audience,
  jurisdictionCode: string,
): Promise<number> =>
  tx.run(
    `UPDATE cycle_window SET version = version
     WHERE year = ? AND audience = ? AND jurisdiction_code = ?`,
    [year, audience, jurisdictionCode],
  );
