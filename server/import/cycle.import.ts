// Imports a cycle: its instants, windows, questions, options and domains (D4, D5.5).
import { basename } from 'node:path';
import type { Database } from '../database/database';
import { first } from '../database/sql';
import { formatTaipeiShort } from '../domain/instant';
import { checkCycle } from './cycle.check';
import type { CycleFile } from './cycle-file';
import { cycleFields, cycleRow, windowRows } from './cycle-rows';
import { readJson } from './json-file';
import { mergeRows, type Merge } from './merge';
import type { ImportReport } from './report';
import { runImport, type ImportOptions, type ImportRun } from './run';

const CYCLE: Merge = {
  table: 'cycle',
  keys: ['year'],
  compared: ['roster_cutoff_at', 'opens_at', 'closes_at', 'definition'],
  added: () => ({}),
  touched: () => 'version = version + 1',
  subject: ({ year }) => ({ subjectKind: 'CYCLE', subjectId: String(year) }),
  told: cycleFields,
};

const WINDOW: Merge = {
  table: 'cycle_window',
  keys: ['year', 'audience', 'jurisdiction_code'],
  compared: ['phase', 'opens_at', 'closes_at'],
  added: () => ({}),
  touched: () => 'version = version + 1',
  identity: ['id'],
  subject: ({ id, jurisdiction_code: code }) => ({
    ...{ subjectKind: 'WINDOW', subjectId: String(id), jurisdictionCode: String(code) },
  }),
};

interface Stored {
  opens_at: number;
  snapshot_taken_at: number | null;
}

function storedCycle(run: ImportRun, year: number): Promise<Stored | null> {
  return first(run.tx, 'SELECT opens_at, snapshot_taken_at FROM cycle WHERE year = ?', [year]);
}

/** What has begun is not rewritten by a file: the centre edits windows, with a reason (D4.5). */
function guardBegun(run: ImportRun, stored: Stored, file: CycleFile, name: string): void {
  const counts = [run.report.table('cycle'), run.report.table('cycle_window')];
  if (counts.every(({ added, changed }) => added + changed === 0)) return;
  const frozen = stored.snapshot_taken_at !== null;
  if (run.now < stored.opens_at && !frozen) return;
  const begun = frozen
    ? 'the roster of this cycle has been frozen'
    : `the cycle has opened at ${formatTaipeiShort(stored.opens_at)}`;
  const why = `${begun}; its windows are changed one by one, with a reason (D4.5)`;
  const value = String(file.academicYear);
  run.report.faults.push({ file: name, row: null, column: 'academicYear', value, why });
}

async function write(
  run: ImportRun,
  file: CycleFile,
  codes: ReadonlyMap<string, string>,
): Promise<void> {
  await mergeRows(run, CYCLE, [cycleRow(file)]);
  await mergeRows(run, WINDOW, windowRows(file, codes, run.now));
}

/** Imports one cycle. Jurisdictions come first (`importUnits`). Idempotent; any fault and nothing is written. */
export function importCycle(
  database: Database,
  path: string,
  options: ImportOptions,
): Promise<ImportReport> {
  return runImport(database, 'importCycle', options, async (run) => {
    const name = basename(path);
    const content = await readJson(run, path);
    if (content === undefined) return;
    const known = await run.tx.all<{ code: string; name: string }>(
      'SELECT code, name FROM jurisdiction',
    );
    const codes = new Map(known.map((row) => [row.name, row.code]));
    if (codes.size === 0) {
      const why = 'there are no jurisdictions yet: import units first';
      run.report.faults.push({ file: name, row: null, column: 'windows', value: '', why });
      return;
    }
    const file = checkCycle(content, new Set(codes.keys()), (column, value, why) => {
      const shown = (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 200);
      run.report.faults.push({ file: name, row: null, column, value: shown, why });
    });
    if (file === null) return;
    const stored = await storedCycle(run, file.academicYear);
    await write(run, file, codes);
    if (stored !== null) guardBegun(run, stored, file, name);
  });
}
