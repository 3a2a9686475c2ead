// Proves the list that a bureau works by: whom it shows, how it is narrowed and ordered, and at what cost (D8).
import { Role } from '../../../server/domain/roles';
import { Stage } from '../../../server/domain/units';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer } from '../../support/server';

let server: TestServer;
let schools: SchoolSeed[];
let bureau: Person;
let centre: Person;

const set = (sql: string, values: (string | number | null)[] = []) =>
  server.database.transaction((tx) => tx.run(sql, values));
const at = (index: number): SchoolSeed => schools[index] as SchoolSeed;

/** Name, stages, teachers, drafts, submitted, state of the school plan, and the last day of it. */
const SCHOOLS: readonly [string, Stage[], number, number, number, string, string | null][] = [
  ['甲國民小學', [Stage.ELEMENTARY], 4, 1, 2, 'SUBMITTED', '2019-09-08'],
  ['乙國民小學', [Stage.ELEMENTARY], 3, 0, 0, 'DRAFT', null],
  ['丙國民中學', [Stage.JUNIOR_HIGH], 2, 0, 1, 'NOT_STARTED', '2019-09-06'],
  ['丁國民小學', [Stage.ELEMENTARY, Stage.JUNIOR_HIGH], 0, 0, 0, 'SUBMITTED', '2019-09-07'],
  ['戊國民中學', [Stage.JUNIOR_HIGH], 3, 0, 3, 'SUBMITTED', '2019-09-09'],
];

