// Proves that a cycle is laid beside those before it: their sums, windows and courses (D4.6, D8).
import { Role } from '../../../server/domain/roles';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';

let server: TestServer;
let bureau: Person;
let ministry: Person;
let near: string;
let far: string;

const set = (sql: string, values: (string | number | null)[] = []) =>
  server.database.transaction((tx) => tx.run(sql, values));
const day = (year: number, unitId: string, code: string, date: string, teachers: number) =>
  set(
    `INSERT INTO completion_day (year, unit_id, day, jurisdiction_code, schools, teachers)
      VALUES (?, ?, ?, ?, 1, ?)`,
    [year, unitId, date, code, teachers],
  );

beforeAll(async () => {
  server = await TestServer.start('2019-09-10T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  for (const year of [107, 106, 104]) await seed.cycle(year);
  bureau = await seed.official(Role.BUREAU, 'NWT');
  ministry = await seed.official(Role.MINISTRY);
  const school = await seed.school('NWT', '新北市示範國民小學');
  const other = await seed.school('KHH', '高雄市示範國民小學');
  [near, far] = [school.id, other.id];
  for (let n = 0; n < 4; n += 1) await school.teacher(`教師${n}`);
  await other.teacher('他處');
  for (const year of [107, 108]) await seed.snapshot(year);
  await set("UPDATE roster_unit SET submitted = 3, school_plan_state = 'SUBMITTED' WHERE unit_id = ? AND year = 107", [near]); // prettier-ignore
  await set('UPDATE roster_unit SET submitted = 1 WHERE unit_id = ? AND year = 108', [near]);
  await day(107, near, 'NWT', '2018-09-20', 1);
  await day(107, near, 'NWT', '2018-09-06', 2);
  await day(108, near, 'NWT', '2019-09-07', 1);
  await day(107, far, 'KHH', '2018-09-06', 1);
});
afterAll(() => server.stop());

const HISTORY = `history { year schools { eligible submitted } teachers { eligible submitted rate }
  teacherOpensAt teacherClosesAt days { day schoolsSubmitted teachersSubmitted } }`;
const JURISDICTION = `query ($year: Int! = 108) {
  jurisdictionCompletion(jurisdictionCode: "NWT", year: $year) { ${HISTORY} } }`;
const COUNTRY = `{ countryCompletion(year: 108) { ${HISTORY} } }`;

interface Year {
  year: number;
  teacherClosesAt: string;
}

it('is this cycle and those before it that had schools, the newest first, each with its course', async () => {
  const { jurisdictionCompletion } = await (
    await server.as(bureau)
  ).data<{ jurisdictionCompletion: { history: Year[] } }>(JURISDICTION);
  // 106 and 104 are cycles without a snapshot: there is nothing to compare.
  expect(jurisdictionCompletion.history).toEqual([
    {
      year: 108,
      schools: { eligible: 1, submitted: 0 },
      teachers: { eligible: 4, submitted: 1, rate: 0.25 },
      teacherOpensAt: '2019-09-05T16:00:00.000Z',
      teacherClosesAt: '2019-09-13T16:00:00.000Z',
      days: [{ day: '2019-09-07', schoolsSubmitted: 1, teachersSubmitted: 1 }],
    },
    {
      year: 107,
      schools: { eligible: 1, submitted: 1 },
      teachers: { eligible: 4, submitted: 3, rate: 0.75 },
      teacherOpensAt: '2018-09-05T16:00:00.000Z',
      teacherClosesAt: '2018-09-13T16:00:00.000Z',
      days: [
        { day: '2018-09-06', schoolsSubmitted: 1, teachersSubmitted: 2 },
        { day: '2018-09-20', schoolsSubmitted: 2, teachersSubmitted: 3 },
      ],
    },
  ]);
});

it('sums the country, its windows from the first opening to the last closing, extensions included', async () => {
  const later = 1_575_000_000_000;
  await set("UPDATE cycle_window SET extended_until = ? WHERE year = 107 AND jurisdiction_code = 'LIE'", [later]); // prettier-ignore
  const { countryCompletion } = await (
    await server.as(ministry)
  ).data<{ countryCompletion: { history: Year[] } }>(COUNTRY);
  expect(countryCompletion.history).toMatchObject([
    { year: 108, teachers: { eligible: 5, submitted: 1 } },
    {
      year: 107,
      teachers: { eligible: 5, submitted: 3 },
      days: [{ teachersSubmitted: 3 }, { teachersSubmitted: 4 }],
    },
  ]);
  expect(Date.parse(countryCompletion.history[1]?.teacherClosesAt ?? '')).toBe(later);
});

it('costs two statements besides the completion, and goes back no further than three cycles', async () => {
  const caller = await server.as(bureau);
  expect(await server.statements(() => caller.data(JURISDICTION))).toHaveLength(3);
  await server.seed.cycle(111);
  const { jurisdictionCompletion } = await caller.data<{
    jurisdictionCompletion: { history: Year[] };
  }>(JURISDICTION, { year: 111 });
  expect(jurisdictionCompletion.history.map(({ year }) => year)).toEqual([111, 108]);
});
