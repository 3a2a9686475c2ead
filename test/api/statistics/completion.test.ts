// Proves what completion counts, for whom, and at what cost (D4.6, D8, OP4).
import { Stage } from '../../../server/domain/units';
import { Role } from '../../../server/domain/roles';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';

let server: TestServer;
let schools: SchoolSeed[];
let foreign: SchoolSeed;
let bureau: Person;
let other: Person;
let centre: Person;
let ministry: Person;

const set = (sql: string, values: (string | number | null)[] = []) =>
  server.database.transaction((tx) => tx.run(sql, values));
/** Counts as the writing of plans leaves them. */
const counts = (school: SchoolSeed, draft: number, submitted: number, state: string) =>
  set('UPDATE roster_unit SET draft = ?, submitted = ?, school_plan_state = ? WHERE unit_id = ?', [
    draft,
    submitted,
    state,
    school.id,
  ]);
const day = (school: SchoolSeed, date: string, plans: number, teachers: number) =>
  set(
    'INSERT INTO completion_day (year, unit_id, day, jurisdiction_code, schools, teachers) VALUES (108, ?, ?, ?, ?, ?)',
    [school.id, date, school.jurisdictionCode, plans, teachers],
  );

beforeAll(async () => {
  server = await TestServer.start('2019-09-10T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  bureau = await seed.official(Role.BUREAU, 'NWT');
  other = await seed.official(Role.BUREAU, 'KHH');
  centre = await seed.official(Role.CENTRE);
  ministry = await seed.official(Role.MINISTRY);
  schools = [
    await seed.school('NWT', '新北市第一示範國民小學', [Stage.ELEMENTARY, Stage.JUNIOR_HIGH]),
    await seed.school('NWT', '新北市第二示範國民小學'),
    await seed.school('NWT', '新北市無師國民小學'),
  ];
  foreign = await seed.school('KHH', '高雄市示範國民小學');
  for (const [at, teachers] of [4, 2, 0].entries()) {
    for (let n = 0; n < teachers; n += 1) await schools[at]?.teacher(`教師${at}${n}`);
  }
  await foreign.teacher('他處');
  await seed.snapshot();
  const [first, second] = schools as [SchoolSeed, SchoolSeed];
  await counts(first, 1, 2, 'SUBMITTED');
  await counts(second, 0, 2, 'DRAFT');
  await counts(foreign, 0, 1, 'SUBMITTED');
  await set('UPDATE roster_unit SET late_added = 3, late_submitted = 2 WHERE unit_id = ?', [
    second.id,
  ]);
  await day(first, '2019-09-06', 1, 3);
  await day(first, '2019-09-08', 0, -1);
  await day(second, '2019-09-08', 0, 2);
  await day(foreign, '2019-09-08', 1, 1);
});
afterAll(() => server.stop());
afterEach(async () => {
  await set('UPDATE cycle_window SET extended_until = NULL');
  await set(
    'UPDATE roster_unit SET teacher_extended_until = NULL, school_extended_until = NULL, extended = 0',
  );
});

const COUNTS = '{ eligible notStarted draft submitted extended lateAdded lateSubmitted rate }';
const UNIT = `query ($unitId: ID!, $year: Int!) { unitCompletion(unitId: $unitId, year: $year) {
  unitId code name stages schoolPlanState schoolPlanExtended teachers ${COUNTS} } }`;
const TABLE = `query ($code: ID!, $year: Int!) { jurisdictionCompletion(jurisdictionCode: $code, year: $year) {
  year asOf jurisdiction { code name order } schools ${COUNTS} teachers ${COUNTS}
  units { unitId name stages schoolPlanState schoolPlanExtended teachers ${COUNTS} } } }`;
const DAYS = `query ($code: ID!, $year: Int!) { jurisdictionCompletion(jurisdictionCode: $code, year: $year) {
  units { unitId } days { day schoolsSubmitted teachersSubmitted } } }`;
const COUNTRY = `query ($year: Int!) { countryCompletion(year: $year) { schools ${COUNTS} teachers ${COUNTS}
  jurisdictions { jurisdiction { name } schools ${COUNTS} teachers ${COUNTS} } days { day schoolsSubmitted teachersSubmitted } } }`;

interface Counts {
  eligible: number;
  notStarted: number;
  draft: number;
  submitted: number;
  extended: number;
  rate: number | null;
}
interface Table {
  jurisdictionCompletion: {
    schools: Counts;
    teachers: Counts;
    units: { unitId: string; name: string; schoolPlanExtended: boolean; teachers: Counts }[];
  };
}
const table = async (code = 'NWT') =>
  (await (await server.as(bureau)).data<Table>(TABLE, { code, year: 108 })).jurisdictionCompletion;

describe('one school', () => {
  it('shows its state and counts to its own accounts', async () => {
    const operator = await server.as(await (schools[0] as SchoolSeed).account(Role.OPERATOR));
    const found = await operator.data(UNIT, { unitId: schools[0]?.id, year: 108 });
    expect(found).toEqual({
      unitCompletion: {
        unitId: schools[0]?.id,
        code: schools[0]?.code,
        name: '新北市第一示範國民小學',
        stages: ['ELEMENTARY', 'JUNIOR_HIGH'],
        schoolPlanState: 'SUBMITTED',
        schoolPlanExtended: false,
        teachers: {
          ...{ eligible: 4, notStarted: 1, draft: 1, submitted: 2 },
          ...{ extended: 0, lateAdded: 0, lateSubmitted: 0, rate: 0.5 },
        },
      },
    });
  });

  it('is not there for another school, another bureau, or another year (D8)', async () => {
    const chief = await server.as(await foreign.account(Role.CHIEF));
    const unitId = schools[0]?.id;
    expect(await chief.outcome(UNIT, { unitId, year: 108 })).toBe('NOT_FOUND');
    expect(await (await server.as(other)).outcome(UNIT, { unitId, year: 108 })).toBe('NOT_FOUND');
    expect(await (await server.as(bureau)).outcome(UNIT, { unitId, year: 90 })).toBe('NOT_FOUND');
    expect(await (await server.as(ministry)).outcome(UNIT, { unitId, year: 108 })).toBe('OK');
    const teacher = await server.as(await foreign.teacher('教師'));
    expect(await teacher.outcome(UNIT, { unitId: foreign.id, year: 108 })).toBe('FORBIDDEN');
  });
});

describe('a jurisdiction', () => {
  it('is the sum of its schools; late teachers stand beside, in neither side of the rate (D4.6)', async () => {
    const { schools: plans, teachers, units } = await table();
    expect(plans).toMatchObject({
      eligible: 3,
      notStarted: 1,
      draft: 1,
      submitted: 1,
      rate: 1 / 3,
    });
    expect(teachers).toEqual({
      ...{ eligible: 6, notStarted: 1, draft: 1, submitted: 4 },
      ...{ extended: 0, lateAdded: 3, lateSubmitted: 2, rate: 4 / 6 },
    });
    expect(units.map(({ name }) => name)).toEqual(schools.map(({ name }) => name));
    expect(units[1]?.teachers.rate).toBe(1);
    expect(units[2]?.teachers).toMatchObject({ eligible: 0, rate: null });
  });

  it('can never be above 100 %: the database refuses more submissions than teachers', async () => {
    await expect(counts(schools[1] as SchoolSeed, 1, 2, 'DRAFT')).rejects.toThrow();
    expect((await table()).teachers.rate).toBeLessThanOrEqual(1);
  });

  it('counts as extended whoever has more time, alone or with the school or the jurisdiction', async () => {
    await set('UPDATE roster_unit SET extended = 1 WHERE unit_id = ?', [schools[0]?.id ?? '']);
    expect((await table()).teachers.extended).toBe(1);
    await set('UPDATE roster_unit SET teacher_extended_until = 9 WHERE unit_id = ?', [
      schools[1]?.id ?? '',
    ]);
    expect((await table()).teachers.extended).toBe(1 + 2);
    const window =
      "UPDATE cycle_window SET extended_until = 9 WHERE jurisdiction_code = 'NWT' AND audience = ?";
    await set(window, ['TEACHER']);
    expect(await table()).toMatchObject({ teachers: { extended: 6 }, schools: { extended: 0 } });
    await set('UPDATE roster_unit SET school_extended_until = 9 WHERE unit_id = ?', [
      schools[2]?.id ?? '',
    ]);
    const { units, ...rest } = await table();
    expect(rest.schools.extended).toBe(1);
    expect(units.map(({ schoolPlanExtended }) => schoolPlanExtended)).toEqual([false, false, true]);
    await set(window, ['SCHOOL']);
    expect((await table()).schools.extended).toBe(3);
  });

  it('costs one statement with all its schools, two with the course of the weeks (OP4)', async () => {
    const caller = await server.as(bureau);
    const asked = (document: string) =>
      server.statements(() => caller.data(document, { code: 'NWT', year: 108 }));
    await asked(TABLE);
    expect(await asked(TABLE)).toHaveLength(1);
    expect(await asked(DAYS)).toHaveLength(2);
  });

  it('has a course: what stood submitted at the end of each day, withdrawals taken off', async () => {
    const caller = await server.as(bureau);
    const found = await caller.data<{ jurisdictionCompletion: { days: object[] } }>(DAYS, {
      code: 'NWT',
      year: 108,
    });
    expect(found.jurisdictionCompletion.days).toEqual([
      { day: '2019-09-06', schoolsSubmitted: 1, teachersSubmitted: 3 },
      { day: '2019-09-08', schoolsSubmitted: 1, teachersSubmitted: 4 },
    ]);
  });

  it('is its own bureau’s, the centre’s and the ministry’s (D8)', async () => {
    const ask = async (person: Person, code = 'NWT', year = 108) =>
      (await server.as(person)).outcome(TABLE, { code, year });
    expect(await ask(bureau, 'KHH')).toBe('NOT_FOUND');
    expect(await ask(other)).toBe('NOT_FOUND');
    expect(await ask(bureau, 'NWT', 90)).toBe('NOT_FOUND');
    expect(await ask(centre, 'XXX')).toBe('NOT_FOUND');
    expect(await ask(centre)).toBe('OK');
    expect(await ask(ministry)).toBe('OK');
    expect(await ask(await (schools[0] as SchoolSeed).account(Role.CHIEF))).toBe('FORBIDDEN');
    expect(await server.nobody.outcome(TABLE, { code: 'NWT', year: 108 })).toBe('UNAUTHENTICATED');
  });

  it('without a school on the snapshot is empty, not absent', async () => {
    const caller = await server.as(centre);
    const { jurisdictionCompletion } = await caller.data<Table>(TABLE, { code: 'LIE', year: 108 });
    expect(jurisdictionCompletion).toMatchObject({
      jurisdiction: { code: 'LIE', name: '連江縣' },
      schools: { eligible: 0, extended: 0, rate: null },
      units: [],
    });
  });
});

describe('the country', () => {
  interface Country {
    countryCompletion: {
      schools: Counts;
      teachers: Counts;
      jurisdictions: { jurisdiction: { name: string }; teachers: Counts; schools: Counts }[];
      days: object[];
    };
  }

  it('is all 23 jurisdictions, each as its own bureau sees it, and their sum', async () => {
    await set("UPDATE cycle_window SET extended_until = 9 WHERE jurisdiction_code = 'NWT'");
    const caller = await server.as(ministry);
    const { countryCompletion } = await caller.data<Country>(COUNTRY, { year: 108 });
    expect(countryCompletion.jurisdictions).toHaveLength(23);
    const row = countryCompletion.jurisdictions.find(
      ({ jurisdiction }) => jurisdiction.name === '新北市',
    );
    const { schools: plans, teachers } = await table();
    expect(row).toMatchObject({ schools: plans, teachers });
    expect(countryCompletion.teachers).toMatchObject({
      eligible: 7,
      submitted: 5,
      extended: 6,
      rate: 5 / 7,
    });
    expect(countryCompletion.schools).toMatchObject({ eligible: 4, submitted: 2, extended: 3 });
    expect(countryCompletion.days).toEqual([
      { day: '2019-09-06', schoolsSubmitted: 1, teachersSubmitted: 3 },
      { day: '2019-09-08', schoolsSubmitted: 2, teachersSubmitted: 5 },
    ]);
  });

  it('costs one statement, and one for the days', async () => {
    const caller = await server.as(centre);
    await caller.data(COUNTRY, { year: 108 });
    expect(await server.statements(() => caller.data(COUNTRY, { year: 108 }))).toHaveLength(2);
  });

  it('is the centre’s and the ministry’s; a year without a cycle is NOT_FOUND', async () => {
    expect(await (await server.as(bureau)).outcome(COUNTRY, { year: 108 })).toBe('FORBIDDEN');
    expect(await (await server.as(centre)).outcome(COUNTRY, { year: 90 })).toBe('NOT_FOUND');
  });
});
