// D4.6: between the cutoff and a snapshot that is late nobody is on the roster yet, and nobody is told to be off it.
import { Role } from '../../../server/domain/roles';
import { key, MY_PLAN, SAVE_MINE, SAVE_SCHOOL, SCHOOL_PLAN } from '../../support/plan-documents';
import { CUTOFF, type Person, type SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';

let server: TestServer;
let school: SchoolSeed;
let teacher: Person;
let chief: Person;
let bureau: Person;
beforeAll(async () => {
  server = await TestServer.start('2019-08-09T12:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
  teacher = await school.teacher('林示範');
  chief = await school.account(Role.CHIEF);
  bureau = await server.seed.official(Role.BUREAU, 'NWT');
});
afterAll(() => server.stop());

const code = async (caller: Caller, query: string, variables: object): Promise<string> =>
  (await caller.ask(query, { ...variables })).errors?.[0]?.extensions.code ?? 'OK';

const EXTEND =
  'mutation ($input: ExtendTeacherInput!) { extendTeacher(input: $input) { extension { id } } }';

/** What everybody hears who asks for something on the roster. */
async function told(): Promise<string[]> {
  const [mine, official, office] = [
    await server.as(teacher),
    await server.as(chief),
    await server.as(bureau),
  ];
  const input = { idempotencyKey: key(), year: 108, version: 0, domains: [] };
  const until = { endsAt: '2019-09-20T10:00:00Z', reason: '延長', nationalId: teacher.nationalId };
  return [
    await code(mine, SAVE_MINE, { input }),
    await code(mine, MY_PLAN, { year: 108 }),
    await code(official, SAVE_SCHOOL, { input: { ...input, unitId: school.id } }),
    await code(official, SCHOOL_PLAN, { unitId: school.id, year: 108 }),
    await code(office, EXTEND, { input: { idempotencyKey: key(), year: 108, ...until } }),
  ];
}

it('before the cutoff there is no roster to be on', async () => {
  server.clock.set(CUTOFF - 1);
  expect(await told()).toEqual([
    ...['NOT_ON_ROSTER', 'NOT_ON_ROSTER', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ]);
});

it('from the cutoff to the snapshot everybody hears ROSTER_PENDING, whatever they ask for', async () => {
  server.clock.set(CUTOFF);
  expect(await told()).toEqual(Array(5).fill('ROSTER_PENDING'));
});

it('nobody hears it whose role may not do it anyway (D8)', async () => {
  server.clock.set(CUTOFF);
  const input = { idempotencyKey: key(), year: 108, version: 0, unitId: school.id };
  expect(await code(await server.as(teacher), SAVE_SCHOOL, { input })).toBe('FORBIDDEN');
  expect(await code(server.nobody, SAVE_SCHOOL, { input })).toBe('UNAUTHENTICATED');
});

it('with the snapshot each is on it, or not', async () => {
  server.clock.set(CUTOFF + 1);
  await server.seed.snapshot();
  const newcomer = await server.as(await school.teacher('新進示範'));
  expect(await code(newcomer, MY_PLAN, { year: 108 })).toBe('NOT_ON_ROSTER');
  expect(await told()).toEqual(['WINDOW_CLOSED', 'OK', 'WINDOW_CLOSED', 'OK', 'OK']);
});
