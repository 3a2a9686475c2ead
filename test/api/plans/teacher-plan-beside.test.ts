// D5.2: what lies beside a teacher's own plan: the school's plan, whose courses can be taken over, and last year's answers.
import { Role } from '../../../server/domain/roles';
import {
  key,
  SAVE_MINE,
  SAVE_SCHOOL,
  START_MINE,
  SUBMIT_SCHOOL,
  WHOLE,
  type ShownPlan,
} from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';

const SCHOOL_OPEN = '2019-08-15T10:00:00+08:00';
const TEACHER_OPEN = '2019-09-08T10:00:00+08:00';

let server: TestServer;
let school: SchoolSeed;
let chief: Person;
let teachers: Person[];

beforeAll(async () => {
  server = await TestServer.start(TEACHER_OPEN);
  await server.seed.country();
  school = await server.seed.school('NWT', '示範國民小學');
  chief = await school.account(Role.CHIEF);
  teachers = [await school.teacher('林示範'), await school.teacher('陳示範')];
  await server.seed.snapshot();
});
afterAll(() => server.stop());
afterEach(() => server.clock.set(TEACHER_OPEN));

/** The next teacher of the school, signed in. */
async function teacher(): Promise<{ person: Person; caller: Caller }> {
  const person = teachers.pop();
  if (person === undefined) throw new Error('no more teachers');
  return { person, caller: await server.as(person) };
}

const save = (caller: Caller, version: number, parts: object) =>
  caller.ask<{ saveMyPlanDraft: { plan: ShownPlan } }>(SAVE_MINE, {
    input: { idempotencyKey: key(), year: 108, version, ...parts },
  });

describe('beside the own plan', () => {
  test("stands the school's submitted plan, whose courses can be taken over (D5.2); its draft does not show", async () => {
    const { caller } = await teacher();
    const official = await server.as(chief);
    server.clock.set(SCHOOL_OPEN);
    const schoolInput = { unitId: school.id, year: 108 };
    await official.data(SUBMIT_SCHOOL, {
      input: { ...schoolInput, idempotencyKey: key(), version: 0, ...WHOLE, vision: '人人成長' },
    });
    await official.data(SAVE_SCHOOL, {
      input: { ...schoolInput, idempotencyKey: key(), version: 1, vision: '未完成的草稿' },
    });
    server.clock.set(TEACHER_OPEN);
    const { myPlan } = await caller.data<{ myPlan: { schoolPlan: ShownPlan } }>(
      '{ myPlan(year: 108) { schoolPlan { draft { vision } submitted { vision courses { id topic } } } } }',
    );
    expect(myPlan.schoolPlan).toMatchObject({ draft: null, submitted: { vision: '人人成長' } });
    const offered = myPlan.schoolPlan.submitted?.courses[0];
    const course = { ...WHOLE.courses[0], takenOverFrom: offered?.id };
    const saved = await save(caller, 0, { courses: [course] });
    expect(saved.data?.saveMyPlanDraft.plan.draft?.courses[0]?.takenOverFrom).toBe(offered?.id);
    const foreign = await save(caller, 1, {
      courses: [{ ...course, takenOverFrom: '-'.repeat(20) }],
    });
    expect(foreign.errors?.[0]?.extensions.faults).toMatchObject([
      { path: 'input.courses[0].takenOverFrom', rule: 'unknown' },
    ]);
  });

  test("lie last year's answers, to start from; without any there is nothing to start from", async () => {
    const { person, caller } = await teacher();
    const start = (version: number) =>
      caller.ask<{ startMyPlanFromLast: { plan: ShownPlan } }>(START_MINE, {
        input: { idempotencyKey: key(), year: 108, version },
      });
    expect((await start(0)).errors?.[0]?.extensions.code).toBe('NO_EARLIER_PLAN');
    const known = await server.database.reads.all('SELECT 1 FROM cycle WHERE year = 107');
    if (known.length === 0) await server.seed.cycle(107);
    await server.database.transaction(async (tx) => {
      await tx.run(
        `INSERT INTO plan (id, year, audience, owner_id, unit_id, jurisdiction_code, state, version, half_hours,
          submitted_number, last_number) VALUES ('plan-of-107', 107, 'TEACHER', ?, ?, 'NWT', 'SUBMITTED', 1, 20, 1, 1)`,
        [person.id, school.id],
      );
      await tx.run(
        `INSERT INTO plan_version (plan_id, number, choices, domains, half_hours, course_half_hours, courses,
          receipt_number, fingerprint, submitted_at, submitted_by)
          VALUES ('plan-of-107', 1, 1, '{"0":20}', 20, 0, '[]', 'r', 'f', 1, ?)`,
        [person.id],
      );
    });
    const { data } = await start(0);
    expect(data?.startMyPlanFromLast.plan).toMatchObject({ state: 'DRAFT', draft: { hours: 10 } });
  });
});
