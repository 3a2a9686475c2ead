// How units that were read reach the database: merged by their codes, with their stages.
import type { Row } from '../database/bulk';
import { idsFrom, type Ids } from '../database/sequential-ids';
import { placeholders } from '../database/sql';
import { packStages, unpackStages } from '../domain/units';
import { mergeRows, noteRow, type Merge } from './merge';
import { plainFields, type Fields, type Subject } from './note';
import type { ImportRun } from './run';
import type { ReadUnit } from './unit-values';

const COMPARED = [
  'name',
  'kind',
  'ownership',
  'status',
  'jurisdiction_code',
  'county',
  'district',
  'student_total',
  'stages',
];

function studentTotal(unit: ReadUnit): number | null {
  const known = unit.stages.flatMap(({ students }) => (students === null ? [] : [students]));
  return known.length === 0 ? null : known.reduce((sum, students) => sum + students, 0);
}

const unitRow = (unit: ReadUnit, merged: ReadonlySet<string>): Row => ({
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  ownership: unit.ownership,
  // A merger is decided here (D1.4); the register does not know of it.
  status: merged.has(unit.code) ? 'MERGED' : unit.open ? 'OPEN' : 'CLOSED',
  jurisdiction_code: unit.jurisdictionCode,
  county: unit.county,
  district: unit.district,
  student_total: studentTotal(unit),
  stages: packStages(unit.stages.map(({ stage }) => stage)),
});

const stageRows = (unit: ReadUnit, unitId: string): Row[] =>
  unit.stages.map((each) => ({
    unit_id: unitId,
    stage: each.stage,
    attached: each.attached ? 1 : 0,
    stats_year: each.statsYear,
    classes: each.classes,
    students: each.students,
    teachers: each.teachers,
  }));

/** As the audit tells a unit; what kind it is, and not of what kind a change is. */
function unitFields(row: Row): Fields {
  const { kind, stages, ...plain } = plainFields(row, COMPARED);
  return { unitKind: kind, ...plain, stages: unpackStages(Number(stages)).join('、') || null };
}

const unitSubject = (unitId: string, row: Row): Subject => ({
  ...{ subjectKind: 'UNIT', subjectId: unitId, unitId },
  jurisdictionCode: row['jurisdiction_code'] === null ? null : String(row['jurisdiction_code']),
});

const STAGE_NUMBERS = ['attached', 'stats_year', 'classes', 'students', 'teachers'];

/** Stages by their units; a change of one is the business of its unit. */
const stageMerge = (standing: ReadonlySet<string>): Merge => ({
  table: 'unit_stage',
  keys: ['unit_id', 'stage'],
  compared: STAGE_NUMBERS,
  added: () => ({}),
  subject: ({ unit_id: id }) =>
    typeof id === 'string' && standing.has(id)
      ? { subjectKind: 'UNIT', subjectId: id, unitId: id }
      : null,
  // Each number under its stage: a school has several.
  told: ({ stage, ...row }) =>
    Object.fromEntries(
      Object.entries(plainFields(row, STAGE_NUMBERS)).map(([name, value]) => [
        `${stage}.${name}`,
        value,
      ]),
    ),
});

/** Writes units in batches; one for each import. */
export class UnitWriter {
  private readonly ids: Ids;

  constructor(private readonly run: ImportRun) {
    this.ids = idsFrom(run.now);
  }

  /** Merges at most a thousand units. */
  async write(units: readonly ReadUnit[]): Promise<void> {
    const { run } = this;
    const codes = units.map(({ code }) => code);
    const known = await run.tx.all<{ id: string; code: string; status: string }>(
      `SELECT id, code, status FROM unit WHERE code IN (${placeholders(codes)})`,
      codes,
    );
    const ids = new Map(known.map(({ code, id }) => [code, id]));
    const standing = new Set(ids.values());
    const merged = new Set(known.filter((row) => row.status === 'MERGED').map((row) => row.code));
    for (const code of codes) if (!ids.has(code)) ids.set(code, this.ids());
    const rows = units.map((unit) => unitRow(unit, merged));
    await mergeRows(run, this.merge(ids), rows);
    await this.writeStages(
      units.flatMap((unit) => stageRows(unit, ids.get(unit.code) ?? '')),
      [...ids.values()],
      standing,
    );
  }

  private merge(ids: ReadonlyMap<string, string>): Merge {
    const { now } = this.run;
    return {
      table: 'unit',
      keys: ['code'],
      compared: COMPARED,
      added: (row) => ({
        id: ids.get(String(row['code'])) ?? '',
        merged_into_id: null,
        closed_at: null,
        version: 1,
        updated_at: now,
      }),
      touched: ({ status }) => {
        const closedAt = status === 'OPEN' ? 'NULL' : `COALESCE(closed_at, ${now})`;
        return `version = version + 1, updated_at = ${now}, closed_at = ${closedAt}`;
      },
      subject: (row) => unitSubject(ids.get(String(row['code'])) ?? '', row),
      told: unitFields,
    };
  }

  /**
   * A school's stages are stated whole: what the files no longer have goes.
   * @param standing ids of units that were here before; the row of a new one tells its stages with it
   */
  private async writeStages(
    rows: readonly Row[],
    unitIds: readonly string[],
    standing: ReadonlySet<string>,
  ): Promise<void> {
    const { run } = this;
    const merge = stageMerge(standing);
    const columns = [...merge.keys, ...merge.compared].join(', ');
    const stated = new Set(rows.map((row) => `${row['unit_id']}\n${row['stage']}`));
    const before = await run.tx.all<Row>(
      `SELECT ${columns} FROM unit_stage WHERE unit_id IN (${placeholders(unitIds)})`,
      unitIds,
    );
    for (const row of before) {
      const key = merge.keys.map((column) => row[column] ?? null);
      if (stated.has(key.join('\n'))) continue;
      run.report.table('unit_stage').removed += 1;
      noteRow(run, merge, row, null);
      if (!run.writes()) continue;
      await run.tx.run('DELETE FROM unit_stage WHERE unit_id = ? AND stage = ?', key);
    }
    await mergeRows(run, merge, rows);
  }
}
