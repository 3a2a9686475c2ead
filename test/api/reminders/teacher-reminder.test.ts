// D2.1, D4.6, D8: a school reminds its teachers who have not submitted: counted first, while their window is open, once in 24 hours.
import { Role } from '../../../server/domain/roles';
import { RosterEntry } from '../../../server/modules/cycles/roster-entry.entity';
import { RosterUnit } from '../../../server/modules/cycles/roster-unit.entity';
import { instant } from '../../support/clock';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import { mails } from '../teachers/moves';
import {
  asked,
  forgetSent,
  OPEN,
  REMIND_TEACHERS,
  remindTeachers,
  submit,
  TEACHER_REMINDER,
  teacherPreview,
  told,
} from './reminders-kit';

let server: TestServer;
let school: SchoolSeed;
let people: Record<'done' | 'missing' | 'english' | 'unsigned' | 'addressless' | 'gone', Person>;
let chief: Person;
let caller: Caller;
beforeAll(async () => {
  server = await TestServer.start(OPEN);
  const { seed } = server;
  await seed.country();
  school = await seed.school('NWT', '示範國民小學');
  people = {
    done: await school.teacher('甲示範', { email: 'done@example.org' }),
    missing: await school.teacher('乙示範', { email: 'missing@example.org' }),
    english: await school.teacher('丙示範', { email: 'english@example.org', language: 'en' }),
    unsigned: await school.teacher('丁示範', { email: 'new@example.org', status: 'NOT_APPLIED' }),
    addressless: await school.teacher('戊示範'),
    gone: await school.teacher('己示範', { email: 'gone@example.org' }),
  };
  await school.teacher('庚示範', { email: 'staff@example.org', staffKind: 'ADMINISTRATIVE' });
  chief = await school.account(Role.CHIEF);
  await seed.snapshot();
  // Came after the snapshot, so is on nobody's roster of this year (D4.6).
  await school.teacher('辛示範', { email: 'came.later@example.org' });
  await server.database.transaction((tx) =>
    tx.run('UPDATE teacher SET unit_id = NULL WHERE id = ?', [people.gone.id]),
  );
  await submit(server, people.done);
});
afterAll(() => server.stop());
beforeEach(async () => {
  await forgetSent(server);
  server.clock.set(OPEN);
  caller = await server.as(chief);
});

const REMINDED = ['english', 'gone', 'missing', 'new'].map((word) => `${word}@example.org`);

it('shows first whom it would reach, and a sample of what they would read', async () => {
  const preview = await teacherPreview(caller, school.id);
  expect(preview).toMatchObject({
    ...{ recipients: 4, units: 1, unreachable: 1, remindedLately: 0 },
    ...{ lastSentAt: null, nextAllowedAt: null },
    subject: '【進修規劃】請於108年9月13日 24:00前送出108學年度教師進修規劃',
  });
  expect(preview.text).toContain('「示範國民小學」名冊上的108學年度教師進修規劃尚未送出');
  expect(preview.text).toContain('/plan/108');
  expect(JSON.stringify(preview)).not.toMatch(/乙示範|example\.org/);
  expect(await mails(server)).toEqual([]);
});

it('mails exactly those, each in the own language, and tells who has an account', async () => {
  const { recipients } = await teacherPreview(caller, school.id);
  const sent = await remindTeachers(caller, school.id);
  expect(sent).toEqual({ recipients, units: 1, sentAt: '2019-09-06T02:00:00.000Z' });
  const written = await mails(server);
  expect(written.map(({ to }) => to).sort()).toEqual(REMINDED);
  const links = Object.fromEntries(written.map(({ to, values }) => [to, values['link']]));
  expect(links['missing@example.org']).toMatch(/\/plan\/108$/);
  // Who has no account yet gets it first (D3.1).
  expect(links['new@example.org']).toMatch(/\/sign-up$/);
  const languages = await server.database.reads.all<{ language: string; count: number }>(
    'SELECT language AS language, COUNT(*) AS count FROM mail GROUP BY language ORDER BY language',
  );
  expect(languages).toEqual([
    { language: 'en', count: 1 },
    { language: 'zh', count: 3 },
  ]);
  const text = '您的108學年度教師進修規劃尚未送出，請於108年9月13日 24:00前填報並送出。';
  for (const word of ['missing', 'addressless', 'gone'] as const) {
    expect(await told(server, people[word])).toEqual([text]);
  }
  expect(await told(server, people.done)).toEqual([]);
  const notices = 'SELECT 1 AS found FROM notification WHERE holder_id = ?';
  expect(await server.database.reads.all(notices, [people.unsigned.id])).toEqual([]);
});

