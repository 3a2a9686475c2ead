// A country of invented people on an imported register: three years, whole, and in agreement with itself.
import { readConfig } from '../../server/app/config';
import { createVault } from '../../server/app/vault';
import type { Database } from '../../server/database/database';
import { chooseJurisdictions } from '../../server/database/national/part';
import { teachersOf, type RegisterSchool } from '../../server/database/national/schools';
import { seedNation } from '../../server/database/national/seed';
import { silent } from '../../server/database/progress';
import { Stage } from '../../server/domain/units';
import { importCycle } from '../../server/import/cycle.import';
import { importUnits } from '../../server/import/units.import';
import { instant } from '../support/clock';
import { testDatabase } from '../support/database';
import { countOf, fixture } from './files';

const IMPORTED = instant('2019-08-01T09:00:00+08:00');
const AT = instant('2019-09-25T10:00:00+08:00');
const vault = createVault(readConfig({}));
const options = { at: AT, scale: 1, show: () => silent };

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await importUnits(database, fixture('register'), { now: IMPORTED });
  await importCycle(database, fixture('cycle.json'), { now: IMPORTED });
  await seedNation(database, vault, options);
});
afterAll(() => database.close());

describe('the numbers of teachers', () => {
  test.each([
    ['the register’s own', { teachers: 24, students: 498 }, 24],
    ['none, where the register says none', { teachers: 0, students: 0 }, 0],
    ['a teacher for 12 students', { teachers: null, students: 1000 }, 83],
    ['never fewer than 6', { teachers: null, students: 10 }, 6],
    ['60 where nothing is known', { teachers: null, students: null }, 60],
  ])('%s', (_, numbers, expected) => {
    expect(teachersOf(numbers)).toBe(expected);
  });
});

describe('the seeded country', () => {
  test('teachers by the register: continuing, correctional and closed schools have none', async () => {
    const found = await database.reads.all<{ code: string; n: number }>(
      'SELECT u.code, COUNT(*) AS n FROM teacher t JOIN unit u ON u.id = t.unit_id GROUP BY u.code ORDER BY u.code',
    );
    expect(found.map(({ code, n }) => [code, n])).toEqual([
      ['901501', 33],
      ['901601', 24],
      ['903301', 83 + 13],
      ['903901', 60],
    ]);
  });

  test('two earlier years with the same roster and as many plans, a year apart', async () => {
    const years = await database.reads.all<{
      year: number;
      plans: number;
      versions: number;
      first: number;
    }>(
      `SELECT p.year, COUNT(*) AS plans, COUNT(v.plan_id) AS versions, MIN(v.submitted_at) AS first
       FROM plan p LEFT JOIN plan_version v ON v.plan_id = p.id GROUP BY p.year ORDER BY p.year`,
    );
    expect(years.map(({ year }) => year)).toEqual([106, 107, 108]);
    const [, last, current] = years;
    expect(last).toMatchObject({ plans: current?.plans, versions: current?.versions });
    expect(Number(current?.first) - Number(last?.first)).toBe(365 * 86_400_000);
    const receipts = await database.reads.all<{ number: string }>(
      'SELECT receipt_number AS number FROM plan_version',
    );
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(receipts.length);
  });

  test('D4.6: counts agree with plans in all years, and plans with windows', async () => {
    const wrong = await database.reads.all(
      `SELECT r.year, r.unit_id FROM roster_unit r WHERE
         r.eligible <> (SELECT COUNT(*) FROM roster_entry e WHERE e.year = r.year AND e.unit_id = r.unit_id)
         OR r.submitted <> (SELECT COUNT(*) FROM plan p WHERE p.year = r.year AND p.unit_id = r.unit_id
           AND p.audience = 'TEACHER' AND p.state = 'SUBMITTED')
         OR r.submitted <> COALESCE((SELECT SUM(d.teachers) FROM completion_day d
           WHERE d.year = r.year AND d.unit_id = r.unit_id), 0)`,
    );
    const outside = await database.reads.all(
      `SELECT v.plan_id FROM plan_version v JOIN plan p ON p.id = v.plan_id
       JOIN cycle_window w ON w.year = p.year AND w.audience = p.audience AND w.jurisdiction_code = p.jurisdiction_code
       WHERE v.submitted_at < w.opens_at OR v.submitted_at >= w.closes_at`,
    );
    expect([wrong, outside]).toEqual([[], []]);
  });

  test('production knows it by its setting, and nobody seeds twice', async () => {
    expect(await countOf(database, "setting WHERE name = 'demonstration' AND value = '1'")).toBe(1);
    await expect(seedNation(database, vault, options)).rejects.toThrow(/has teachers already/);
  });
});

describe('a part of the country', () => {
  const many = (jurisdictionCode: string, count: number, teachers: number): RegisterSchool[] =>
    Array.from({ length: count }, (_, n) => ({
      id: `${jurisdictionCode}${n}`,
      code: String(n),
      jurisdictionCode,
      stages: [{ stage: Stage.ELEMENTARY, teachers }],
    }));
  const country = [
    ...many('NWT', 300, 90),
    ...many('CYQ', 90, 20),
    ...many('NAN', 110, 20),
    ...many('KHH', 110, 50),
    ...many('LIE', 10, 10),
  ];

  test('is whole jurisdictions of about the mean size, one of them open', () => {
    expect([...chooseJurisdictions(country, 0.15, new Set(['CYQ']))]).toEqual(['CYQ']);
    expect([...chooseJurisdictions(country, 0.15, new Set(['KHH', 'LIE']))]).toEqual(['KHH']);
    expect(chooseJurisdictions(country, 1, new Set(['LIE'])).size).toBe(5);
  });
});
