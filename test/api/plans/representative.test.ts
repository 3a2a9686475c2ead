// D5.1: one business account fills in the school's plan: the first who starts it, until a chief passes it on.
import { Role } from '../../../server/domain/roles';
import {
  CLAIM,
  key,
  PASS,
  SAVE_SCHOOL,
  SCHOOL_PLAN,
  START_SCHOOL,
  SUBMIT_SCHOOL,
  WHOLE,
  WITHDRAW_SCHOOL,
  type ShownPlan,
} from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Answer, type Caller } from '../../support/server';

const OPEN = '2019-08-15T10:00:00+08:00';
const CLOSED = '2019-08-22T00:00:00+08:00';

let server: TestServer;
let school: SchoolSeed;
let other: SchoolSeed;

beforeAll(async () => {
  server = await TestServer.start(OPEN);
  await server.seed.country();
  school = await server.seed.school('NWT', '示範國民小學');
  other = await server.seed.school('NWT', '鄰校示範國民小學');
  await server.seed.snapshot();
});
afterAll(() => server.stop());
afterEach(async () => {
  server.clock.set(OPEN);
  await server.database.transaction(async (tx) => {
    await tx.run('DELETE FROM plan_version', []);
    await tx.run('DELETE FROM plan', []);
    await tx.run("UPDATE roster_unit SET school_plan_state = 'NOT_STARTED'", []);
  });
});

interface Signed {
  person: Person;
  caller: Caller;
}
const sign = async (role: Role, of = school): Promise<Signed> => {
  const person = await of.account(role);
  return { person, caller: await server.as(person) };
};
type Written = Record<string, { plan: ShownPlan }>;
const write = ({ caller }: Signed, query: string, more: object = {}): Promise<Answer<Written>> =>
  caller.ask<Written>(query, {
    input: { idempotencyKey: key(), unitId: school.id, year: 108, ...more },
  });
const codeOf = ({ errors }: Answer<unknown>): string => errors?.[0]?.extensions.code ?? 'OK';
const planOf = ({ data }: Answer<Written>): ShownPlan | undefined =>
  Object.values(data ?? {})[0]?.plan;
const read = async ({ caller }: Signed): Promise<ShownPlan> =>
  (await caller.data<{ schoolPlan: ShownPlan }>(SCHOOL_PLAN, { unitId: school.id, year: 108 }))
    .schoolPlan;

const PARTS = { version: 0, vision: '人人成長' };

describe('the first who starts it', () => {
  test.each([Role.OPERATOR, Role.CONTACT, Role.CHIEF])('may be a %s, by saving', async (role) => {
    const first = await sign(role);
    const plan = planOf(await write(first, SAVE_SCHOOL, PARTS));
    const { id, name } = first.person;
    expect(plan?.representative).toEqual({ accountId: id, name, role });
    expect((await read(first)).representative).toEqual({ accountId: id, name, role });
  });

  test('or by claiming it, which starts no draft', async () => {
    const first = await sign(Role.OPERATOR);
    const plan = planOf(await write(first, CLAIM));
    expect(plan).toMatchObject({
      state: 'NOT_STARTED',
      draft: null,
      representative: { accountId: first.person.id },
    });
    const saved = await write(first, SAVE_SCHOOL, { ...PARTS, version: plan?.version });
    expect(codeOf(saved)).toBe('OK');
  });

  test('claims and goes on writing in one and the same request', async () => {
    const { caller } = await sign(Role.OPERATOR);
    const input = { idempotencyKey: key(), unitId: school.id, year: 108 };
    const { errors } = await caller.ask(
      `mutation ($claim: ClaimRepresentativeInput!, $save: SaveSchoolPlanDraftInput!) {
        claimRepresentative(input: $claim) { plan { version } }
        saveSchoolPlanDraft(input: $save) { plan { version } } }`,
      { claim: input, save: { ...input, idempotencyKey: key(), version: 1, vision: '願景' } },
    );
    expect(errors).toBeUndefined();
  });

  test('keeps it from everybody else, the chief included', async () => {
    const first = await sign(Role.OPERATOR);
    await write(first, SUBMIT_SCHOOL, { ...PARTS, ...WHOLE });
    for (const role of [Role.OPERATOR, Role.CONTACT, Role.CHIEF]) {
      const second = await sign(role);
      for (const [query, more] of [
        [SAVE_SCHOOL, { version: 1, vision: '別人的願景' }],
        [SUBMIT_SCHOOL, { version: 1, ...WHOLE }],
        [START_SCHOOL, { version: 1 }],
        [WITHDRAW_SCHOOL, { version: 1 }],
        [CLAIM, {}],
      ] as const)
        expect(codeOf(await write(second, query, more))).toBe('NOT_REPRESENTATIVE');
    }
    const plan = await read(first);
    expect(plan).toMatchObject({
      version: 1,
      state: 'SUBMITTED',
      submitted: { vision: '人人成長' },
      representative: { accountId: first.person.id },
    });
  });

  test('is one of two at once', async () => {
    const both = [await sign(Role.OPERATOR), await sign(Role.CONTACT)];
    const codes = await Promise.all(both.map(async (who) => codeOf(await write(who, CLAIM))));
    const [first = '', second = ''] = [...codes].sort();
    // The slower is told that somebody was faster.
    expect(['CONFLICT', 'NOT_REPRESENTATIVE']).toContain(first);
    expect(second).toBe('OK');
    const winner = both[codes.indexOf('OK')];
    expect((await read(both[0] as Signed)).representative?.accountId).toBe(winner?.person.id);
  });

  test('claims again without a change', async () => {
    const first = await sign(Role.OPERATOR);
    const once = planOf(await write(first, CLAIM));
    const again = planOf(await write(first, CLAIM));
    expect(again?.version).toBe(once?.version);
  });
});

