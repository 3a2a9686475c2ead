// The register's import: what D1 makes of its rows, once, and again without change.
import type { Database } from '../../server/database/database';
import { packStages, Stage } from '../../server/domain/units';
import { importUnits } from '../../server/import/units.import';
import { instant } from '../support/clock';
import { testDatabase } from '../support/database';
import { changedRegister, countOf, fixture } from './files';

const NOW = instant('2019-08-01T09:00:00+08:00');
const REGISTER = fixture('register');

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const unit = async (code: string) => {
  const rows = await database.reads.all<Record<string, unknown>>(
    `SELECT name, kind, ownership, status, jurisdiction_code AS jurisdiction, county, district,
       student_total AS students, stages, version FROM unit WHERE code = ?`,
    [code],
  );
  return rows[0];
};

describe('the import of units', () => {
  test('a dry run compares everything and keeps nothing', async () => {
    const report = await importUnits(database, REGISTER, { now: NOW, dryRun: true });
    expect(report.written).toBe(false);
    expect(report.tables['unit']).toMatchObject({ added: 16 });
    expect(await countOf(database, 'unit')).toBe(0);
    expect(await countOf(database, 'jurisdiction')).toBe(0);
  });

  test('every row is accounted for, and a lost character is a doubt, not a fault', async () => {
    const report = await importUnits(database, REGISTER, { now: NOW });
    expect(report.read).toEqual({
      'counties.csv': 3,
      'school_stages.csv': 8,
      'schools.csv': 8,
      'kindergartens.csv': 3,
    });
    expect(report.faults).toEqual([]);
    expect(report.warnings.map(({ row, column }) => [row, column])).toEqual([
      [4, 'name'],
      [4, 'address'],
    ]);
    // 8 schools and 3 kindergartens; 3 bureaus, the centre and the ministry, which no file lists.
    expect(report.tables['unit']).toEqual({ added: 16, changed: 0, unchanged: 0, removed: 0 });
  });

  test('D1.2: the jurisdiction is who manages a school, the county where it lies', async () => {
    expect(await unit('903301')).toMatchObject({ jurisdiction: 'K12', county: '桃園市' });
    expect(await unit('9001')).toMatchObject({ kind: 'UNIVERSITY', jurisdiction: null, stages: 0 });
    expect(await unit('903Z01')).toMatchObject({ kind: 'KINDERGARTEN', jurisdiction: 'TAO' });
  });

  test('D1.3: attached stages count, students are their sum, unknown numbers stay unknown', async () => {
    expect(await unit('901501')).toMatchObject({
      stages: packStages([Stage.ELEMENTARY, Stage.JUNIOR_HIGH]),
      students: 300,
      district: null,
    });
    expect(await unit('903901')).toMatchObject({
      stages: packStages([Stage.SPECIAL_EDUCATION]),
      students: null,
    });
    const stages = await database.reads.all(
      `SELECT s.stage, s.attached, s.teachers FROM unit_stage s JOIN unit u ON u.id = s.unit_id
       WHERE u.code IN ('901501', '903901') ORDER BY s.stage`,
    );
    expect(stages).toEqual([
      { stage: 'ELEMENTARY', attached: 1, teachers: 11 },
      { stage: 'JUNIOR_HIGH', attached: 0, teachers: 22 },
      { stage: 'SPECIAL_EDUCATION', attached: 0, teachers: null },
    ]);
  });

  test('D1.1: continuing and correctional schools are imported; D1.4: a closed one is closed', async () => {
    expect(await unit('903701')).toMatchObject({ stages: packStages([Stage.CONTINUING]) });
    expect(await unit('903801')).toMatchObject({ stages: packStages([Stage.CORRECTIONAL]) });
    expect(await unit('901602')).toMatchObject({ status: 'CLOSED' });
  });

  test('each jurisdiction has its bureau, and the old name of 桃園市 stays readable (D1.3)', async () => {
    expect(await unit('B-NWT')).toMatchObject({ name: '新北市政府教育局', kind: 'BUREAU' });
    expect(await unit('B-K12')).toMatchObject({ name: '教育部國教署', jurisdiction: 'K12' });
    expect(await unit('CENTRE')).toMatchObject({ kind: 'NATIONAL_CENTRE' });
    expect(await unit('MOE')).toMatchObject({ kind: 'MINISTRY', jurisdiction: null });
    const [taoyuan] = await database.reads.all(
      "SELECT former_name, order_no FROM jurisdiction WHERE code = 'TAO'",
    );
    expect(taoyuan).toEqual({ former_name: '桃園縣 (to 2014-12-24)', order_no: 2 });
  });

  test('the same files again change nothing', async () => {
    const report = await importUnits(database, REGISTER, { now: NOW + 1000 });
    expect(report.tables['unit']).toEqual({ added: 0, changed: 0, unchanged: 16, removed: 0 });
    expect(report.tables['unit_stage']).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(await unit('901601')).toMatchObject({ version: 1 });
  });

  test('a changed row changes its unit; one that is gone stays as it is (D1.4), and is told', async () => {
    const renamed = changedRegister('schools.csv', '新北市示範國中', '新北市立示範國中');
    const report = await importUnits(database, renamed, { now: NOW + 2000 });
    expect(report.tables['unit']).toMatchObject({ changed: 1, unchanged: 15 });
    expect(await unit('901501')).toMatchObject({ name: '新北市立示範國中', version: 2 });
    const without = changedRegister('kindergartens.csv', '901Z01-01', '901Z01-02');
    const second = await importUnits(database, without, { now: NOW + 3000, dryRun: true });
    expect(second.absent).toEqual(['901Z01-01']);
  });

  test('a stage that the register drops is dropped', async () => {
    const folder = changedRegister('school_stages.csv', '901501,國小,1,114,6,90,11\n', '');
    const report = await importUnits(database, folder, { now: NOW + 4000 });
    expect(report.tables['unit_stage']).toMatchObject({ removed: 1 });
    expect(await unit('901501')).toMatchObject({
      students: 210,
      stages: packStages([Stage.JUNIOR_HIGH]),
    });
  });

  test('D4.6: between a cutoff and its snapshot the register takes no changes', async () => {
    await database.transaction((tx) =>
      tx.run(
        'INSERT INTO cycle (year, roster_cutoff_at, opens_at, closes_at, definition, version) VALUES (?, ?, ?, ?, ?, ?)',
        [108, NOW, NOW + 1, NOW + 2, '{}', 1],
      ),
    );
    const late = importUnits(database, REGISTER, { now: NOW });
    await expect(late).rejects.toMatchObject({ code: 'ROSTER_PENDING' });
    const early = await importUnits(database, REGISTER, { now: NOW - 1, dryRun: true });
    expect(early.faults).toEqual([]);
  });
});