beforeAll(async () => {
  server = await TestServer.start('2019-09-10T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  bureau = await seed.official(Role.BUREAU, 'NWT');
  centre = await seed.official(Role.CENTRE);
  schools = [];
  for (const [name, stages, teachers] of SCHOOLS) {
    const school = await seed.school('NWT', name, stages);
    for (let n = 0; n < teachers; n += 1) await school.teacher(`教師${n}`);
    schools.push(school);
  }
  const foreign = await seed.school('KHH', '台東路國民小學');
  await foreign.teacher('他處');
  await seed.snapshot();
  for (const [index, [, , , draft, submitted, state, day]] of SCHOOLS.entries()) {
    await set(
      'UPDATE roster_unit SET draft = ?, submitted = ?, school_plan_state = ? WHERE unit_id = ?',
      [draft, submitted, state, at(index).id],
    );
    if (day === null) continue;
    await set(
      `INSERT INTO completion_day (year, unit_id, day, jurisdiction_code, schools, teachers)
        VALUES (108, ?, ?, 'NWT', 0, ?)`,
      [at(index).id, day, submitted],
    );
  }
  await at(0).account(Role.CHIEF);
  await at(0).account(Role.CHIEF);
  await at(1).account(Role.CHIEF, { status: 'SUSPENDED' });
  const contact = await at(2).account(Role.CONTACT);
  await set(
    'INSERT INTO roster_check (year, unit_id, checked_by, checked_at, problems) VALUES (108, ?, ?, ?, 0)',
    [at(2).id, contact.id, 1_567_000_000_000],
  );
  for (const [audience, sender, sentAt] of [
    ['SCHOOL', 'BUREAU', 1_567_900_000_000],
    ['TEACHER', 'BUREAU', 1_567_800_000_000],
    ['TEACHER', 'UNIT', 1_567_999_000_000],
  ] as const) {
    await set(
      `INSERT INTO reminder (year, unit_id, audience, sender, jurisdiction_code, sent_by, sent_at, recipients)
        VALUES (108, ?, ?, ?, 'NWT', ?, ?, 1)`,
      [at(1).id, audience, sender, bureau.id, sentAt],
    );
  }
});
afterAll(() => server.stop());

const LIST = `query ($code: ID, $filter: UnitCompletionFilter, $sort: UnitCompletionSort! = CODE, $descending: Boolean! = false,
  $first: Int! = 20, $after: String, $year: Int! = 108) {
  unitCompletions(year: $year, jurisdictionCode: $code, filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) {
    edges { cursor node { unitId code name rosterCheckedAt chiefs lastSubmittedDay remindedAt teachers { eligible submitted rate } } }
    pageInfo { hasNextPage endCursor } totalCount } }`;

interface List {
  unitCompletions: {
    edges: {
      cursor: string;
      node: {
        unitId: string;
        name: string;
        chiefs: number;
        rosterCheckedAt: string | null;
        lastSubmittedDay: string | null;
        remindedAt: string | null;
      };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

const list = async (variables: object = {}, person = bureau) =>
  (await (await server.as(person)).data<List>(LIST, variables)).unitCompletions;
/** The first characters of the schools' names, in the list's order. */
const names = async (variables: object = {}, person = bureau) =>
  (await list(variables, person)).edges.map(({ node }) => node.name.slice(0, 1)).join('');

describe('whom it shows', () => {
  it('is the jurisdiction for its bureau, the country for the centre, narrowed and not refused (D8)', async () => {
    expect(await names()).toBe('甲乙丙丁戊');
    expect(await names({}, centre)).toBe('甲乙丙丁戊台');
    expect(await names({ code: 'KHH' }, centre)).toBe('台');
    expect(await list({ code: 'KHH' })).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
      totalCount: 0,
    });
  });

  it('is NOT_FOUND for a year without a cycle, INVALID for a search that is no text', async () => {
    const caller = await server.as(bureau);
    expect(await caller.outcome(LIST, { year: 90 })).toBe('NOT_FOUND');
    const { errors } = await caller.ask(LIST, { filter: { search: '校'.repeat(61) } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID',
      faults: [{ path: 'filter.search', rule: 'tooLong' }],
    });
  });

  it('tells of each school who is there, what was done, and when', async () => {
    const { edges } = await list();
    expect(edges[0]?.node).toMatchObject({
      chiefs: 2,
      rosterCheckedAt: null,
      lastSubmittedDay: '2019-09-08',
      remindedAt: null,
      teachers: { eligible: 4, submitted: 2, rate: 0.5 },
    });
    // A suspended chief is none; of two reminders of the bureau the later; its own reminders are its own matter.
    expect(edges[1]?.node).toMatchObject({
      chiefs: 0,
      lastSubmittedDay: null,
      remindedAt: '2019-09-07T23:46:40.000Z',
    });
    expect(edges[2]?.node.rosterCheckedAt).toBe('2019-08-28T13:46:40.000Z');
    expect(edges[2]?.node.remindedAt).toBeNull();
  });
});

describe('narrowing', () => {
  it.each([
    [{ search: '國民小' }, '甲乙丁'],
    [{ search: ' 臺東 ' }, ''],
    [{ stage: 'JUNIOR_HIGH' }, '丙丁戊'],
    [{ schoolPlanState: 'SUBMITTED' }, '甲丁戊'],
    [{ schoolPlanState: 'NOT_STARTED' }, '丙'],
    // Who has no teachers has nobody to wait for.
    [{ nobody: true }, '乙'],
    [{ nobody: false }, '甲丙丁戊'],
    [{ teachersMissing: true }, '甲乙丙'],
    [{ teachersMissing: false }, '丁戊'],
    [{ rosterChecked: true }, '丙'],
    [{ rosterChecked: false }, '甲乙丁戊'],
    [{ withoutChief: true }, '乙丙丁戊'],
    [{ withoutChief: false }, '甲'],
    [{ extended: true }, ''],
    [{ teachersMissing: true, stage: 'ELEMENTARY', withoutChief: true }, '乙'],
    [{ nobody: null, search: '' }, '甲乙丙丁戊'],
  ])('by %j leaves %s, and counts them', async (filter, expected) => {
    expect(await names({ filter })).toBe(expected);
    expect((await list({ filter, first: 1 })).totalCount).toBe(expected.length);
  });

  it('finds a code by its beginning, and 臺 by 台', async () => {
    expect(await names({ filter: { search: at(1).code } })).toBe('乙');
    expect(await names({ filter: { search: at(1).code.slice(1) } })).toBe('');
    expect(await names({ filter: { search: '臺東' } }, centre)).toBe('台');
  });

  it('finds who has more time, alone or with all others (D4.5)', async () => {
    await set('UPDATE roster_unit SET school_extended_until = 9 WHERE unit_id = ?', [at(0).id]);
    await set('UPDATE roster_unit SET teacher_extended_until = 9 WHERE unit_id = ?', [at(1).id]);
    await set('UPDATE roster_unit SET extended = 1 WHERE unit_id = ?', [at(2).id]);
    expect(await names({ filter: { extended: true } })).toBe('甲乙丙');
    expect(await names({ filter: { extended: false } })).toBe('丁戊');
    await set("UPDATE cycle_window SET extended_until = 9 WHERE jurisdiction_code = 'NWT'");
    expect(await names({ filter: { extended: true } })).toBe('甲乙丙丁戊');
    await set('UPDATE cycle_window SET extended_until = NULL');
  });
});

describe('the order', () => {
  it.each([
    ['CODE', '甲乙丙丁戊', '戊丁丙乙甲'],
    ['SCHOOL_PLAN', '丙乙甲丁戊', '甲丁戊乙丙'],
    ['ELIGIBLE', '丁丙乙戊甲', '甲乙戊丙丁'],
    ['SUBMITTED', '乙丁丙甲戊', '戊甲丙乙丁'],
    // Who has no teachers comes last, whichever way.
    ['RATE', '乙甲丙戊丁', '戊甲丙乙丁'],
    ['LAST_SUBMITTED', '乙丙丁甲戊', '戊甲丁丙乙'],
  ])('by %s is %s, or %s; equal schools follow by code', async (sort, up, down) => {
    expect(await names({ sort })).toBe(up);
    expect(await names({ sort, descending: true })).toBe(down);
  });

  it.each(['CODE', 'NAME', 'SCHOOL_PLAN', 'ELIGIBLE', 'SUBMITTED', 'RATE', 'LAST_SUBMITTED'])(
    'by %s goes on over pages without a school twice or left out',
    async (sort) => {
      for (const descending of [false, true]) {
        const whole = await names({ sort, descending });
        let [paged, after]: [string, string | null] = ['', null];
        do {
          const page = await list({ sort, descending, first: 2, after });
          paged += page.edges.map(({ node }) => node.name.slice(0, 1)).join('');
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(paged).toBe(whole);
      }
    },
  );

  it('refuses a cursor of another order, and none of a name of 120 characters', async () => {
    const caller = await server.as(bureau);
    const { pageInfo } = await list({ sort: 'RATE', first: 1 });
    const after = pageInfo.endCursor;
    expect(await caller.outcome(LIST, { sort: 'RATE', after })).toBe('OK');
    expect(await caller.outcome(LIST, { sort: 'RATE', descending: true, after })).toBe('INVALID');
    expect(await caller.outcome(LIST, { sort: 'ELIGIBLE', after })).toBe('INVALID');
    const long = '校'.repeat(120);
    await set('UPDATE roster_unit SET name = ? WHERE unit_id = ?', [long, at(4).id]);
    const last = await list({ sort: 'NAME' });
    const cursor = last.edges.find(({ node }) => node.name === long)?.cursor;
    expect(await caller.outcome(LIST, { sort: 'NAME', after: cursor })).toBe('OK');
    await set('UPDATE roster_unit SET name = ? WHERE unit_id = ?', ['戊國民中學', at(4).id]);
  });
});

it('costs a statement for the page, and one for the count, however many schools', async () => {
  const caller = await server.as(bureau);
  const cost = async (variables: object) =>
    (await server.statements(() => caller.data(LIST, variables))).length;
  expect(await cost({ sort: 'RATE', descending: true, filter: { nobody: false } })).toBe(2);
  expect(await cost({ filter: { search: '沒有這所' } })).toBe(2);
});
