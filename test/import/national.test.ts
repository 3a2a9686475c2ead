// A country of invented people on an imported register: three years, whole, and in agreement with itself.
import { readConfig } from '../../server/app/config';
import { createVault } from '../../server/app/vault';
import type { Database } from '../../server/database/database';
import { chooseJurisdictions } from '../../server/database/national/part';
import { kindergartenTeachers } from '../../server/database/national/write-kindergartens';
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
      `SELECT u.code, COUNT(*) AS n FROM teacher t JOIN unit u ON u.id = t.unit_id
        WHERE u.kind = 'SCHOOL' GROUP BY u.code ORDER BY u.code`,
    );
    expect(found.map(({ code, n }) => [code, n])).toEqual([
      ['901501', 33],
      ['901601', 24],
      ['903301', 83 + 13],
      ['903901', 60],
    ]);
  });

  test('D3.7: kindergartens have 50,000 in 6,813, who teach at no stage and stand on no roster', async () => {
    const found = await database.reads.all<{ code: string; n: number; stages: number }>(
      `SELECT u.code, COUNT(*) AS n, COUNT(t.stage) AS stages FROM teacher t JOIN unit u ON u.id = t.unit_id
        WHERE u.kind = 'KINDERGARTEN' GROUP BY u.code ORDER BY u.code`,
    );
    expect(found).toEqual([
      { code: '901Z01', n: 8, stages: 0 },
      { code: '901Z01-01', n: 7, stages: 0 },
      { code: '903Z01', n: 7, stages: 0 },
    ]);
    expect(kindergartenTeachers(6_813)).toBe(50_000);
    const frozen = `roster_entry r JOIN unit u ON u.id = r.unit_id WHERE u.kind = 'KINDERGARTEN'`;
    expect(await countOf(database, frozen)).toBe(0);
  });

  test('D3.1: teachers of all statuses; who is 待申請 has no sign-in, no confirmed address and no plan', async () => {
    type Count = number | string;
    const found = await database.reads.all<{
      status: string;
      people: Count;
      emails: Count;
      signIns: Count;
      plans: Count;
    }>(
      `SELECT t.status AS status, COUNT(*) AS people, COUNT(t.email_confirmed_at) AS emails, COUNT(c.user_name) AS signIns,
        SUM(CASE WHEN EXISTS (SELECT 1 FROM plan p WHERE p.owner_id = t.id) THEN 1 ELSE 0 END) AS plans
        FROM teacher t LEFT JOIN credential c ON c.holder_id = t.id GROUP BY t.status ORDER BY t.status`,
    );
    const [active, notApplied, suspended] = found.map((row) => ({
      ...{ status: row.status, people: Number(row.people), emails: Number(row.emails) },
      ...{ signIns: Number(row.signIns), plans: Number(row.plans) },
    }));
    expect(active).toMatchObject({ status: 'ACTIVE', emails: active?.people });
    expect(active?.signIns).toBe(active?.people);
    expect(notApplied).toMatchObject({ status: 'NOT_APPLIED', emails: 0, signIns: 0, plans: 0 });
    expect(suspended).toMatchObject({ status: 'SUSPENDED', signIns: suspended?.people });
    const all = [active, notApplied, suspended].reduce((sum, row) => sum + (row?.people ?? 0), 0);
    expect((notApplied?.people ?? 0) / all).toBeCloseTo(0.15, 1);
    expect(await countOf(database, "teacher WHERE job_title IS NULL OR (subjects = '[]' AND stage IS NOT NULL)")).toBeGreaterThan(5); // prettier-ignore
    const first = "teacher t JOIN credential c ON c.holder_id = t.id WHERE c.user_name = 't000001'";
    expect(await countOf(database, `${first} AND t.status = 'ACTIVE'`)).toBe(1);
  });

  test('D2.8: every account was used lately, and offices have their second factor (D2.4)', async () => {
    const day = 86_400_000;
    const lately = `last_used_at > ${AT - 61 * day} AND last_used_at < ${AT}`;
    expect(await countOf(database, `account WHERE NOT (${lately}) OR last_used_at IS NULL`)).toBe(
      0,
    );
    const offices = "role IN ('BUREAU', 'CENTRE', 'MINISTRY')";
    const without = `NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = account.id AND f.confirmed_at > 0)`;
    expect(await countOf(database, `account WHERE ${offices} AND ${without}`)).toBe(0);
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
