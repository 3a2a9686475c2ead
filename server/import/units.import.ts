// Imports the register: jurisdictions, schools with their stages, kindergartens, and the units that exist once.
import type { Database } from '../database/database';
import { first } from '../database/sql';
import { Refusal } from '../domain/refusals';
import { standingUnits } from './bureaus';
import { importCounties, type Places } from './counties.read';
import type { CsvRow } from './csv';
import { readKindergartens } from './kindergartens.read';
import type { ImportReport } from './report';
import { runImport, type ImportOptions, type ImportRun } from './run';
import { readSchools } from './schools.read';
import { readStages } from './stages.read';
import { UnitWriter } from './units.write';
import type { ReadUnit } from './unit-values';

/** The files of a folder that `importUnits` reads. */
export const REGISTER_FILES = [
  'counties.csv',
  'school_stages.csv',
  'schools.csv',
  'kindergartens.csv',
] as const;
const BATCH = 500;

/** Between a cutoff and its snapshot nothing of a roster may move, schools among it (D4.6). */
async function refuseFrozenRoster(run: ImportRun): Promise<void> {
  const pending = await first(
    run.tx,
    'SELECT year FROM cycle WHERE roster_cutoff_at <= ? AND snapshot_taken_at IS NULL',
    [run.now],
  );
  if (pending !== null) throw new Refusal('ROSTER_PENDING');
}

async function writeStanding(writer: UnitWriter, places: Places): Promise<void> {
  const jurisdictions = [...places.jurisdictions].map(([name, code]) => ({ name, code }));
  const none = { ownership: null, open: true, county: null, district: null, stages: [] };
  await writer.write(standingUnits(jurisdictions).map((unit) => ({ ...unit, ...none })));
}

async function writeAll(
  writer: UnitWriter,
  units: AsyncGenerator<{ row: CsvRow; unit: ReadUnit }>,
  seen: Set<string>,
): Promise<void> {
  let batch: ReadUnit[] = [];
  for await (const { row, unit } of units) {
    if (seen.has(unit.code)) {
      row.fault('code', 'stands in the files twice');
      continue;
    }
    seen.add(unit.code);
    batch.push(unit);
    if (batch.length < BATCH) continue;
    await writer.write(batch);
    batch = [];
  }
  await writer.write(batch);
}

async function findAbsent(run: ImportRun, seen: ReadonlySet<string>): Promise<string[]> {
  const known = await run.tx.all<{ code: string }>(
    "SELECT code FROM unit WHERE kind IN ('SCHOOL', 'KINDERGARTEN', 'UNIVERSITY') ORDER BY code",
  );
  return known.map(({ code }) => code).filter((code) => !seen.has(code));
}

/**
 * Imports a folder shaped like the register. Idempotent; any fault and nothing is written.
 * Throws ROSTER_PENDING between a cycle's cutoff and its snapshot.
 */
export function importUnits(
  database: Database,
  folder: string,
  options: ImportOptions,
): Promise<ImportReport> {
  return runImport(database, 'importUnits', options, async (run) => {
    await refuseFrozenRoster(run);
    const places = await importCounties(run, folder);
    // Without jurisdictions every other row would be a fault, and none of them its own.
    if (places.jurisdictions.size === 0) return;
    const stages = await readStages(run, folder);
    const writer = new UnitWriter(run);
    const seen = new Set<string>();
    await writeStanding(writer, places);
    await writeAll(writer, readSchools(run, folder, places, stages), seen);
    await writeAll(writer, readKindergartens(run, folder, places), seen);
    run.report.absent = await findAbsent(run, seen);
  });
}
