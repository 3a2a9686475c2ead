// D5.1, D5.6, D8: a school's plan: what it holds, who reads which part of it, what is counted of it.
import { Role } from '../../../server/domain/roles';
import { Stage } from '../../../server/domain/units';
import {
  key,
  SAVE_SCHOOL,
  SCHOOL_PLAN,
  SUBMIT_SCHOOL,
  WHOLE,
  WITHDRAW_SCHOOL,
  type ShownPlan,
} from '../../support/plan-documents';
import type { SchoolSeed } from '../../support/seed';
import { TestServer, type Answer, type Caller } from '../../support/server';

const OPEN = '2019-08-15T10:00:00+08:00';

let server: TestServer;
const schools: SchoolSeed[] = [];
const readers: Record<string, Caller> = {};

/** A school that no other test has touched, with its callers. */
interface Ground {
  school: SchoolSeed;
  author: Caller;
  colleague: Caller;
  teacher: Caller;
}
const grounds: Ground[] = [];
const ground = (): Ground => grounds.pop() as Ground;

beforeAll(async () => {
  server = await TestServer.start(OPEN);
  await server.seed.country();
  for (let n = 0; n < 12; n += 1) {
    const stages = [Stage.ELEMENTARY, Stage.JUNIOR_HIGH];
    const school = await server.seed.school('NWT', `第${n}示範國民中小學`, stages, {
      studentTotal: 421,
    });
    schools.push(school);
    const teacher = await school.teacher('林示範');
    await school.teacher('陳示範');
    grounds.push({
      school,
      author: await server.as(await school.account(Role.CONTACT)),
      colleague: await server.as(await school.account(Role.OPERATOR)),
      teacher: await server.as(teacher),
    });
  }
  for (const [name, role, code] of [
    ['bureau', Role.BUREAU, 'NWT'],
    ['otherBureau', Role.BUREAU, 'TPE'],
    ['centre', Role.CENTRE, null],
    ['ministry', Role.MINISTRY, null],
  ] as const)
    readers[name] = await server.as(await server.seed.official(role, code));
  await server.seed.snapshot();
});
afterAll(() => server.stop());
afterEach(() => server.clock.set(OPEN));

type Written = Record<string, { plan: ShownPlan }>;
const write = (
  caller: Caller,
  { school }: Ground,
  query: string,
  more: object,
): Promise<Answer<Written>> =>
  caller.ask<Written>(query, {
    input: { idempotencyKey: key(), unitId: school.id, year: 108, ...more },
  });
const ask = (caller: Caller | undefined, { school }: Ground) =>
  (caller ?? server.nobody).ask<{ schoolPlan: ShownPlan }>(SCHOOL_PLAN, {
    ...{ unitId: school.id, year: 108 },
  });
const read = async (caller: Caller | undefined, at: Ground): Promise<ShownPlan> => {
  const { data, errors } = await ask(caller, at);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.schoolPlan;
};
const outcome = async (name: string, at: Ground): Promise<string> =>
  (await ask(readers[name], at)).errors?.[0]?.extensions.code ?? 'OK';

const TEXTS = { features: '位於河畔的小校\n以自然為師', vision: '人人成長' };

