// Imports how many took part in past years, and which jurisdictions (D9).
import type { Row } from '../database/bulk';
import type { Database } from '../database/database';
import { readCsv, type CsvRow } from './csv';
import { mergeRows, noteRow, type Merge } from './merge';
import type { ImportReport } from './report';
import { runImport, type ImportOptions, type ImportRun } from './run';

const EXTENTS: ReadonlyMap<string, string> = new Map([
  ['full', 'FULL'],
  ['part', 'PART'],
]);
const TOTALS = ['schools', 'teachers'] as const;

const TOTAL: Merge = {
  ...{ table: 'participation_total', keys: ['year'], compared: TOTALS, added: () => ({}) },
  subject: ({ year }) => ({ subjectKind: 'REGISTER', subjectId: String(year) }),
};
const EXTENT: Merge = {
  ...{ table: 'participation', keys: ['year', 'jurisdiction_code'], compared: ['extent'] },
  added: () => ({}),
  subject: ({ year, jurisdiction_code: code }) => ({
    ...{ subjectKind: 'REGISTER', subjectId: `${year} ${code}`, jurisdictionCode: String(code) },
  }),
};

interface Parts {
  totals: Map<number, Record<(typeof TOTALS)[number], number | null>>;
  rows: Row[];
  seen: Set<string>;
}

function readTotal(
  row: CsvRow,
  kind: (typeof TOTALS)[number],
  years: number[],
  parts: Parts,
): void {
  for (const year of years) {
    const text = row.value(String(year));
    if (!/^\d{1,9}$/.test(text)) row.fault(String(year), 'want a whole number');
    const total = parts.totals.get(year) ?? { schools: null, teachers: null };
    parts.totals.set(year, { ...total, [kind]: Number(text) });
  }
}

function readExtents(row: CsvRow, code: string, years: number[], parts: Parts): void {
  for (const year of years) {
    const text = row.value(String(year));
    const extent = EXTENTS.get(text);
    if (extent !== undefined) parts.rows.push({ year, jurisdiction_code: code, extent });
    else if (text !== '') row.fault(String(year), 'want full, part or nothing');
  }
}

function readRow(row: CsvRow, codes: ReadonlyMap<string, string>, parts: Parts): void {
  const name = row.value('jurisdiction');
  const years = row
    .columns()
    .filter((column) => /^\d{2,3}$/.test(column))
    .map(Number);
  const total = TOTALS.find((kind) => kind === name);
  const code = codes.get(name);
  if (parts.seen.has(name)) row.fault('jurisdiction', 'stands in the file twice');
  parts.seen.add(name);
  if (total !== undefined) readTotal(row, total, years, parts);
  else if (code !== undefined) readExtents(row, code, years, parts);
  else row.fault('jurisdiction', 'no jurisdiction of this name');
}

/** A year is stated whole: who no longer stands in it goes. */
async function removeOthers(run: ImportRun, parts: Parts): Promise<void> {
  const stated = new Set(parts.rows.map((row) => `${row['year']} ${row['jurisdiction_code']}`));
  const known = await run.tx.all<{ year: number; jurisdiction_code: string; extent: string }>(
    'SELECT year, jurisdiction_code, extent FROM participation',
  );
  for (const row of known) {
    const { year, jurisdiction_code } = row;
    if (!parts.totals.has(year) || stated.has(`${year} ${jurisdiction_code}`)) continue;
    run.report.table('participation').removed += 1;
    noteRow(run, EXTENT, row, null);
    if (!run.writes()) continue;
    const statement = 'DELETE FROM participation WHERE year = ? AND jurisdiction_code = ?';
    await run.tx.run(statement, [year, jurisdiction_code]);
  }
}

async function write(run: ImportRun, parts: Parts): Promise<void> {
  const totals = [...parts.totals].map(([year, { schools, teachers }]) => ({
    year,
    schools,
    teachers,
  }));
  await removeOthers(run, parts);
  await mergeRows(run, TOTAL, totals);
  await mergeRows(run, EXTENT, parts.rows);
}

/** Imports the history of participation. Jurisdictions come first. Idempotent; any fault and nothing is written. */
export function importParticipation(
  database: Database,
  path: string,
  options: ImportOptions,
): Promise<ImportReport> {
  return runImport(database, 'importParticipation', options, async (run) => {
    const known = await run.tx.all<{ code: string; name: string }>(
      'SELECT code, name FROM jurisdiction',
    );
    const codes = new Map(known.map(({ name, code }) => [name, code]));
    const parts: Parts = { totals: new Map(), rows: [], seen: new Set() };
    let last: CsvRow | null = null;
    for await (const row of readCsv(path, ['jurisdiction'], run.report, run.onProgress)) {
      readRow(row, codes, parts);
      last = row;
    }
    for (const kind of TOTALS) {
      if (!parts.seen.has(kind)) last?.fault('jurisdiction', `the file lacks the row ${kind}`);
    }
    if (run.report.faults.length === 0) await write(run, parts);
  });
}