it('who is suspended gets no mail that leads to a refusal, is told nothing, and counts as out of reach', async () => {
  const status = (to: string) =>
    server.database.transaction((tx) =>
      tx.run('UPDATE teacher SET status = ? WHERE id = ?', [to, people.missing.id]),
    );
  await status('SUSPENDED');
  expect(await teacherPreview(caller, school.id)).toMatchObject({ recipients: 3, unreachable: 2 });
  expect((await remindTeachers(caller, school.id)).recipients).toBe(3);
  expect((await mails(server)).map(({ to }) => to)).not.toContain('missing@example.org');
  await status('ACTIVE');
  expect(await told(server, people.missing)).toEqual([]);
});

it('is written down with its count and without a name', async () => {
  await remindTeachers(caller, school.id);
  const [entry] = await server.database.reads.all<{ changes: string; unitId: string }>(
    "SELECT changes AS changes, unit_id AS unitId FROM audit_entry WHERE action = 'remindTeachers' ORDER BY id DESC",
  );
  expect(entry?.unitId).toBe(school.id);
  expect(JSON.parse(entry?.changes ?? '')).toEqual({
    ...{ year: [108, 108], audience: ['TEACHER', 'TEACHER'], recipients: [0, 4] },
  });
});

it('at most once in 24 hours, whoever of the school asks; again at the instant that was told', async () => {
  await remindTeachers(caller, school.id);
  const DAY = 86_400_000;
  server.clock.set(instant(OPEN) + DAY - 1);
  const contact = await server.as(await school.account(Role.CONTACT));
  const { errors } = await contact.ask(REMIND_TEACHERS, asked({ unitId: school.id }));
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'REMINDED_LATELY',
    nextAt: '2019-09-07T02:00:00.000Z',
    next: '108年9月7日 10:00起可以再次提醒；急件請直接以電話聯繫。',
  });
  expect(await teacherPreview(contact, school.id)).toMatchObject({
    ...{ recipients: 0, units: 0, unreachable: 1, remindedLately: 1 },
    ...{ lastSentAt: '2019-09-06T02:00:00.000Z', nextAllowedAt: '2019-09-07T02:00:00.000Z' },
  });
  expect(await mails(server)).toHaveLength(4);
  server.clock.set(instant(OPEN) + DAY);
  expect(await teacherPreview(contact, school.id)).toMatchObject({
    ...{ recipients: 4, remindedLately: 0, nextAllowedAt: null },
  });
  expect((await remindTeachers(contact, school.id)).recipients).toBe(4);
  expect(await mails(server)).toHaveLength(8);
});

it('its retry gets the first answer, and nobody a second mail', async () => {
  const variables = asked({ unitId: school.id });
  const [first, second] = [
    await caller.data(REMIND_TEACHERS, variables),
    await caller.data(REMIND_TEACHERS, variables),
  ];
  expect(second).toEqual(first);
  expect(await mails(server)).toHaveLength(4);
});