describe('what it holds (D5.1)', () => {
  test('the snapshot in numbers: stages, students and teachers as of the cutoff (D4.6)', async () => {
    const at = ground();
    await server.database.transaction(async (tx) => {
      await tx.run('UPDATE unit SET student_total = 1, stages = 1 WHERE id = ?', [at.school.id]);
    });
    await at.school.teacher('後到示範');
    const plan = await read(at.author, at);
    expect(plan.roster).toEqual({
      eligible: 2,
      stages: ['ELEMENTARY', 'JUNIOR_HIGH'],
      studentTotal: 421,
    });
    expect(plan).toMatchObject({
      id: null,
      state: 'NOT_STARTED',
      version: 0,
      representative: null,
    });
  });

  test('features and vision: kept as typed, absent stays, null and empty remove', async () => {
    const at = ground();
    const save = (version: number, parts: object) =>
      write(at.author, at, SAVE_SCHOOL, { version, ...parts });
    await save(0, TEXTS);
    await save(1, { domains: WHOLE.domains });
    expect((await read(at.author, at)).draft).toMatchObject(TEXTS);
    await save(2, { features: null });
    expect((await read(at.author, at)).draft).toMatchObject({ features: null, vision: '人人成長' });
    await save(3, { vision: '' });
    expect((await read(at.author, at)).draft).toMatchObject({ features: null, vision: null });
  });

  test('a submission is whole without features and vision; with them they are part of its fingerprint', async () => {
    const at = ground();
    const bare = await write(at.author, at, SUBMIT_SCHOOL, { version: 0, ...WHOLE });
    const first = bare.data?.['submitSchoolPlan']?.plan;
    expect(first?.submitted).toMatchObject({ features: null, vision: null });
    expect(first?.receipt?.number).toMatch(/^108-S-/);
    const courses = first?.submitted?.courses.map(({ id }) => ({ ...WHOLE.courses[0], id }));
    const same = await write(at.author, at, SUBMIT_SCHOOL, { version: 1, ...WHOLE, courses });
    const second = same.data?.['submitSchoolPlan']?.plan;
    expect(second?.receipt?.fingerprint).toBe(first?.receipt?.fingerprint);
    expect(second?.receipt?.number).not.toBe(first?.receipt?.number);
    const told = await write(at.author, at, SUBMIT_SCHOOL, { version: 2, ...TEXTS });
    const third = told.data?.['submitSchoolPlan']?.plan;
    expect(third?.submitted).toMatchObject(TEXTS);
    expect(third?.receipt?.fingerprint).not.toBe(first?.receipt?.fingerprint);
  });
});

describe('who reads it (D8)', () => {
  test('before it is started: the school; nobody above it', async () => {
    const at = ground();
    for (const caller of [at.author, at.colleague, at.teacher])
      expect((await read(caller, at)).state).toBe('NOT_STARTED');
    expect(await outcome('bureau', at)).toBe('NOT_FOUND');
  });

  test('a draft: the school’s accounts; teachers see that there is one, never what it says', async () => {
    const at = ground();
    await write(at.author, at, SAVE_SCHOOL, { version: 0, ...TEXTS, ...WHOLE });
    expect((await read(at.author, at)).draft).toMatchObject({ ...TEXTS, hours: 18.5 });
    expect((await read(at.colleague, at)).draft).toMatchObject({ ...TEXTS, hours: 18.5 });
    expect(await read(at.teacher, at)).toMatchObject({
      ...{ state: 'DRAFT', draft: null, draftSavedAt: null, submitted: null },
    });
    expect(await outcome('bureau', at)).toBe('NOT_FOUND');
  });

  test('once submitted: its bureau too, without the draft that lies beside it', async () => {
    const at = ground();
    await write(at.author, at, SUBMIT_SCHOOL, { version: 0, ...TEXTS, ...WHOLE });
    await write(at.author, at, SAVE_SCHOOL, { version: 1, vision: '未完成的草稿' });
    for (const caller of [readers['bureau'], at.teacher]) {
      const plan = await read(caller, at);
      expect(plan).toMatchObject({ state: 'SUBMITTED', draft: null, draftSavedAt: null });
      expect(plan.submitted).toMatchObject({ ...TEXTS, hours: 18.5 });
      expect(JSON.stringify(plan)).not.toContain('未完成');
    }
    expect(await outcome('otherBureau', at)).toBe('NOT_FOUND');
    expect(await outcome('centre', at)).toBe('FORBIDDEN');
    expect(await outcome('ministry', at)).toBe('FORBIDDEN');
  });

  test('withdrawn: no longer the bureau', async () => {
    const at = ground();
    await write(at.author, at, SUBMIT_SCHOOL, { version: 0, ...TEXTS, ...WHOLE });
    await write(at.author, at, WITHDRAW_SCHOOL, { version: 1 });
    expect(await outcome('bureau', at)).toBe('NOT_FOUND');
    expect(await read(at.teacher, at)).toMatchObject({ state: 'DRAFT', submitted: null });
    expect(await read(at.author, at)).toMatchObject({ state: 'DRAFT', draft: TEXTS });
  });

  test('withdrawn: nor do teachers find its answers among the versions', async () => {
    const at = ground();
    await write(at.author, at, SUBMIT_SCHOOL, { version: 0, ...TEXTS, ...WHOLE });
    await write(at.author, at, WITHDRAW_SCHOOL, { version: 1 });
    const query = `query ($id: ID!) { schoolPlan(unitId: $id, year: 108) {
      versions { totalCount edges { node { content { vision } } } } } }`;
    const { data } = await at.teacher.ask<{ schoolPlan: { versions: object } }>(query, {
      id: at.school.id,
    });
    expect(data?.schoolPlan.versions).toEqual({ totalCount: 0, edges: [] });
    const own = await at.author.ask<{ schoolPlan: { versions: object } }>(query, {
      id: at.school.id,
    });
    expect(own.data?.schoolPlan.versions).toMatchObject({ totalCount: 1 });
  });

  test('also after the window and after the cycle (D4.2)', async () => {
    const at = ground();
    await write(at.author, at, SUBMIT_SCHOOL, { version: 0, ...TEXTS, ...WHOLE });
    server.clock.set('2020-08-02T10:00:00+08:00');
    const later = await server.as(await at.school.account(Role.CHIEF));
    expect((await read(later, at)).submitted).toMatchObject(TEXTS);
    const codes = [
      await write(later, at, SAVE_SCHOOL, { version: 1 }),
      await write(later, at, WITHDRAW_SCHOOL, { version: 1 }),
    ].map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes).toEqual(['WINDOW_CLOSED', 'WINDOW_CLOSED']);
  });
});

