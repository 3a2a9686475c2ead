// Reads school_stages.csv: the numbers of each stage of each school, attached parts among them (D1.3).
import { join } from 'node:path';
import { Stage } from '../domain/units';
import { readCsv, type CsvRow } from './csv';
import type { ImportRun } from './run';

const COLUMNS = ['code', 'stage', 'attached', 'stats_year', 'classes', 'students', 'teachers'];

/** The register's word for each stage; 大專 is no stage of a school. */
export const STAGE_WORDS: ReadonlyMap<string, Stage> = new Map([
  ['國小', Stage.ELEMENTARY],
  ['國中', Stage.JUNIOR_HIGH],
  ['高中', Stage.SENIOR_HIGH],
  ['高職', Stage.VOCATIONAL_HIGH],
  ['特教', Stage.SPECIAL_EDUCATION],
  ['進修', Stage.CONTINUING],
  ['矯正', Stage.CORRECTIONAL],
]);

/** One stage of one school. Numbers are null where the register is silent. */
export interface StageNumbers {
  stage: Stage;
  attached: boolean;
  statsYear: number | null;
  classes: number | null;
  students: number | null;
  teachers: number | null;
  /** Where it stands, to complain about it later. */
  source: CsvRow;
}

function count(row: CsvRow, column: string): number | null {
  const text = row.value(column);
  if (text === '') return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  row.fault(column, 'want a whole number, or nothing');
  return null;
}

/** All stages by the school's code. */
export async function readStages(
  run: ImportRun,
  folder: string,
): Promise<Map<string, StageNumbers[]>> {
  const byCode = new Map<string, StageNumbers[]>();
  const path = join(folder, 'school_stages.csv');
  for await (const row of readCsv(path, COLUMNS, run.report, run.onProgress)) {
    const code = row.value('code');
    const stage = STAGE_WORDS.get(row.value('stage'));
    if (!['0', '1'].includes(row.value('attached'))) row.fault('attached', 'want 0 or 1');
    if (stage === undefined) {
      row.fault('stage', `want one of ${[...STAGE_WORDS.keys()].join(' ')}`);
      continue;
    }
    const stages = byCode.get(code) ?? [];
    if (stages.some((other) => other.stage === stage)) {
      row.fault('stage', 'the school has this stage twice');
    }
    stages.push({
      stage,
      attached: row.value('attached') === '1',
      statsYear: count(row, 'stats_year'),
      classes: count(row, 'classes'),
      students: count(row, 'students'),
      teachers: count(row, 'teachers'),
      source: row,
    });
    byCode.set(code, stages);
  }
  return byCode;
}
