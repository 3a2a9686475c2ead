// D5.2, D5.6: the life of a teacher's plan, through the real server.
import type { Caller } from '../../support/server';
import { TestServer } from '../../support/server';
import type { Person, SchoolSeed } from '../../support/seed';
import {
  key,
  MY_PLAN,
  SAVE_MINE,
  SUBMIT_MINE,
  WHOLE,
  WITHDRAW_MINE,
  type ShownPlan,
} from '../../support/plan-documents';

const TEACHER_OPEN = '2019-09-08T10:00:00+08:00';
const CLOSES_NEXT = '2019-09-14T00:00:00+08:00';

let server: TestServer;
let school: SchoolSeed;

beforeAll(async () => {
  server = await TestServer.start(TEACHER_OPEN);
  await server.seed.country();
  school = await server.seed.school('NWT', '示範國民小學');
});
afterAll(() => server.stop());
afterEach(() => server.clock.set(TEACHER_OPEN));

let snapshot = false;
/** A new teacher of the school who is on the snapshot: the first comes with it, later ones are put there. */
async function teacher(): Promise<{ person: Person; caller: Caller }> {
  const person = await school.teacher('林示範');
  if (!snapshot) await server.seed.snapshot();
  else await onRoster(person);
  snapshot = true;
  return { person, caller: await server.as(person) };
}

async function onRoster(person: Person): Promise<void> {
  await server.database.transaction(async (tx) => {
    await tx.run(
      `INSERT INTO roster_entry (year, teacher_id, unit_id, jurisdiction_code, subjects) VALUES (108, ?, ?, 'NWT', '[]')`,
      [person.id, school.id],
    );
    await tx.run(
      'UPDATE roster_unit SET eligible = eligible + 1 WHERE year = 108 AND unit_id = ?',
      [school.id],
    );
  });
}

const save = (caller: Caller, version: number, parts: object, idempotencyKey = key()) =>
  caller.ask<{ saveMyPlanDraft: { plan: ShownPlan } }>(SAVE_MINE, {
    input: { idempotencyKey, year: 108, version, ...parts },
  });
const submit = (caller: Caller, version: number, parts: object = {}, idempotencyKey = key()) =>
  caller.ask<{ submitMyPlan: { plan: ShownPlan } }>(SUBMIT_MINE, {
    input: { idempotencyKey, year: 108, version, ...parts },
  });
const read = async (caller: Caller): Promise<ShownPlan> =>
  (await caller.data<{ myPlan: ShownPlan }>(MY_PLAN, { year: 108 })).myPlan;

interface Counts {
  eligible: number;
  draft: number;
  submitted: number;
}
const counts = async (): Promise<Counts | undefined> =>
  (
    await server.database.reads.all<Counts>(
      'SELECT eligible, draft, submitted FROM roster_unit WHERE year = 108 AND unit_id = ?',
      [school.id],
    )
  )[0];

describe('a draft', () => {
  test('begins empty, and is saved piece by piece', async () => {
    const { caller } = await teacher();
    expect(await read(caller)).toMatchObject({
      id: null,
      state: 'NOT_STARTED',
      version: 0,
      draft: null,
    });
    await save(caller, 0, { needs: WHOLE.needs });
    const second = await save(caller, 1, { domains: WHOLE.domains });
    expect(second.errors).toBeUndefined();
    const plan = await read(caller);
    expect(plan).toMatchObject({ state: 'DRAFT', version: 2, draft: { hours: 18.5, courses: [] } });
    expect(
      plan.draft?.needs
        .find(({ question }) => question.key === 'places')
        ?.options.map((o) => o.key),
    ).toEqual(['own-school', 'online']);
  });

  test('is guarded by its version: the slower of two tabs is told, and nothing is overwritten', async () => {
    const { caller } = await teacher();
    await save(caller, 0, { domains: WHOLE.domains });
    const late = await save(caller, 0, { domains: [] });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect((await read(caller)).draft?.hours).toBe(18.5);
  });

  test('of two first saves at once one wins, the other is a conflict', async () => {
    const { caller } = await teacher();
    const both = await Promise.all([
      save(caller, 0, { domains: [] }),
      save(caller, 0, { needs: WHOLE.needs }),
    ]);
    const codes = both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort();
    expect(codes).toEqual(['CONFLICT', 'OK']);
  });
});

