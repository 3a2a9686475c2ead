// Reads kindergartens.csv: units without a stage, branches among them (D1.1, D1.3).
import { join } from 'node:path';
import { UnitKind } from '../domain/units';
import type { Places } from './counties.read';
import { readCsv, type CsvRow } from './csv';
import type { ImportRun } from './run';
import { nameOf, ownershipOf, placeOf, type ReadUnit } from './unit-values';

const COLUMNS = ['code', 'name', 'county', 'district', 'address', 'public_private', 'branch'];

function checkCode(row: CsvRow): void {
  const code = row.value('code');
  if (!/^[0-9A-Z]{6}(-\d{2})?$/.test(code)) {
    row.fault('code', 'want six characters, and -NN for a branch');
  } else if (row.value('branch') !== (code.includes('-') ? '1' : '0')) {
    row.fault('branch', 'want 1 for a code with -NN, else 0');
  }
}

/** Every kindergarten; its jurisdiction is the county that it lies in. */
export async function* readKindergartens(
  run: ImportRun,
  folder: string,
  places: Places,
): AsyncGenerator<{ row: CsvRow; unit: ReadUnit }> {
  const path = join(folder, 'kindergartens.csv');
  for await (const row of readCsv(path, COLUMNS, run.report, run.onProgress)) {
    checkCode(row);
    yield {
      row,
      unit: {
        code: row.value('code'),
        name: nameOf(row),
        kind: UnitKind.KINDERGARTEN,
        ownership: ownershipOf(row),
        open: true,
        jurisdictionCode: places.jurisdictions.get(row.value('county')) ?? null,
        ...placeOf(row, places),
        stages: [],
      },
    };
  }
}
