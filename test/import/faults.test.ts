// Files with faults: all of them are told at once, with file, row, column, value and why; and nothing is written.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../server/database/database';
import { reportLines } from '../../server/import/report';
import { importUnits } from '../../server/import/units.import';
import { instant } from '../support/clock';
import { testDatabase } from '../support/database';
import { changedRegister, countOf, fixture } from './files';

const NOW = instant('2019-08-01T09:00:00+08:00');

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('an import with faults', () => {
  test('every bad value of every file is told', async () => {
    const report = await importUnits(database, fixture('faulty'), { now: NOW });
    const told = report.faults.map(({ file, row, column }) => `${file}:${row} ${column}`);
    expect(told.sort()).toEqual([
      'kindergartens.csv:2 branch',
      'kindergartens.csv:3 code',
      'school_stages.csv:2 students',
      'school_stages.csv:3 stage',
      'school_stages.csv:4 attached',
      'school_stages.csv:4 stage',
      'school_stages.csv:5 code',
      'schools.csv:3 code',
      'schools.csv:4 active',
      'schools.csv:4 code',
      'schools.csv:4 county',
      'schools.csv:4 managing_unit_derived',
      'schools.csv:4 name',
      'schools.csv:4 public_private',
      'schools.csv:4 stage',
      'schools.csv:5 ',
    ]);
    expect(report.faults).toContainEqual({
      file: 'school_stages.csv',
      row: 2,
      column: 'students',
      value: 'many',
      why: 'want a whole number, or nothing',
    });
  });

  test('nothing of it is written, not even what was right', async () => {
    const report = await importUnits(database, fixture('faulty'), { now: NOW });
    expect(report.written).toBe(false);
    for (const table of ['jurisdiction', 'unit', 'unit_stage']) {
      expect(await countOf(database, table)).toBe(0);
    }
  });

  test('what was there before stays as it was', async () => {
    await importUnits(database, fixture('register'), { now: NOW });
    const bad = changedRegister(
      'kindergartens.csv',
      '桃園市私立?望幼兒園,桃園市',
      '改名幼兒園,桃園縣',
    );
    const report = await importUnits(database, bad, { now: NOW });
    expect(report.faults.map(({ column, value }) => [column, value])).toEqual([
      ['county', '桃園縣'],
    ]);
    const [kept] = await database.reads.all<{ name: string }>(
      "SELECT name FROM unit WHERE code = '903Z01'",
    );
    expect(kept?.name).toBe('桃園市私立?望幼兒園');
  });

  test('a missing file, a missing column and broken quotes are faults with their place', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'jinxiu-none-'));
    const missing = await importUnits(database, empty, { now: NOW });
    expect(missing.faults[0]).toMatchObject({ file: 'counties.csv', why: 'there is no such file' });

    const header = changedRegister('schools.csv', 'public_private', 'sector');
    const column = await importUnits(database, header, { now: NOW });
    expect(column.faults).toContainEqual(
      expect.objectContaining({ file: 'schools.csv', row: 1, column: 'public_private' }),
    );

    const quotes = changedRegister('schools.csv', '新北市示範國小', '"新北市示範國小');
    const broken = await importUnits(database, quotes, { now: NOW });
    expect(broken.faults[0]?.file).toBe('schools.csv');
    expect(broken.faults[0]?.why).toMatch(/^not CSV/);
  });

  test('a NUL in a name is a fault, an emoji and 𠮷 are not', async () => {
    const nul = changedRegister('schools.csv', '新北市示範國小', '新北市示\u0000範國小');
    const refused = await importUnits(database, nul, { now: NOW, dryRun: true });
    expect(refused.faults).toMatchObject([{ file: 'schools.csv', row: 3, column: 'name' }]);
    const rare = changedRegister('schools.csv', '新北市示範國小', '新北市𠮷野國小🎈');
    const kept = await importUnits(database, rare, { now: NOW, dryRun: true });
    expect(kept.faults).toEqual([]);
  });

  test('the summary tells the first of them, and where the others stand', async () => {
    const report = await importUnits(database, fixture('faulty'), { now: NOW });
    const lines = reportLines(report, 'import-report.json');
    expect(lines).toContain('schools.csv: 4 rows read');
    expect(lines.join('\n')).toContain(
      'fault schools.csv:4 county "台北縣": no county of this name',
    );
    expect(lines.at(-1)).toContain('nothing was written');
  });
});
