// Imports the subjects and job titles of a day: npm run import -- teaching FILE (D3.1).
import { basename } from 'node:path';
import type { Database, Tx } from '../database/database';
import { newId } from '../domain/id';
import { startOfTaipeiDay, taipeiDay, type Instant } from '../domain/instant';
import { readJson } from './json-file';
import { insertGiven } from './merge';
import { fieldsChanged, plainFields, type Fields } from './note';
import type { ImportReport } from './report';
import { runImport, type ImportOptions, type ImportRun } from './run';
import { readTeaching, type TeachingRow } from './teaching.check';

type Table = TeachingRow['table'];

interface Stored {
  id: string;
  stage: string | null;
  name: string;
  orderNo: number;
}

/** The rows that no end is known of: the newest list. */
const current = (tx: Tx, table: Table): Promise<Stored[]> =>
  tx.all(
    `SELECT d.id AS id, d.stage AS stage, d.name AS name, d.order_no AS orderNo FROM ${table} d
      WHERE d.valid_until IS NULL`,
  );

const keyOf = (row: Pick<Stored, 'stage' | 'name'>): string => `${row.stage ?? ''}\n${row.name}`;

/** A row as it is inserted, valid from a day on. */
export const teachingRow = (row: TeachingRow, id: string, validFrom: string) => ({
  id,
  stage: row.stage,
  name: row.name,
  order_no: row.orderNo,
  valid_from: validFrom,
  valid_until: null,
});

const note = (run: ImportRun, id: string, before: Fields | null, after: Fields | null): void =>
  run.note({ subjectKind: 'REGISTER', subjectId: id, changes: fieldsChanged(before, after) });

const dayBefore = (day: string): string => taipeiDay(startOfTaipeiDay(day) - 1);

async function mergeTable(
  run: ImportRun,
  table: Table,
  rows: readonly TeachingRow[],
  now: Instant,
): Promise<void> {
  const counts = run.report.table(table);
  const left = new Map((await current(run.tx, table)).map((row) => [keyOf(row), row]));
  const added: TeachingRow[] = [];
  for (const row of rows) {
    const known = left.get(keyOf(row));
    left.delete(keyOf(row));
    if (known === undefined) added.push(row);
    else if (known.orderNo === row.orderNo) counts.unchanged += 1;
    else {
      counts.changed += 1;
      note(run, known.id, { [known.name]: known.orderNo }, { [row.name]: row.orderNo });
      if (!run.writes()) continue;
      const values = [row.orderNo, known.id];
      await run.tx.run(`UPDATE ${table} SET order_no = ? WHERE id = ?`, values);
    }
  }
  counts.added += added.length;
  counts.removed += left.size;
  if (!run.writes()) return;
  const today = taipeiDay(now);
  const lastDay = dayBefore(today);
  for (const { id, name } of left.values()) {
    // Nothing is deleted: records hold it, and a day of the past asks for it.
    const values = [lastDay, id];
    note(run, id, { name }, { name: null, validUntil: lastDay });
    await run.tx.run(`UPDATE ${table} SET valid_until = ? WHERE id = ?`, values);
  }
  const given = added.map((row) => teachingRow(row, newId(now), today));
  const told = ['stage', 'name', 'order_no', 'valid_from'];
  for (const row of given) note(run, row.id, null, plainFields(row, told));
  await insertGiven(run.tx, table, given);
}

/**
 * Imports the list of subjects and titles, whole: what is new is valid from today, what the file no longer has was valid
 * until yesterday. Idempotent; any fault and nothing is written.
 */
export function importTeaching(
  database: Database,
  path: string,
  options: ImportOptions,
): Promise<ImportReport> {
  return runImport(database, 'importTeaching', options, async (run) => {
    const content = await readJson(run, path);
    if (content === undefined) return;
    const file = basename(path);
    const rows = readTeaching(content, (column, value, why) => {
      const shown = (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 200);
      run.report.faults.push({ file, row: null, column, value: shown, why });
    });
    for (const table of ['teaching_subject', 'job_title'] as const) {
      const own = rows.filter((row) => row.table === table);
      await mergeTable(run, table, own, run.now);
    }
  });
}