it('a preview costs three statements, and a reminder as many for four teachers as for forty', async () => {
  expect(await server.statements(() => teacherPreview(caller, school.id))).toHaveLength(3);
  const few = await server.statements(() => remindTeachers(caller, school.id));
  const big = await server.seed.school('NWT', '大示範國民小學');
  const year = { year: 108, unitId: big.id, jurisdictionCode: 'NWT' };
  const bigChief = await big.account(Role.CHIEF);
  await server.database.transaction(async ({ manager }) => {
    const counts = { eligible: 40, draft: 0, submitted: 0, extended: 0 };
    await manager.insert(RosterUnit, {
      ...{ ...year, ...counts, lateAdded: 0, lateSubmitted: 0, schoolPlanState: 'NOT_STARTED' },
      ...{ code: big.code, name: big.name, stages: 1, studentTotal: null },
    });
  });
  for (let at = 0; at < 40; at += 1) {
    const { id } = await big.teacher(`示範${at}`, { email: `teacher.${at}@example.org` });
    await server.database.transaction(({ manager }) =>
      manager.insert(RosterEntry, { ...year, teacherId: id, subjects: '[]' }),
    );
  }
  const asBig = await server.as(bigChief);
  const many = await server.statements(async () => {
    expect((await remindTeachers(asBig, big.id)).recipients).toBe(40);
  });
  expect(many).toHaveLength(few.length);
  expect(few.length).toBeLessThanOrEqual(12);
});

it('two at once: one is sent', async () => {
  const contact = await server.as(await school.account(Role.CONTACT));
  for (let round = 0; round < 5; round += 1) {
    await forgetSent(server);
    const outcomes = await Promise.all(
      [caller, contact, caller].map((each) =>
        each.outcome(REMIND_TEACHERS, asked({ unitId: school.id })),
      ),
    );
    expect(outcomes.sort()).toEqual(['OK', 'REMINDED_LATELY', 'REMINDED_LATELY']);
    expect(await mails(server)).toHaveLength(4);
  }
});

describe('the window (D4.5, D4.7)', () => {
  const CLOSING = instant('2019-09-14T00:00:00+08:00');

  it('after it nobody is reminded, and the preview says so', async () => {
    server.clock.set(CLOSING);
    const late = await server.as(chief);
    const { errors } = await late.ask(REMIND_TEACHERS, asked({ unitId: school.id }));
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'WINDOW_CLOSED', closesAt: '2019-09-13T16:00:00.000Z', audience: 'TEACHER' },
    });
    expect(await teacherPreview(late, school.id)).toMatchObject({ recipients: 0, unreachable: 0 });
  });

  it('a teacher with more time is reminded alone, with the own closing', async () => {
    await server.database.transaction((tx) =>
      tx.run('UPDATE roster_entry SET extended_until = ? WHERE teacher_id = ?', [
        instant('2019-09-20T17:00:00+08:00'),
        people.missing.id,
      ]),
    );
    server.clock.set(CLOSING);
    const late = await server.as(chief);
    expect(await teacherPreview(late, school.id)).toMatchObject({
      recipients: 1,
      subject: '【進修規劃】請於108年9月20日 17:00前送出108學年度教師進修規劃',
    });
    await remindTeachers(late, school.id);
    expect((await mails(server)).map(({ to }) => to)).toEqual(['missing@example.org']);
  });
});

it('refuses when nobody is left, and what is not the own school does not exist', async () => {
  const other = await server.seed.school('NWT', '鄰校示範國民小學');
  const { unitId } = { unitId: other.id };
  expect(await caller.outcome(REMIND_TEACHERS, asked({ unitId }))).toBe('NOT_FOUND');
  expect(await caller.outcome(TEACHER_REMINDER, { unitId })).toBe('NOT_FOUND');
  await server.database.transaction((tx) => tx.run('UPDATE teacher SET email = NULL'));
  const { errors } = await caller.ask(REMIND_TEACHERS, asked({ unitId: school.id }));
  expect(errors?.[0]?.extensions.code).toBe('NOBODY_TO_REMIND');
  expect(await server.database.reads.all('SELECT year AS year FROM reminder')).toEqual([]);
});
