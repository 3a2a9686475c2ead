// D8: a bureau reminds its schools of plans that are missing: counted first, narrowed as its list is, each once in 24 hours.
import { Role } from '../../../server/domain/roles';
import { instant } from '../../support/clock';
import { CLAIM, key, SUBMIT_SCHOOL, WHOLE } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import { mails } from '../teachers/moves';
import {
  asked,
  forgetSent,
  OPEN as TEACHERS_OPEN,
  REMIND_SCHOOLS,
  remindSchools,
  SCHOOL_REMINDER,
  schoolPreview,
  submit,
  told,
} from './reminders-kit';

/** 新北市's schools may fill in from 12 to 21 August (D4.3). */
const SCHOOLS_OPEN = '2019-08-15T10:00:00+08:00';
const DAY = 86_400_000;

let server: TestServer;
let schools: Record<'one' | 'two' | 'done' | 'silent', SchoolSeed>;
let chiefs: Record<string, Person>;
let operator: Person;
let bureau: Person;
beforeAll(async () => {
  server = await TestServer.start(SCHOOLS_OPEN);
  const { seed } = server;
  await seed.country();
  schools = {
    one: await seed.school('NWT', '甲示範國民小學'),
    two: await seed.school('NWT', '乙示範國民小學'),
    done: await seed.school('NWT', '丙示範國民小學'),
    silent: await seed.school('NWT', '丁示範國民小學'),
  };
  const { one, two, done, silent } = schools;
  chiefs = {
    one: await one.account(Role.CHIEF, { email: 'one.chief@example.org' }),
    two: await two.account(Role.CHIEF, { email: 'two.chief@example.org', language: 'en' }),
    done: await done.account(Role.CHIEF, { email: 'done.chief@example.org' }),
    silent: await silent.account(Role.CHIEF, { email: 'gone@example.org', status: 'SUSPENDED' }),
  };
  await one.account(Role.CONTACT, { email: 'one.contact@example.org' });
  operator = await one.account(Role.OPERATOR, { email: 'one.operator@example.org' });
  await one.account(Role.OPERATOR, { email: 'not.told@example.org' });
  const finished: Person[] = [];
  for (const school of Object.values(schools)) {
    finished.push(await school.teacher('林示範'), await school.teacher('陳示範'));
  }
  const far = await seed.school('TPE', '外地示範國民小學');
  await far.account(Role.CHIEF, { email: 'far.chief@example.org' });
  bureau = await seed.official(Role.BUREAU, 'NWT');
  await seed.snapshot();
  const input = { year: 108, version: 0, ...WHOLE, features: '山城', vision: '人人成長' };
  await (
    await server.as(chiefs['done'] as Person)
  ).data(SUBMIT_SCHOOL, { input: { ...input, idempotencyKey: key(), unitId: done.id } });
  await (
    await server.as(operator)
  ).data(CLAIM, { input: { idempotencyKey: key(), year: 108, unitId: one.id } });
  server.clock.set(TEACHERS_OPEN);
  // One of the first school's two teachers is missing, none of the third's.
  for (const teacher of [finished[0], finished[4], finished[5]])
    await submit(server, teacher as Person);
});
afterAll(() => server.stop());

const NWT = { jurisdictionCode: 'NWT' };
const OF_SCHOOLS = { ...NWT, audience: 'SCHOOL' };
const OF_TEACHERS = { ...NWT, audience: 'TEACHER' };

async function bureauAt(at: string | number): Promise<Caller> {
  server.clock.set(at);
  return server.as(bureau);
}
const readers = async (): Promise<string[]> => (await mails(server)).map(({ to }) => to).sort();

beforeEach(() => forgetSent(server));

describe('of the schools’ own plans', () => {
  const READERS = ['one.chief', 'one.contact', 'one.operator', 'two.chief'].map(
    (word) => `${word}@example.org`,
  );

  it('reaches chiefs, contacts and the representative of schools that have not submitted', async () => {
    const caller = await bureauAt(SCHOOLS_OPEN);
    const preview = await schoolPreview(caller, OF_SCHOOLS);
    expect(preview).toMatchObject({
      ...{ recipients: 4, units: 2, unreachable: 1, remindedLately: 0 },
      ...{ lastSentAt: null, nextAllowedAt: null },
      subject: '【進修規劃】請於108年8月21日 24:00前送出108學年度學校進修規劃',
    });
    expect(preview.text).toContain('/school-plan/108');
    const sent = await remindSchools(caller, OF_SCHOOLS);
    expect(sent).toEqual({ recipients: 4, units: 2, sentAt: '2019-08-15T02:00:00.000Z' });
    expect(await readers()).toEqual(READERS);
    expect(await told(server, operator)).toEqual([
      '「甲示範國民小學」的108學年度學校進修規劃尚未送出，請於108年8月21日 24:00前送出。',
    ]);
  });

  it('is written down with each school, its count and nobody’s name', async () => {
    await remindSchools(await bureauAt(SCHOOLS_OPEN), OF_SCHOOLS);
    const rows = await server.database.reads.all<{ unitId: string; code: string; changes: string }>(
      `SELECT unit_id AS unitId, jurisdiction_code AS code, changes AS changes FROM audit_entry
       WHERE action = 'remindSchools' ORDER BY id DESC LIMIT 2`,
    );
    const of = (count: number) => ({
      ...{ year: [108, 108], audience: ['SCHOOL', 'SCHOOL'], recipients: [0, count] },
    });
    expect(
      rows.map(({ unitId, code, changes }) => [...[unitId, code], JSON.parse(changes) as object]),
    ).toEqual([
      [schools.two.id, 'NWT', of(1)],
      [schools.one.id, 'NWT', of(3)],
    ]);
  });
});

