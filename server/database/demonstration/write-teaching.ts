// How the demonstration's subjects and job titles are written down: everyday names, not the ministry's code table.
import { addYears, taipeiDay, type Instant } from '../../domain/instant';
import { readTeaching } from '../../import/teaching.check';
import { teachingRow } from '../../import/teaching.import';
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import type { Ids } from '../sequential-ids';
import { FORMER_TITLE } from './oddities';
import TEACHING from './teaching.json';

/** Writes the one title that is no longer valid: who still has it shows in the check of the roster (D3.2). */
export async function writeFormerTitle(tx: Tx, ids: Ids, since: Instant): Promise<void> {
  const row = { stage: null, order_no: 99, valid_from: taipeiDay(since) };
  const valid_until = taipeiDay(addYears(since, 1) - 1);
  await insertRows(tx, 'job_title', [{ id: ids(), name: FORMER_TITLE, ...row, valid_until }]);
}

/** Writes them, valid since an instant's day and without an end. */
export async function writeTeaching(tx: Tx, ids: Ids, since: Instant): Promise<void> {
  const rows = readTeaching(TEACHING, (column, _value, why) => {
    throw new Error(`teaching.json: ${column}: ${why}`);
  });
  for (const table of ['teaching_subject', 'job_title'] as const) {
    const own = rows.filter((row) => row.table === table);
    const from = taipeiDay(since);
    await insertRows(
      tx,
      table,
      own.map((row) => teachingRow(row, ids(), from)),
    );
  }
}
