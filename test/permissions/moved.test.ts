// D4.6: who moves after the snapshot still belongs to its unit for this cycle; what they see follows the unit of today.
import { Role } from '../../server/domain/roles';
import { key, MY_PLAN, SUBMIT_MINE, WHOLE, type ShownPlan } from '../support/plan-documents';
import type { Person, SchoolSeed } from '../support/seed';
import { TestServer, type Caller } from '../support/server';
import { ask } from './documents';

const NOW = '2019-09-08T10:00:00+08:00';

let server: TestServer;
let before: SchoolSeed;
let after: SchoolSeed;
let mover: Person;
let leaver: Person;

beforeAll(async () => {
  server = await TestServer.start(NOW);
  await server.seed.country();
  before = await server.seed.school('NWT', '原校示範國民小學');
  after = await server.seed.school('KHH', '新校示範國民小學');
  mover = await before.teacher('林示範');
  leaver = await before.teacher('陳示範');
  await server.seed.snapshot();
  await server.database.transaction(async (tx) => {
    await tx.run('UPDATE teacher SET unit_id = ? WHERE id = ?', [after.id, mover.id]);
    await tx.run('UPDATE teacher SET unit_id = NULL WHERE id = ?', [leaver.id]);
  });
});
afterAll(() => server.stop());

const outcome = (caller: Caller, field: string, unitId: string): Promise<string> => {
  const { query, variables } = ask(field, { unitId });
  return caller.outcome(query, variables);
};
const submit = (caller: Caller, version: number) =>
  caller.ask<{ submitMyPlan: { plan: ShownPlan } }>(SUBMIT_MINE, {
    input: { idempotencyKey: key(), year: 108, version, ...WHOLE },
  });
const submitted = async (school: SchoolSeed): Promise<number | undefined> =>
  (
    await server.database.reads.all<{ submitted: number }>(
      'SELECT submitted FROM roster_unit WHERE year = 108 AND unit_id = ?',
      [school.id],
    )
  )[0]?.submitted;

test('the plan stays with the snapshot’s unit, its window and its counts', async () => {
  const caller = await server.as(mover);
  const { data, errors } = await submit(caller, 0);
  expect(errors).toBeUndefined();
  // 新北市's window, though 高雄市's opens only on 09-20 (D4.4).
  expect(data?.submitMyPlan.plan.window.closesAt).toBe('2019-09-13T16:00:00.000Z');
  expect([await submitted(before), await submitted(after)]).toEqual([1, 0]);
  const { myPlan } = await caller.data<{ myPlan: { unit: { id: string } } }>(
    '{ myPlan(year: 108) { unit { id } } }',
  );
  expect(myPlan.unit.id).toBe(before.id);
});

test('who moved sees the unit of today, no longer the old one', async () => {
  const caller = await server.as(mover);
  for (const field of ['unit', 'schoolPlan']) {
    expect([field, await outcome(caller, field, after.id)]).toEqual([field, 'OK']);
    expect([field, await outcome(caller, field, before.id)]).toEqual([field, 'NOT_FOUND']);
  }
});

test('and stands on the roster of the unit of today', async () => {
  const names = async (school: SchoolSeed): Promise<string[]> => {
    const contact = await server.as(await school.account(Role.CONTACT));
    const { teachers } = await contact.data<{ teachers: { edges: { node: { id: string } }[] } }>(
      'query ($id: ID!) { teachers(unitId: $id) { edges { node { id } } } }',
      { id: school.id },
    );
    return teachers.edges.map(({ node }) => node.id);
  };
  expect(await names(before)).not.toContain(mover.id);
  expect(await names(after)).toContain(mover.id);
});

test('one who has left may still fill in, and sees no school but the plan’s own', async () => {
  const caller = await server.as(leaver);
  expect((await submit(caller, 0)).errors).toBeUndefined();
  const { myPlan } = await caller.data<{ myPlan: ShownPlan }>(MY_PLAN, { year: 108 });
  expect(myPlan.state).toBe('SUBMITTED');
  for (const field of ['unit', 'schoolPlan'])
    expect(await outcome(caller, field, before.id)).toBe('NOT_FOUND');
  const { units } = await caller.data<{ units: { totalCount: number } }>(
    '{ units { totalCount } }',
  );
  expect(units.totalCount).toBe(0);
  const { me } = await caller.data<{ me: { unit: unknown; windows: object[] } }>(
    '{ me { unit { id } windows { audience state } } }',
  );
  expect(me).toMatchObject({ unit: null, windows: [{ audience: 'TEACHER', state: 'OPEN' }] });
});

test('the bureau of the snapshot extends them, the bureau of today does not (D4.5)', async () => {
  const { query, variables } = ask('extendTeacher', { nationalId: mover.nationalId });
  const today = await server.as(await server.seed.official(Role.BUREAU, 'KHH'));
  expect(await today.outcome(query, variables)).toBe('NOT_FOUND');
  const then = await server.as(await server.seed.official(Role.BUREAU, 'NWT'));
  expect(await then.outcome(query, variables)).toBe('OK');
});