describe('of their teachers’ plans', () => {
  it('tells chiefs and contacts how many are missing, and no operator', async () => {
    const caller = await bureauAt(TEACHERS_OPEN);
    const preview = await schoolPreview(caller, OF_TEACHERS);
    expect(preview).toMatchObject({ recipients: 3, units: 2, unreachable: 1 });
    expect(preview.text).toContain('「甲示範國民小學」還有1位教師尚未送出');
    expect((await remindSchools(caller, OF_TEACHERS)).recipients).toBe(preview.recipients);
    expect(await readers()).toEqual(
      ['one.chief', 'one.contact', 'two.chief'].map((word) => `${word}@example.org`),
    );
    const counts = (await mails(server)).map(({ to, values }) => [to, values['missing']]);
    expect(Object.fromEntries(counts)).toMatchObject({
      'one.chief@example.org': 1,
      'two.chief@example.org': 2,
    });
    expect(await told(server, chiefs['two'] as Person)).toEqual([
      '「乙示範國民小學」還有2位教師尚未送出108學年度的教師進修規劃，填報至108年9月13日 24:00截止，請提醒同仁。',
    ]);
  });

  it('of one school only, whatever its name and code have in common with others', async () => {
    const caller = await bureauAt(TEACHERS_OPEN);
    const one = { ...OF_TEACHERS, filter: { unitId: schools.two.id } };
    expect(await schoolPreview(caller, one)).toMatchObject({ recipients: 1, units: 1 });
    expect((await remindSchools(caller, one)).units).toBe(1);
    expect(await readers()).toEqual(['two.chief@example.org']);
    const far = { ...OF_TEACHERS, filter: { unitId: schools.two.id.replace(/.$/, '_') } };
    expect(await schoolPreview(caller, far)).toMatchObject({ recipients: 0, unreachable: 0 });
  });

  it('is narrowed as the bureau’s list of schools is', async () => {
    const caller = await bureauAt(TEACHERS_OPEN);
    const nobody = { ...OF_TEACHERS, filter: { nobody: true } };
    expect(await schoolPreview(caller, nobody)).toMatchObject({ recipients: 1, units: 1 });
    await remindSchools(caller, nobody);
    expect(await readers()).toEqual(['two.chief@example.org']);
    const search = { ...OF_TEACHERS, filter: { search: 'x'.repeat(61) } };
    const { errors } = await caller.ask(REMIND_SCHOOLS, asked(search));
    expect(errors?.[0]?.extensions.faults?.map(({ path }) => path)).toEqual([
      'input.filter.search',
    ]);
    const shown = await caller.ask(SCHOOL_REMINDER, search);
    expect(shown.errors?.[0]?.extensions.faults?.map(({ path }) => path)).toEqual([
      'filter.search',
    ]);
  });
});

