// The import of a cycle and of the history of participation: D4, D5.5 and D9 as data.
import { readFileSync } from 'node:fs';
import type { Database } from '../../server/database/database';
import { formatTaipei } from '../../server/domain/instant';
import type { CycleFile } from '../../server/import/cycle-file';
import { importCycle } from '../../server/import/cycle.import';
import { importParticipation } from '../../server/import/participation.import';
import { importUnits } from '../../server/import/units.import';
import { instant } from '../support/clock';
import { testDatabase } from '../support/database';
import { countOf, fileWith, fixture } from './files';

const BEFORE = instant('2019-08-01T09:00:00+08:00');
const CYCLE = fixture('cycle.json');
const cycle = (): CycleFile => JSON.parse(readFileSync(CYCLE, 'utf8')) as CycleFile;
const changed = (change: (file: CycleFile) => void): string => {
  const file = cycle();
  change(file);
  return fileWith('cycle.json', JSON.stringify(file));
};

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('the import of a cycle', () => {
  test('wants the jurisdictions first', async () => {
    const report = await importCycle(database, CYCLE, { now: BEFORE });
    expect(report.faults.map(({ why }) => why)).toEqual([
      'there are no jurisdictions yet: import units first',
    ]);
    await importUnits(database, fixture('register'), { now: BEFORE });
  });

  test('stores instants, questions and domains, and a window an audience and jurisdiction', async () => {
    const report = await importCycle(database, CYCLE, { now: BEFORE });
    expect(report.faults).toEqual([]);
    expect(report.tables['cycle_window']).toMatchObject({ added: 6 });
    const [stored] = await database.reads.all<{ definition: string; closes_at: number }>(
      'SELECT definition, closes_at FROM cycle WHERE year = 108',
    );
    const { questions, domains } = cycle();
    expect(JSON.parse(stored?.definition ?? '')).toEqual({ questions, domains });
    expect(formatTaipei(Number(stored?.closes_at))).toBe('2020-08-01 00:00:00.000');
    const [window] = await database.reads.all<{ closes_at: number }>(
      "SELECT closes_at FROM cycle_window WHERE audience = 'SCHOOL' AND jurisdiction_code = 'NWT'",
    );
    // D4.5: 新北市's school window closes at 08-22 00:00:00.000.
    expect(formatTaipei(Number(window?.closes_at))).toBe('2019-08-22 00:00:00.000');
  });

  test('again it is unchanged; before the opening a file may change it', async () => {
    const again = await importCycle(database, CYCLE, { now: BEFORE });
    expect(again.tables).toMatchObject({
      cycle: { added: 0, changed: 0, unchanged: 1 },
      cycle_window: { added: 0, changed: 0, unchanged: 6 },
    });
    const later = changed((file) => {
      for (const window of file.windows) window.phase += 1;
    });
    const report = await importCycle(database, later, { now: BEFORE });
    expect(report.tables['cycle_window']).toMatchObject({ changed: 6 });
  });

  test('D4.5: once it has opened, no file changes it', async () => {
    const opened = instant('2019-08-12T00:00:00+08:00');
    const same = changed((file) => {
      for (const window of file.windows) window.phase += 1;
    });
    expect((await importCycle(database, same, { now: opened })).faults).toEqual([]);
    const report = await importCycle(database, CYCLE, { now: opened });
    expect(report.faults).toMatchObject([{ column: 'academicYear', value: '108' }]);
    const [window] = await database.reads.all<{ phase: number }>(
      "SELECT phase FROM cycle_window WHERE audience = 'SCHOOL' AND jurisdiction_code = 'NWT'",
    );
    expect(window?.phase).toBe(2);
  });

  test('every fault at once: windows, numbers, keys, instants', async () => {
    const path = changed((file) => {
      file.academicYear = 109;
      file.opensAt = '2019-08-12';
      const [first, second] = file.windows;
      if (first) first.jurisdictions = ['新北市', '新北市', '臺北縣'];
      if (second) second.closesAt = second.opensAt;
      const [question] = file.questions;
      for (const option of question?.options ?? []) option.number = 53;
      file.domains.forEach((domain) => (domain.key = 'Same Key'));
      if (file.domains[0]) file.domains[0].labelEn = '';
    });
    const report = await importCycle(database, path, { now: BEFORE });
    const paths = report.faults.map(({ column }) => column);
    expect(paths).toEqual(
      expect.arrayContaining([
        'opensAt',
        'windows[0].jurisdictions[1]',
        'windows[0].jurisdictions[2]',
        'windows[1].closesAt',
        'windows',
        'questions[0].options[0].number',
        'questions[0].options[1].number',
        'domains[0].key',
        'domains[0].labelEn',
        'domains[1].key',
      ]),
    );
    expect(await countOf(database, 'cycle')).toBe(1);
  });

  test.each(['', 'null', '[]', '{"academicYear":', '{}'])(
    '%j is refused, not crashed on',
    async (text) => {
      const report = await importCycle(database, fileWith('cycle.json', text), { now: BEFORE });
      expect(report.faults.length).toBeGreaterThan(0);
    },
  );
});

describe('the import of participation (D9)', () => {
  test('totals and jurisdictions of each year; again unchanged; what is gone is removed', async () => {
    const first = await importParticipation(database, fixture('participation.csv'), {
      now: BEFORE,
    });
    expect(first.tables).toMatchObject({
      participation_total: { added: 2 },
      participation: { added: 5 },
    });
    const again = await importParticipation(database, fixture('participation.csv'), {
      now: BEFORE,
    });
    expect(again.tables['participation']).toEqual({
      added: 0,
      changed: 0,
      unchanged: 5,
      removed: 0,
    });
    const text = readFileSync(fixture('participation.csv'), 'utf8').replace(',part', ',');
    const less = await importParticipation(database, fileWith('p.csv', text), { now: BEFORE });
    expect(less.tables['participation']).toMatchObject({ removed: 1 });
    expect(await countOf(database, 'participation')).toBe(4);
  });

  test('a strange jurisdiction, extent or total is a fault', async () => {
    const text = 'jurisdiction,107\n臺北縣,full\n新北市,most\nschools,few\n';
    const report = await importParticipation(database, fileWith('p.csv', text), { now: BEFORE });
    expect(report.faults.map(({ row, value }) => [row, value])).toEqual([
      [2, '臺北縣'],
      [3, 'most'],
      [4, 'few'],
      [4, 'schools'],
    ]);
    expect(report.written).toBe(false);
  });
});
