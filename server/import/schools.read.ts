// Reads schools.csv: one unit a code, in the jurisdiction that manages it, with its stages (D1.2, D1.3).
import { join } from 'node:path';
import { UnitKind, type Stage } from '../domain/units';
import type { Places } from './counties.read';
import { readCsv, type CsvRow } from './csv';
import type { ImportRun } from './run';
import { STAGE_WORDS, type StageNumbers } from './stages.read';
import { nameOf, ownershipOf, placeOf, type ReadUnit } from './unit-values';

const COLUMNS = [
  'code',
  'name',
  'stage',
  'county',
  'district',
  'address',
  'public_private',
  'managing_unit_derived',
  'active',
];
/** Universities and colleges, which the register lists beside schools. */
const UNIVERSITY = '大專';

function jurisdictionOf(row: CsvRow, places: Places): string | null {
  const code = places.jurisdictions.get(row.value('managing_unit_derived'));
  if (code === undefined) row.fault('managing_unit_derived', 'no jurisdiction of this name');
  return code ?? null;
}

/** The school's own stage, without numbers where school_stages.csv has none for it. */
function stagesOf(row: CsvRow, main: Stage, given: StageNumbers[]): StageNumbers[] {
  const other = given.find(({ attached, stage }) => !attached && stage !== main);
  other?.source.fault('stage', 'is not the stage that schools.csv gives this code');
  const own = given.find(({ stage }) => stage === main);
  if (own?.attached) own.source.fault('attached', 'is the stage of the school itself');
  const silent = { statsYear: null, classes: null, students: null, teachers: null };
  return own ? given : [{ stage: main, attached: false, ...silent, source: row }, ...given];
}

function readSchool(row: CsvRow, places: Places, given: StageNumbers[]): ReadUnit {
  const university = row.value('stage') === UNIVERSITY;
  const main = STAGE_WORDS.get(row.value('stage'));
  const shape = university ? /^[0-9A-Z]{4}$/ : /^[0-9A-Z]{6}$/;
  if (!shape.test(row.value('code'))) row.fault('code', `want ${university ? 4 : 6} characters`);
  if (!university && main === undefined) {
    row.fault('stage', `want one of ${[...STAGE_WORDS.keys(), UNIVERSITY].join(' ')}`);
  }
  if (university) given[0]?.source.fault('code', 'a university has no stages of schools');
  if (!['0', '1'].includes(row.value('active'))) row.fault('active', 'want 0 or 1');
  return {
    code: row.value('code'),
    name: nameOf(row),
    kind: university ? UnitKind.UNIVERSITY : UnitKind.SCHOOL,
    ownership: ownershipOf(row),
    open: row.value('active') !== '0',
    jurisdictionCode: university ? null : jurisdictionOf(row, places),
    ...placeOf(row, places),
    stages: main === undefined ? [] : stagesOf(row, main, given),
  };
}

/** Every unit of the file, as it is read; after the last, stages of schools that are not there are faults. */
export async function* readSchools(
  run: ImportRun,
  folder: string,
  places: Places,
  stages: ReadonlyMap<string, StageNumbers[]>,
): AsyncGenerator<{ row: CsvRow; unit: ReadUnit }> {
  const left = new Set(stages.keys());
  const path = join(folder, 'schools.csv');
  for await (const row of readCsv(path, COLUMNS, run.report, run.onProgress)) {
    left.delete(row.value('code'));
    yield { row, unit: readSchool(row, places, stages.get(row.value('code')) ?? []) };
  }
  for (const code of left) {
    for (const { source } of stages.get(code) ?? []) {
      source.fault('code', 'no school of this code in schools.csv');
    }
  }
}