describe('what is counted of it (D4.6)', () => {
  const counted = async ({ school }: Ground) => {
    const [unit] = await server.database.reads.all<{ state: string }>(
      'SELECT school_plan_state AS state FROM roster_unit WHERE year = 108 AND unit_id = ?',
      [school.id],
    );
    const days = await server.database.reads.all<{
      day: string;
      schools: number;
      teachers: number;
    }>(
      'SELECT day, schools, teachers FROM completion_day WHERE year = 108 AND unit_id = ? ORDER BY day',
      [school.id],
    );
    return { state: unit?.state, days };
  };

  test('its state beside the school’s counts, one on the day of the first submission', async () => {
    const at = ground();
    expect(await counted(at)).toEqual({ state: 'NOT_STARTED', days: [] });
    await write(at.author, at, SAVE_SCHOOL, { version: 0, ...TEXTS });
    expect(await counted(at)).toEqual({ state: 'DRAFT', days: [] });
    await write(at.author, at, SUBMIT_SCHOOL, { version: 1, ...WHOLE });
    const once = { state: 'SUBMITTED', days: [{ day: '2019-08-15', schools: 1, teachers: 0 }] };
    expect(await counted(at)).toEqual(once);
    await write(at.author, at, SAVE_SCHOOL, { version: 2, vision: '改' });
    await write(at.author, at, SUBMIT_SCHOOL, { version: 3 });
    expect(await counted(at)).toEqual(once);
  });

  test('a day begins at midnight in Taipei; a withdrawal counts on its own day (D4.1)', async () => {
    const at = ground();
    server.clock.set('2019-08-15T10:00:00+08:00');
    await write(at.author, at, SUBMIT_SCHOOL, { version: 0, ...WHOLE });
    server.clock.set('2019-08-15T10:10:00+08:00');
    await write(at.author, at, WITHDRAW_SCHOOL, { version: 1 });
    const submitted = await counted(at);
    expect(submitted.days.reduce((sum, { schools: n }) => sum + n, 0)).toBe(0);
    server.clock.set('2019-08-16T00:00:00+08:00');
    const contact = await server.seed.database.reads.all<{ id: string }>(
      'SELECT representative_id AS id FROM plan WHERE owner_id = ?',
      [at.school.id],
    );
    const author = await server.as({ kind: 'ACCOUNT', id: contact[0]?.id ?? '' } as never);
    const again = await write(author, at, SUBMIT_SCHOOL, { version: 2, ...WHOLE });
    expect(again.errors).toBeUndefined();
    const { state, days } = await counted(at);
    expect(state).toBe('SUBMITTED');
    expect(days.filter(({ schools: n }) => n !== 0)).toEqual([
      { day: '2019-08-16', schools: 1, teachers: 0 },
    ]);
  });
});
