// Proves what a school sees of its own roster, who sees it, and what the page costs (D3.1 to D3.3, D3.8, OP1).
import { Role } from '../../../server/domain/roles';
import { Caller, TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const ROSTER = `query ($unitId: ID!, $year: Int, $first: Int! = 50, $after: String) {
  teachers(unitId: $unitId, year: $year, first: $first, after: $after) {
    edges { node { id name jobTitle subjects stage staffKind status planState planHours
      unit { name jurisdiction { name } } } } pageInfo { hasNextPage endCursor } } }`;

interface Row {
  id: string;
  name: string;
  planState: string;
  planHours: number | null;
}
interface Roster {
  teachers: {
    edges: { node: Row }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

let server: TestServer;
let school: SchoolSeed;
let foreign: SchoolSeed;
let contact: Caller;
let planned: Person;

async function plan(owner: Person, year: number, state: string, halfHours: number): Promise<void> {
  await server.database.transaction((tx) =>
    tx.run(
      `INSERT INTO plan (id, year, audience, owner_id, unit_id, jurisdiction_code, state, version, half_hours, last_number)
        VALUES (?, ?, 'TEACHER', ?, ?, 'NWT', ?, 1, ?, 0)`,
      [`plan-${year}-${owner.id}`.slice(0, 20), year, owner.id, school.id, state, halfHours],
    ),
  );
}

beforeAll(async () => {
  server = await TestServer.start('2019-09-06T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  await seed.cycle(107);
  school = await seed.school('NWT', '新北市示範國民小學');
  foreign = await seed.school('NWT', '新北市另一國民小學');
  await foreign.teacher('別校教師');
  planned = await school.teacher('謝大威');
  await school.teacher('行政職員', {
    staffKind: 'ADMINISTRATIVE',
    jobTitle: null,
    subjects: '[]',
    stage: null,
  });
  for (let n = 0; n < 55; n += 1) await school.teacher(`教師${n}`);
  await plan(planned, 108, 'SUBMITTED', 75);
  await plan(planned, 107, 'DRAFT', 2);
  contact = await server.as(await school.account(Role.CONTACT));
});
afterAll(() => server.stop());

const rows = async (variables: object = {}, caller = contact) =>
  (await caller.data<Roster>(ROSTER, { unitId: school.id, ...variables })).teachers.edges.map(
    ({ node }) => node,
  );

it('shows the own unit by full names, with the plan of the current cycle', async () => {
  const found = (await rows({ first: 100 })).find(({ id }) => id === planned.id);
  expect(found).toEqual({
    id: planned.id,
    name: '謝大威',
    jobTitle: '合格專任教師',
    subjects: ['國語文'],
    stage: 'ELEMENTARY',
    staffKind: 'TEACHER',
    status: 'ACTIVE',
    planState: 'SUBMITTED',
    planHours: 37.5,
    unit: { name: '新北市示範國民小學', jurisdiction: { name: '新北市' } },
  });
});

it('shows administrative staff and incomplete records, and who has not begun (D3.1, D3.3)', async () => {
  const found = (await rows({ first: 100 })).find(({ name }) => name === '行政職員');
  expect(found).toMatchObject({
    jobTitle: null,
    subjects: [],
    stage: null,
    staffKind: 'ADMINISTRATIVE',
    planState: 'NOT_STARTED',
    planHours: null,
  });
});

it('shows the plans of an earlier cycle when asked', async () => {
  const found = (await rows({ first: 100, year: 107 })).find(({ id }) => id === planned.id);
  expect(found).toMatchObject({ planState: 'DRAFT', planHours: 1 });
});

it('OP1: a page of 50 is two statements at most, what the rule reads included', async () => {
  const statements = await server.statements(async () => expect(await rows()).toHaveLength(50));
  expect(statements.length).toBeLessThanOrEqual(2);
});

it('is paged in a stable order, without a gap or a repetition', async () => {
  const first = await contact.data<Roster>(ROSTER, { unitId: school.id, first: 50 });
  const { endCursor, hasNextPage } = first.teachers.pageInfo;
  expect(hasNextPage).toBe(true);
  const rest = await rows({ first: 50, after: endCursor });
  const ids = [...first.teachers.edges.map(({ node }) => node.id), ...rest.map(({ id }) => id)];
  expect(new Set(ids).size).toBe(57);
  expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
});

it('counts when asked, and refuses a bad page', async () => {
  const count = '{ teachers(unitId: "UNIT", first: 1) { totalCount } }'.replace('UNIT', school.id);
  expect(await contact.data(count)).toEqual({ teachers: { totalCount: 57 } });
  const bad = await contact.ask(ROSTER, { unitId: school.id, first: 0, after: 'x' });
  expect(bad.errors?.[0]?.extensions).toMatchObject({
    code: 'INVALID',
    faults: [{ path: 'first' }, { path: 'after' }],
  });
});

it('shows a national ID masked, and decrypts it only when it is asked for (D3.8)', async () => {
  const opened: string[] = [];
  const open = server.app.vault.open.bind(server.app.vault);
  const spy = jest.spyOn(server.app.vault, 'open').mockImplementation((cipher, key) => {
    opened.push(cipher);
    return open(cipher, key);
  });
  await rows({ first: 2 });
  expect(opened).toHaveLength(0);
  const masked = await contact.data<{
    teachers: { edges: { node: { nationalIdMasked: string } }[] };
  }>(
    'query ($id: ID!) { teachers(unitId: $id, first: 1) { edges { node { nationalIdMasked } } } }',
    {
      id: school.id,
    },
  );
  expect(masked.teachers.edges[0]?.node.nationalIdMasked).toMatch(/^A1\d\*\*\*\*\d{3}$/);
  expect(opened).toHaveLength(1);
  spy.mockRestore();
});

describe('who sees it (D2.1, D8)', () => {
  const outcome = async (person: Person, unitId = school.id) =>
    (await server.as(person)).outcome(ROSTER, { unitId });

  it('contacts and chiefs of the unit', async () => {
    expect(await outcome(await school.account(Role.CONTACT))).toBe('OK');
    expect(await outcome(await school.account(Role.CHIEF))).toBe('OK');
  });

  it('no operator, teacher, bureau, centre or ministry', async () => {
    const { seed } = server;
    for (const person of [
      await school.account(Role.OPERATOR),
      planned,
      await seed.official(Role.BUREAU, 'NWT'),
      await seed.official(Role.CENTRE),
      await seed.official(Role.MINISTRY),
    ]) {
      expect(await outcome(person)).toBe('FORBIDDEN');
    }
    expect(await server.nobody.outcome(ROSTER, { unitId: school.id })).toBe('UNAUTHENTICATED');
  });

  it('no contact whose function was narrowed away (D2.2)', async () => {
    expect(await outcome(await school.account(Role.CONTACT, { functions: 0b10011 }))).toBe(
      'FORBIDDEN',
    );
  });

  it('nobody of another school: it does not exist for them', async () => {
    expect(await outcome(await foreign.account(Role.CHIEF))).toBe('NOT_FOUND');
    expect(await outcome(await school.account(Role.CHIEF), 'no-such-unit')).toBe('NOT_FOUND');
  });
});