describe('each school once in 24 hours about these plans', () => {
  it('those reminded are left out and counted; others, and other plans, are not', async () => {
    const caller = await bureauAt(TEACHERS_OPEN);
    await remindSchools(caller, { ...OF_TEACHERS, filter: { nobody: true } });
    expect(await schoolPreview(caller, OF_TEACHERS)).toMatchObject({
      ...{ recipients: 2, units: 1, remindedLately: 1, unreachable: 1 },
    });
    expect((await remindSchools(caller, OF_TEACHERS)).units).toBe(1);
    const { errors } = await caller.ask(REMIND_SCHOOLS, asked(OF_TEACHERS));
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'REMINDED_LATELY', nextAt: '2019-09-07T02:00:00.000Z' },
    });
    const later = await bureauAt(instant(TEACHERS_OPEN) + DAY - 1);
    expect(await later.outcome(REMIND_SCHOOLS, asked(OF_TEACHERS))).toBe('REMINDED_LATELY');
    const next = await bureauAt(instant(TEACHERS_OPEN) + DAY);
    expect((await remindSchools(next, OF_TEACHERS)).units).toBe(2);
  });

  it('two officials at once: each school is reminded once', async () => {
    const colleague = await server.seed.official(Role.BUREAU, 'NWT');
    const callers = [await bureauAt(TEACHERS_OPEN), await server.as(colleague)];
    for (let round = 0; round < 5; round += 1) {
      await forgetSent(server);
      // One of them means a part of what the other means.
      const abouts = [OF_TEACHERS, { ...OF_TEACHERS, filter: { nobody: true } }, OF_TEACHERS];
      const answers = await Promise.all(
        abouts.map((about, at) =>
          (callers[(round + at) % 2] as Caller).ask<{ remindSchools: { units: number } }>(
            REMIND_SCHOOLS,
            asked(about),
          ),
        ),
      );
      const units = answers.map(({ data }) => data?.remindSchools.units ?? 0);
      expect(units.reduce((sum, count) => sum + count, 0)).toBe(2);
      for (const { errors } of answers) {
        expect([undefined, 'REMINDED_LATELY']).toContain(errors?.[0]?.extensions.code);
      }
      expect(await readers()).toHaveLength(3);
    }
  });
});

describe('the window (D4.5)', () => {
  const CLOSING = instant('2019-08-22T00:00:00+08:00');

  it('is refused at its closing instant, and the preview reaches nobody', async () => {
    expect(await (await bureauAt(CLOSING - 1)).outcome(REMIND_SCHOOLS, asked(OF_SCHOOLS))).toBe(
      'OK',
    );
    await forgetSent(server);
    const caller = await bureauAt(CLOSING);
    const { errors } = await caller.ask(REMIND_SCHOOLS, asked(OF_SCHOOLS));
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'WINDOW_CLOSED', closesAt: '2019-08-21T16:00:00.000Z', audience: 'SCHOOL' },
    });
    expect(await schoolPreview(caller, OF_SCHOOLS)).toMatchObject({
      ...{ recipients: 0, units: 0, unreachable: 0 },
    });
  });

  it('a school with more time is reminded alone, with its own closing', async () => {
    await server.database.transaction((tx) =>
      tx.run('UPDATE roster_unit SET school_extended_until = ? WHERE unit_id = ?', [
        instant('2019-08-30T17:00:00+08:00'),
        schools.two.id,
      ]),
    );
    const caller = await bureauAt(CLOSING);
    expect(await schoolPreview(caller, OF_SCHOOLS)).toMatchObject({
      ...{ recipients: 1, units: 1 },
      subject: '【進修規劃】請於108年8月30日 17:00前送出108學年度學校進修規劃',
    });
    await remindSchools(caller, OF_SCHOOLS);
    expect(await readers()).toEqual(['two.chief@example.org']);
  });
});

it('a year without a cycle does not exist, nor does another jurisdiction', async () => {
  const caller = await bureauAt(SCHOOLS_OPEN);
  expect(await caller.outcome(SCHOOL_REMINDER, { ...OF_SCHOOLS, year: 120 })).toBe('NOT_FOUND');
  expect(await caller.outcome(REMIND_SCHOOLS, asked({ ...OF_SCHOOLS, year: 120 }))).toBe(
    'NOT_FOUND',
  );
  const far = { ...OF_SCHOOLS, jurisdictionCode: 'TPE' };
  expect(await caller.outcome(REMIND_SCHOOLS, asked(far))).toBe('NOT_FOUND');
});

it('a preview costs three statements, and a reminder as many for two schools as for sixty', async () => {
  const caller = await bureauAt(SCHOOLS_OPEN);
  expect(await server.statements(() => schoolPreview(caller, OF_SCHOOLS))).toHaveLength(3);
  const few = await server.statements(() => remindSchools(caller, OF_SCHOOLS));
  const { seed, database } = server;
  for (let at = 0; at < 58; at += 1) {
    const school = await seed.school('NWT', `多示範國民小學${at}`);
    await school.account(Role.CHIEF, { email: `chief.${at}@example.org` });
    await database.transaction((tx) =>
      tx.run(
        `INSERT INTO roster_unit (year, unit_id, jurisdiction_code, code, name, stages, school_plan_state)
         VALUES (108, ?, 'NWT', ?, ?, 1, 'NOT_STARTED')`,
        [school.id, school.code, school.name],
      ),
    );
  }
  await forgetSent(server);
  const again = await bureauAt(SCHOOLS_OPEN);
  const many = await server.statements(async () => {
    expect((await remindSchools(again, OF_SCHOOLS)).units).toBe(60);
  });
  expect(many).toHaveLength(few.length);
});