describe('a submission', () => {
  test('is refused with every fault at once while it is not whole (D5.6)', async () => {
    const { caller } = await teacher();
    const { errors } = await submit(caller, 0, { needs: WHOLE.needs.slice(1) });
    expect(errors?.[0]?.extensions.code).toBe('INVALID');
    expect(errors?.[0]?.extensions.faults?.map(({ path }) => path)).toEqual([
      'input.needs.modes',
      'input.domains',
    ]);
    expect(await read(caller)).toMatchObject({ state: 'NOT_STARTED', version: 0 });
  });

  test('has a receipt: number, time, fingerprint of the content; the total is the sum of the domains', async () => {
    const { caller } = await teacher();
    const { data, errors } = await submit(caller, 0, WHOLE);
    expect(errors).toBeUndefined();
    const plan = data?.submitMyPlan.plan;
    expect(plan).toMatchObject({
      state: 'SUBMITTED',
      version: 1,
      draft: null,
      submitted: { hours: 18.5, courseHours: 3 },
      receipt: { submittedAt: '2019-09-08T02:00:00.000Z', version: 1 },
    });
    expect(plan?.receipt?.number).toMatch(/^108-T-/);
    expect(await read(caller)).toEqual(plan);
  });

  test('sent again with the same key is the same submission, also after the window has closed (D4.7)', async () => {
    const { person, caller } = await teacher();
    const k = key();
    const once = await submit(caller, 0, WHOLE, k);
    server.clock.set(CLOSES_NEXT);
    const later = await server.as(person);
    const again = await submit(later, 0, WHOLE, k);
    expect(again.data?.submitMyPlan.plan.receipt).toEqual(once.data?.submitMyPlan.plan.receipt);
    expect((await submit(later, 1, WHOLE)).errors?.[0]?.extensions.code).toBe('WINDOW_CLOSED');
  });

  test('nothing is run for a retry after closing, whatever content it brings (D4.7)', async () => {
    const { person, caller } = await teacher();
    const k = key();
    await submit(caller, 0, WHOLE, k);
    server.clock.set(CLOSES_NEXT);
    const later = await server.as(person);
    const other = { ...WHOLE, domains: [{ domain: 'practical', hours: 1 }] };
    const codes: (string | undefined)[] = [];
    const statements = await server.statements(async () => {
      for (const content of [WHOLE, other]) {
        codes.push((await submit(later, 1, content, k)).errors?.[0]?.extensions.code);
      }
      codes.push((await submit(later, 0, WHOLE, k)).errors?.[0]?.extensions.code);
    });
    expect(codes).toEqual(['KEY_REUSED', 'KEY_REUSED', undefined]);
    expect(statements.filter((text) => !text.startsWith('SELECT'))).toEqual([]);
  });

  test('the key with other content is refused', async () => {
    const { caller } = await teacher();
    const k = key();
    await submit(caller, 0, WHOLE, k);
    const other = await submit(
      caller,
      1,
      { ...WHOLE, domains: [{ domain: 'practical', hours: 1 }] },
      k,
    );
    expect(other.errors?.[0]?.extensions.code).toBe('KEY_REUSED');
  });

  test('twenty at once with one key are one submission', async () => {
    const { caller } = await teacher();
    const k = key();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => submit(caller, 0, WHOLE, k)),
    );
    const numbers = new Set(answers.map(({ data }) => data?.submitMyPlan.plan.receipt?.number));
    expect(numbers.size).toBe(1);
    expect(numbers.has(undefined)).toBe(false);
  });

  test('can be revised; every version is kept, the last counts, a draft lies beside it', async () => {
    const { caller } = await teacher();
    await submit(caller, 0, WHOLE);
    await save(caller, 1, { domains: [{ domain: 'profession', hours: 2 }] });
    expect(await read(caller)).toMatchObject({
      state: 'SUBMITTED',
      submitted: { hours: 18.5 },
      draft: { hours: 2 },
    });
    await submit(caller, 2);
    const { myPlan } = await caller.data<{
      myPlan: {
        submitted: { hours: number };
        versions: {
          edges: { node: { receipt: { version: number }; content: { hours: number } } }[];
        };
      };
    }>(
      '{ myPlan(year: 108) { submitted { hours } versions { edges { node { receipt { version } content { hours } } } } } }',
    );
    expect(myPlan.submitted.hours).toBe(2);
    expect(
      myPlan.versions.edges.map(({ node }) => [node.receipt.version, node.content.hours]),
    ).toEqual([
      [2, 2],
      [1, 18.5],
    ]);
  });

  test('can be withdrawn: nothing counts, its answers stay as the draft, and the counts follow', async () => {
    const { caller } = await teacher();
    const before = await counts();
    await submit(caller, 0, WHOLE);
    expect((await counts())?.submitted).toBe((before?.submitted ?? 0) + 1);
    await caller.data(WITHDRAW_MINE, { input: { idempotencyKey: key(), year: 108, version: 1 } });
    expect(await read(caller)).toMatchObject({
      state: 'DRAFT',
      submitted: null,
      receipt: null,
      draft: { hours: 18.5 },
    });
    const after = await counts();
    expect(after?.submitted).toBe(before?.submitted);
    expect(after?.draft).toBe((before?.draft ?? 0) + 1);
    expect(
      await caller.outcome(WITHDRAW_MINE, {
        input: { idempotencyKey: key(), year: 108, version: 2 },
      }),
    ).toBe('NOT_SUBMITTED');
    expect((await submit(caller, 2)).data?.submitMyPlan.plan.receipt?.version).toBe(2);
  });

  test('is one row of its day, and a withdrawal takes it back', async () => {
    const { caller } = await teacher();
    const day = async () =>
      (
        await server.database.reads.all<{ teachers: number }>(
          "SELECT teachers FROM completion_day WHERE year = 108 AND unit_id = ? AND day = '2019-09-08'",
          [school.id],
        )
      )[0]?.teachers ?? 0;
    const before = await day();
    await submit(caller, 0, WHOLE);
    await submit(caller, 1, WHOLE);
    expect(await day()).toBe(before + 1);
    await caller.data(WITHDRAW_MINE, { input: { idempotencyKey: key(), year: 108, version: 2 } });
    expect(await day()).toBe(before);
  });

  test('costs at most 12 statements, the reading of both plans at most 4 (OP3, OP2)', async () => {
    const { caller } = await teacher();
    await read(caller);
    const writing = await server.statements(() => submit(caller, 0, WHOLE));
    expect(writing.length).toBeGreaterThan(4);
    expect(writing.length).toBeLessThanOrEqual(12);
    const reading = await server.statements(() =>
      caller.data(
        '{ myPlan(year: 108) { submitted { needs { options { label } } } schoolPlan { submitted { hours } } } }',
      ),
    );
    expect(reading.length).toBeGreaterThan(0);
    expect(reading.length).toBeLessThanOrEqual(4);
  });
});
