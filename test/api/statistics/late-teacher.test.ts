// Proves how a bureau adds a teacher whom the snapshot missed (D4.6).
import { Role } from '../../../server/domain/roles';
import { CUTOFF, type Person, type SchoolSeed } from '../../support/seed';
import { TestServer, type Answer } from '../../support/server';
import { wipe } from '../cycles/wipe';

let server: TestServer;
let school: SchoolSeed;
let foreign: SchoolSeed;
let bureau: Person;
let missed: Person;
let frozen: Person;
let keys = 0;

beforeAll(async () => {
  server = await TestServer.start('2019-09-10T12:00:00+08:00');
});
afterAll(() => server.stop());
beforeEach(async () => {
  await wipe(server.database);
  server.clock.set('2019-09-10T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  bureau = await seed.official(Role.BUREAU, 'NWT');
  school = await seed.school('NWT', '新北市示範國民小學');
  foreign = await seed.school('KHH', '高雄市示範國民小學');
  frozen = await school.teacher('在冊');
  await seed.snapshot();
  missed = await school.teacher('漏列');
});

const ADD = `mutation ($input: AddLateTeacherInput!) { addLateTeacher(input: $input) { unitCompletion {
  unitId teachers { eligible lateAdded lateSubmitted rate } } } }`;
interface Added {
  addLateTeacher: { unitCompletion: object };
}

async function add(more: Record<string, unknown> = {}, by = bureau): Promise<Answer<Added>> {
  const idempotencyKey = `late-test-${(keys += 1)}`;
  const input = {
    idempotencyKey,
    year: 108,
    unitId: school.id,
    nationalId: missed.nationalId,
    reason: '報到較晚',
  };
  return (await server.as(by)).ask<Added>(ADD, { input: { ...input, ...more } });
}
const outcome = (answer: Answer<Added>): string =>
  answer.errors?.[0]?.extensions.faults?.map(({ path, rule }) => `${path} ${rule}`).join() ??
  answer.errors?.[0]?.extensions.code ??
  'OK';

it('the teacher stands beside the rate, in neither side, and has a window from now on', async () => {
  const teacher = async () =>
    (
      await (
        await server.as(missed)
      ).data<{ me: { windows: object[] } }>('{ me { windows { audience state } } }')
    ).me;
  expect((await teacher()).windows).toEqual([]);
  const { data } = await add();
  expect(data?.addLateTeacher.unitCompletion).toEqual({
    unitId: school.id,
    teachers: { eligible: 1, lateAdded: 1, lateSubmitted: 0, rate: 0 },
  });
  expect((await teacher()).windows).toContainEqual({ audience: 'TEACHER', state: 'OPEN' });
  const [row] = await server.database.reads.all<object>(
    'SELECT unit_id AS unitId, jurisdiction_code AS code, late_reason AS reason FROM roster_entry WHERE teacher_id = ?',
    [missed.id],
  );
  expect(row).toEqual({ unitId: school.id, code: 'NWT', reason: '報到較晚' });
});

it('once: a retry gets the first answer, another attempt ALREADY_ON_ROSTER', async () => {
  const idempotencyKey = 'late-test-same';
  const first = await add({ idempotencyKey });
  expect((await add({ idempotencyKey })).data).toEqual(first.data);
  expect(outcome(await add())).toBe('ALREADY_ON_ROSTER');
  expect(outcome(await add({ nationalId: frozen.nationalId }))).toBe('ALREADY_ON_ROSTER');
});

it('two bureau accounts at once add one teacher', async () => {
  const both = await Promise.all([add(), add()]);
  expect(both.map(outcome).sort()).toEqual(['ALREADY_ON_ROSTER', 'OK']);
  const [row] = await server.database.reads.all(
    'SELECT late_added AS n FROM roster_unit WHERE unit_id = ?',
    [school.id],
  );
  expect(row).toEqual({ n: 1 });
});

it('only a teacher whom the school employs today', async () => {
  const elsewhere = await foreign.teacher('他校');
  const clerk = await school.teacher('職員', { staffKind: 'ADMINISTRATIVE' });
  for (const { nationalId } of [elsewhere, clerk])
    expect(outcome(await add({ nationalId }))).toBe('NOT_FOUND');
  expect(outcome(await add({ nationalId: 'B123456780' }))).toBe('NOT_FOUND');
});

it('only to a school of its own: as if others did not exist', async () => {
  expect(outcome(await add({ unitId: foreign.id }))).toBe('NOT_FOUND');
  expect(outcome(await add({ year: 90 }))).toBe('NOT_FOUND');
  for (const role of [Role.CENTRE, Role.MINISTRY] as const) {
    expect(outcome(await add({}, await server.seed.official(role)))).toBe('FORBIDDEN');
  }
  expect(outcome(await add({}, await school.account(Role.CHIEF)))).toBe('FORBIDDEN');
});

it('with a number that is one and a reason: every fault at once', async () => {
  expect(outcome(await add({ nationalId: 'A123456788', reason: '' }))).toBe(
    'input.nationalId nationalId,input.reason tooShort',
  );
});

it('after the snapshot, and until the cycle closes, to the millisecond', async () => {
  const closes = Date.parse('2020-07-31T16:00:00.000Z');
  server.clock.set(closes);
  expect(outcome(await add())).toBe('WINDOW_CLOSED');
  server.clock.set(closes - 1);
  expect(outcome(await add())).toBe('OK');
  await server.seed.cycle(109);
  server.clock.set(CUTOFF + 365 * 86_400_000);
  expect(outcome(await add({ year: 109 }))).toBe('NOT_FOUND');
});

it('waits for a snapshot that is late: nobody is off a roster that is not there yet (D4.6)', async () => {
  await server.seed.cycle(109);
  const cutoff = CUTOFF + 366 * 86_400_000;
  server.clock.set(cutoff - 1);
  expect(outcome(await add({ year: 109 }))).toBe('NOT_FOUND');
  server.clock.set(cutoff);
  expect(outcome(await add({ year: 109 }))).toBe('ROSTER_PENDING');
  expect(outcome(await add({ year: 109, unitId: foreign.id }))).toBe('ROSTER_PENDING');
  expect(outcome(await add({ year: 110 }))).toBe('NOT_FOUND');
  // Who may do it nowhere is told nothing of it.
  expect(outcome(await add({ year: 109 }, await school.account(Role.CHIEF)))).toBe('FORBIDDEN');
  await server.seed.snapshot(109);
  expect(outcome(await add({ year: 109, unitId: foreign.id }))).toBe('NOT_FOUND');
});

it('keeps the national ID nowhere but sealed (D3.8)', async () => {
  await add();
  const kept = await server.database.reads.all(
    "SELECT answer AS 'text' FROM idempotency UNION ALL SELECT changes FROM audit_entry",
  );
  expect(JSON.stringify(kept)).not.toContain(missed.nationalId);
});
