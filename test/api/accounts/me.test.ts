// Proves what each role is told of itself, and which windows concern it (D2.10, D4.3 to D4.5, D8).
import { Role } from '../../../server/domain/roles';
import { TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';

const ME = `{ me { id name userName role functions allowedActions mustChangePassword sessionExpiresAt serverTime
  unit { id name } jurisdiction { code name order }
  windows { audience year opensAt closesAt extended state } } }`;

interface MeAnswer {
  me: {
    id: string;
    role: string;
    functions: string[];
    allowedActions: string[];
    unit: { id: string } | null;
    jurisdiction: { code: string; name: string; order: number } | null;
    windows: { audience: string; closesAt: string; extended: boolean; state: string }[];
    sessionExpiresAt: string;
    serverTime: string;
  } | null;
}

let server: TestServer;
let school: SchoolSeed;
let teacher: Person;
const people = {} as Record<Role, Person>;

beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
  const { seed } = server;
  await seed.country();
  school = await seed.school('NWT', '新北市示範國民小學');
  teacher = await school.teacher('示範教師');
  people[Role.TEACHER] = teacher;
  for (const role of [Role.OPERATOR, Role.CONTACT, Role.CHIEF]) {
    people[role] = await school.account(role);
  }
  people[Role.BUREAU] = await seed.official(Role.BUREAU, 'NWT');
  people[Role.CENTRE] = await seed.official(Role.CENTRE);
  people[Role.MINISTRY] = await seed.official(Role.MINISTRY);
  await seed.snapshot();
});
afterAll(() => server.stop());

async function meOf(person: Person) {
  const { me } = await (await server.as(person)).data<MeAnswer>(ME);
  if (me === null) throw new Error('nobody');
  return me;
}

it('is null for somebody who is not signed in', async () => {
  expect(await server.nobody.data(ME)).toEqual({ me: null });
});

describe.each(Object.values(Role))('%s', (role) => {
  it('is told the own id, role and the time by which windows are decided', async () => {
    const me = await meOf(people[role]);
    expect(me).toMatchObject({
      id: people[role].id,
      role,
      serverTime: '2019-09-06T02:00:00.000Z',
      sessionExpiresAt: '2019-09-06T14:00:00.000Z',
    });
  });
});

it('a tier has the functions of D2.1; a teacher and an office have none', async () => {
  const functions = async (role: Role) => (await meOf(people[role])).functions;
  expect(await functions(Role.CHIEF)).toHaveLength(5);
  expect(await functions(Role.CONTACT)).not.toContain('ACCOUNT_MANAGEMENT');
  expect(await functions(Role.OPERATOR)).toEqual([
    'COURSE_REGISTRATION',
    'COURSE_MANAGEMENT',
    'STATISTICS',
  ]);
  expect(await functions(Role.TEACHER)).toEqual([]);
  expect(await functions(Role.BUREAU)).toEqual([]);
});

it("functions are narrowed below the tier's, never widened (D2.2)", async () => {
  const narrowed = await school.account(Role.OPERATOR, { functions: 0b11110 });
  expect((await meOf(narrowed)).functions).toEqual(['COURSE_MANAGEMENT', 'STATISTICS']);
});

it('a teacher of 新北市 is told the own teacher window (D4.4), and no other', async () => {
  const me = await meOf(teacher);
  expect(me.unit?.id).toBe(school.id);
  expect(me.jurisdiction).toEqual({ code: 'NWT', name: '新北市', order: 1 });
  expect(me.windows).toEqual([
    {
      audience: 'TEACHER',
      year: 108,
      opensAt: '2019-09-05T16:00:00.000Z',
      closesAt: '2019-09-13T16:00:00.000Z',
      extended: false,
      state: 'OPEN',
    },
  ]);
});

it('a school and its bureau are told both windows; the centre and the ministry none', async () => {
  const states = async (role: Role) =>
    (await meOf(people[role])).windows.map(({ audience, state }) => [audience, state]);
  const both = [
    ['SCHOOL', 'CLOSED'],
    ['TEACHER', 'OPEN'],
  ];
  expect(await states(Role.OPERATOR)).toEqual(both);
  expect(await states(Role.CHIEF)).toEqual(both);
  expect(await states(Role.BUREAU)).toEqual(both);
  expect(await states(Role.CENTRE)).toEqual([]);
  expect(await states(Role.MINISTRY)).toEqual([]);
});

it('the latest extension of jurisdiction, unit or teacher moves the end (D4.5)', async () => {
  const late = await school.teacher('延長教師');
  const until = (day: string) => Date.parse(`2019-10-${day}T00:00:00+08:00`);
  await server.database.transaction(async (tx) => {
    await tx.run(
      `INSERT INTO roster_entry (year, teacher_id, unit_id, jurisdiction_code, subjects, extended_until)
        VALUES (108, ?, ?, 'NWT', '[]', ?)`,
      [late.id, school.id, until('03')],
    );
    await tx.run('UPDATE roster_unit SET teacher_extended_until = ? WHERE unit_id = ?', [
      until('02'),
      school.id,
    ]);
  });
  const closing = async (person: Person) => (await meOf(person)).windows.at(-1);
  expect(await closing(late)).toMatchObject({
    closesAt: '2019-10-02T16:00:00.000Z',
    extended: true,
  });
  expect(await closing(people[Role.CHIEF])).toMatchObject({ closesAt: '2019-10-01T16:00:00.000Z' });
  expect(await closing(people[Role.BUREAU])).toMatchObject({ extended: false });
});

it('allowed actions come from the table: a ministry moves no clock, the centre does in a demonstration', async () => {
  expect((await meOf(people[Role.CENTRE])).allowedActions).toContain('CLOCK_MOVE');
  expect((await meOf(people[Role.MINISTRY])).allowedActions).not.toContain('CLOCK_MOVE');
  expect((await meOf(teacher)).allowedActions).toContain('OWN_PLAN_WRITE');
  expect((await meOf(people[Role.OPERATOR])).allowedActions).not.toContain('TEACHER_READ');
});

it('windows are one statement more, and nothing when they are not asked for', async () => {
  const caller = await server.as(teacher);
  expect(await server.statements(() => caller.data('{ me { id name } }'))).toEqual([]);
  expect(await server.statements(() => caller.data('{ me { windows { state } } }'))).toHaveLength(
    1,
  );
});
