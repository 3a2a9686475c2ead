// D3.2: 統一檢視. The unit sees what looks wrong and marks its roster as checked; bureau and centre see who has.
import { Role } from '../../../server/domain/roles';
import { Stage, UnitStatus } from '../../../server/domain/units';
import { change, told } from '../../support/teacher-documents';
import { TestServer, type Caller } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const PROBLEMS = `query ($id: ID!, $first: Int! = 50, $after: String) {
  rosterProblems(unitId: $id, first: $first, after: $after) {
    totalCount edges { node { id kind value teacher { name version } } } pageInfo { hasNextPage endCursor } } }`;
const CHECKS = `query ($year: Int, $code: ID, $checked: Boolean, $first: Int! = 20, $after: String) {
  rosterChecks(year: $year, jurisdictionCode: $code, checked: $checked, first: $first, after: $after) {
    totalCount edges { node { unit { name jurisdiction { name } } check { checkedBy problems } } }
    pageInfo { hasNextPage endCursor } } }`;
const CHECK =
  'query ($id: ID!, $year: Int) { rosterCheck(unitId: $id, year: $year) { year checkedAt checkedBy problems } }';

interface Problems {
  rosterProblems: {
    totalCount: number;
    edges: {
      node: { id: string; kind: string; value: string | null; teacher: { name: string } };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
interface Checks {
  rosterChecks: {
    totalCount: number;
    edges: {
      node: { unit: { name: string }; check: { checkedBy: string; problems: number } | null };
    }[];
  };
}

let server: TestServer;
let school: SchoolSeed;
let chief: Person;
let contact: Caller;
let bureau: Caller;
let centre: Caller;
beforeAll(async () => {
  server = await TestServer.start('2019-08-06T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  school = await seed.school('NWT', '新北市甲示範國民小學');
  await seed.school('NWT', '新北市乙示範國民小學');
  await seed.school('TPE', '臺北市示範國民小學');
  await seed.school('NWT', '新北市停辦國民小學', [Stage.ELEMENTARY], { status: UnitStatus.CLOSED });
  await seed.school('NWT', '新北市進修學校', [Stage.CONTINUING]);
  const good = { emailConfirmedAt: 1 };
  await school.teacher('王示範', good);
  await school.teacher('林曉青', { ...good, jobTitle: null, subjects: '[]' });
  await school.teacher('林曉青', { ...good, jobTitle: '船長' });
  await school.teacher('陳示範', { email: 'demo@example.org' });
  await school.teacher('待申請', { status: 'NOT_APPLIED' });
  await school.teacher('職員示範', {
    ...{ ...good, staffKind: 'ADMINISTRATIVE', stage: null, subjects: '[]', jobTitle: '幹事' },
  });
  chief = await school.account(Role.CHIEF);
  contact = await server.as(await school.account(Role.CONTACT));
  bureau = await server.as(await seed.official(Role.BUREAU, 'NWT'));
  centre = await server.as(await seed.official(Role.CENTRE));
});
afterAll(() => server.stop());

const problems = async (page: object = {}) =>
  (await contact.data<Problems>(PROBLEMS, { id: school.id, ...page })).rosterProblems;
const checks = async (caller: Caller, variables: object = {}) =>
  (await caller.data<Checks>(CHECKS, variables)).rosterChecks;
const mark = async (person: Person, more: object = {}) =>
  change<{ markRosterChecked: { check: Record<string, unknown> } }>(
    await server.as(person),
    'markRosterChecked',
    'check { year checkedBy problems }',
    { unitId: school.id, year: 108, ...more },
  );

it('lists what is missing or looks wrong, by kind, at most three statements a page', async () => {
  const statements = await server.statements(async () => {
    const { edges, totalCount } = await problems();
    expect(edges.map(({ node }) => [node.kind, node.teacher.name, node.value])).toEqual([
      ['NO_TITLE', '林曉青', null],
      ['NO_SUBJECT', '林曉青', null],
      ['SAME_NAME', '林曉青', null],
      ['SAME_NAME', '林曉青', null],
      ['TITLE_EXPIRED', '林曉青', '船長'],
      ['NO_EMAIL', '陳示範', null],
      ['NOT_APPLIED', '待申請', null],
    ]);
    expect(totalCount).toBe(7);
  });
  // The version that an edit starts from is one of a record's details.
  expect(statements.length).toBeLessThanOrEqual(4);
});

it('is paged without a gap or a repetition', async () => {
  const whole = (await problems()).edges.map(({ node }) => node.id);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Problems['rosterProblems'] = await problems({ first: 3, after });
    seen.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(whole);
  expect(told(await contact.ask(PROBLEMS, { id: school.id, after: 'x' }))).toEqual([
    'after format',
  ]);
});

it('the unit marks its roster as checked, with what was left; again moves the mark to now', async () => {
  expect(await contact.data(CHECK, { id: school.id })).toEqual({ rosterCheck: null });
  expect((await mark(chief, { note: '已逐筆核對' })).data?.markRosterChecked.check).toEqual({
    ...{ year: 108, checkedBy: chief.name, problems: 7 },
  });
  server.clock.set('2019-08-06T12:10:00+08:00');
  expect(told(await mark(chief))).toBe('OK');
  expect(await contact.data(CHECK, { id: school.id, year: 108 })).toEqual({
    rosterCheck: {
      ...{ year: 108, checkedBy: chief.name, problems: 7 },
      checkedAt: '2019-08-06T04:10:00.000Z',
    },
  });
  const audits = await server.database.reads.all<{ changes: string }>(
    "SELECT action, subject_kind, reason, changes FROM audit_entry WHERE action = 'markRosterChecked' ORDER BY id",
  );
  expect(audits).toMatchObject([
    { action: 'markRosterChecked', subject_kind: 'ROSTER_CHECK', reason: '已逐筆核對' },
    { reason: null },
  ]);
  const first = Date.parse('2019-08-06T04:00:00.000Z');
  expect(audits.map(({ changes }) => JSON.parse(changes) as object)).toEqual([
    { year: [108, 108], checkedAt: [null, first], problems: [null, 7] },
    { year: [108, 108], checkedAt: [first, first + 600_000], problems: [7, 7] },
  ]);
});

it('only for a cycle that there is, and with a note that can be kept', async () => {
  expect(told(await mark(chief, { year: 120 }))).toBe('NOT_FOUND');
  expect(told(await mark(chief, { note: '註'.repeat(501) }))).toEqual(['input.note tooLong']);
  const named = { note: '已查 A123-456-789' };
  expect(told(await mark(chief, named))).toEqual(['input.note nationalIdInText']);
});

it('not for a cycle that is over: what was found then stays as it was', async () => {
  const { seed, database } = server;
  for (const year of [106, 107]) await seed.cycle(year);
  expect(told(await mark(chief, { year: 106 }))).toBe('NOT_FOUND');
  expect(told(await mark(chief, { year: 107 }))).toBe('OK');
  expect(told(await mark(chief, { year: 108 }))).toBe('OK');
  await database.transaction(async (tx) => {
    for (const table of ['roster_check', 'cycle_window', 'cycle']) {
      await tx.run(`DELETE FROM ${table} WHERE year < 108`);
    }
  });
});

it('bureau and centre see which open schools of the five stages have checked, in one statement', async () => {
  await mark(chief);
  const statements = await server.statements(async () => {
    const { edges } = await checks(bureau);
    expect(edges.map(({ node }) => [node.unit.name, node.check?.problems ?? null])).toEqual([
      ['新北市甲示範國民小學', 7],
      ['新北市乙示範國民小學', null],
    ]);
  });
  // Two with the count.
  expect(statements.length).toBeLessThanOrEqual(2);
  expect((await checks(bureau, { checked: true })).edges).toHaveLength(1);
  const missing = await checks(bureau, { checked: false });
  expect(missing.totalCount).toBe(1);
  expect(missing.edges.map(({ node }) => node.unit.name)).toEqual(['新北市乙示範國民小學']);
  expect((await checks(bureau, { code: 'TPE' })).totalCount).toBe(0);
  expect((await checks(centre)).totalCount).toBe(3);
  expect((await checks(centre, { year: 107 })).edges.map(({ node }) => node.check)).toEqual([
    ...[null, null, null],
  ]);
});

it('D3.8: outside the unit the name of whoever checked is masked', async () => {
  await mark(chief);
  const [first] = (await checks(bureau, { checked: true })).edges;
  expect(first?.node.check?.checkedBy).not.toBe(chief.name);
  expect(first?.node.check?.checkedBy).toContain('O');
});