describe('a chief passes it on', () => {
  test('to any active account of the school; who had it no longer writes, the draft stays', async () => {
    const chief = await sign(Role.CHIEF);
    const before = await sign(Role.OPERATOR);
    const after = await sign(Role.CONTACT);
    await write(before, SAVE_SCHOOL, PARTS);
    const passed = await write(chief, PASS, { accountId: after.person.id, version: 1 });
    const { id, name, role } = after.person;
    expect(planOf(passed)?.representative).toEqual({ accountId: id, name, role });
    expect(planOf(passed)).toMatchObject({
      version: 2,
      state: 'DRAFT',
      draft: { vision: '人人成長' },
    });
    expect(codeOf(await write(before, SAVE_SCHOOL, { version: 2, vision: '' }))).toBe(
      'NOT_REPRESENTATIVE',
    );
    expect(codeOf(await write(after, SUBMIT_SCHOOL, { version: 2, ...WHOLE }))).toBe('OK');
    expect(await read(after)).toMatchObject({
      submitted: { vision: '人人成長' },
      representative: { accountId: id },
    });
  });

  test('before anybody has started, and to oneself', async () => {
    const chief = await sign(Role.CHIEF);
    const operator = await sign(Role.OPERATOR);
    const chosen = await write(chief, PASS, { accountId: operator.person.id, version: 0 });
    expect(planOf(chosen)).toMatchObject({
      state: 'NOT_STARTED',
      representative: { accountId: operator.person.id },
    });
    expect(codeOf(await write(chief, SAVE_SCHOOL, { version: 1 }))).toBe('NOT_REPRESENTATIVE');
    expect(codeOf(await write(chief, PASS, { accountId: chief.person.id, version: 1 }))).toBe('OK');
    expect(codeOf(await write(chief, SAVE_SCHOOL, { version: 2 }))).toBe('OK');
  });

  test('of a submitted plan without touching what counts', async () => {
    const chief = await sign(Role.CHIEF);
    const operator = await sign(Role.OPERATOR);
    const first = planOf(await write(chief, SUBMIT_SCHOOL, { ...PARTS, ...WHOLE }));
    await write(chief, PASS, { accountId: operator.person.id, version: 1 });
    const plan = await read(operator);
    expect(plan).toMatchObject({ state: 'SUBMITTED', version: 2, draft: null });
    expect(plan.receipt).toEqual(first?.receipt);
  });

  test('also outside the window: choosing who writes is no writing (D4.2)', async () => {
    const chief = await sign(Role.CHIEF);
    const operator = await sign(Role.OPERATOR);
    server.clock.set(CLOSED);
    const late = { ...chief, caller: await server.as(chief.person) };
    expect(codeOf(await write(late, PASS, { accountId: operator.person.id, version: 0 }))).toBe(
      'OK',
    );
    expect(codeOf(await write(late, CLAIM))).toBe('WINDOW_CLOSED');
  });

  test('never to an account that is not active, or of another unit, or to a teacher', async () => {
    const chief = await sign(Role.CHIEF);
    const wrong = [
      await other.account(Role.CHIEF),
      await school.teacher('林示範'),
      await server.seed.official(Role.BUREAU, 'NWT'),
      await school.account(Role.CONTACT, { status: 'SUSPENDED' }),
      await school.account(Role.CONTACT, { status: 'APPLIED' }),
      await school.account(Role.CONTACT, { status: 'DELETED', liveNationalIdHash: null }),
    ];
    for (const { id } of wrong) {
      const { errors } = await write(chief, PASS, { accountId: id, version: 0 });
      expect(errors?.[0]?.extensions.faults).toMatchObject([
        { path: 'input.accountId', rule: 'unknown' },
      ]);
    }
  });

  test('by the version that was seen', async () => {
    const chief = await sign(Role.CHIEF);
    const operator = await sign(Role.OPERATOR);
    await write(operator, SAVE_SCHOOL, PARTS);
    const stale = await write(chief, PASS, { accountId: chief.person.id, version: 0 });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect((await read(chief)).representative?.accountId).toBe(operator.person.id);
  });

  test('and leaves a trace: who had it, who has it (D5.1)', async () => {
    const chief = await sign(Role.CHIEF);
    const operator = await sign(Role.OPERATOR);
    await write(operator, SAVE_SCHOOL, PARTS);
    await write(chief, PASS, { accountId: chief.person.id, version: 1 });
    const rows = await server.database.reads.all<{ changes: string; actor: string }>(
      `SELECT changes, actor_id AS actor FROM audit_entry WHERE action = 'passRepresentative' AND actor_id = ?`,
      [chief.person.id],
    );
    expect(rows.map(({ changes }) => JSON.parse(changes) as unknown)).toEqual([
      { representative: [operator.person.id, chief.person.id] },
    ]);
  });
});

test('one who has left is replaced by the chief, and the plan shows who it was until then (D2.6)', async () => {
  const chief = await sign(Role.CHIEF);
  const gone = await sign(Role.OPERATOR);
  await write(gone, SAVE_SCHOOL, PARTS);
  await server.database.transaction((tx) =>
    tx.run("UPDATE account SET status = 'DELETED', live_national_id_hash = NULL WHERE id = ?", [
      gone.person.id,
    ]),
  );
  expect((await read(chief)).representative?.name).toBe(gone.person.name);
  expect(codeOf(await write(chief, SAVE_SCHOOL, { version: 1 }))).toBe('NOT_REPRESENTATIVE');
  expect(codeOf(await write(chief, PASS, { accountId: chief.person.id, version: 1 }))).toBe('OK');
});
