// Proves what a school's accounts see of their year: as far as their functions reach, and what it costs (D2.1, D8).
import { Role } from '../../../server/domain/roles';
import { BusinessFunction, packFunctions } from '../../../server/domain/business-functions';
import type { Person, SchoolSeed } from '../../support/seed';
import { instant } from '../../support/clock';
import { TestServer } from '../../support/server';

let server: TestServer;
let school: SchoolSeed;
let foreign: SchoolSeed;
let chief: Person;
let contact: Person;
let operator: Person;

const HOUR = 3_600_000;
const set = (sql: string, values: (string | number | null)[] = []) =>
  server.database.transaction((tx) => tx.run(sql, values));

async function transfer(from: string, to: string, state = 'PENDING') {
  const { id } = await server.seed.teacher(from, `請求${state}`);
  await set(
    `INSERT INTO transfer (id, teacher_id, from_unit_id, to_unit_id, requested_by, requested_at, state,
      live_teacher_id, detail, version) VALUES (?, ?, ?, ?, ?, 1, ?, ?, '{}', 1)`,
    [id, id, from, to, id, state, state === 'PENDING' ? id : null],
  );
}

const request = (id: string, audience: string, teacherId: string | null, state = 'PENDING') =>
  set(
    `INSERT INTO extension_request (id, year, audience, jurisdiction_code, unit_id, teacher_id, wanted_until, reason,
      asked_by, asked_at, state, version) VALUES (?, 108, ?, 'NWT', ?, ?, 9, '工程', ?, 8, ?, 1)`,
    [id, audience, school.id, teacherId, chief.id, state],
  );

const reminded = (audience: string, sender: string, sentAt: number) =>
  set(
    `INSERT INTO reminder (year, unit_id, audience, sender, jurisdiction_code, sent_by, sent_at, recipients)
      VALUES (108, ?, ?, ?, 'NWT', ?, ?, 1)`,
    [school.id, audience, sender, chief.id, sentAt],
  );

beforeAll(async () => {
  server = await TestServer.start('2019-09-10T12:00:00+08:00');
  const { seed } = server;
  await seed.country();
  school = await seed.school('NWT', '新北市示範國民小學');
  foreign = await seed.school('NWT', '新北市他處國民小學');
  for (let n = 0; n < 4; n += 1) await school.teacher(`教師${n}`);
  await foreign.teacher('他處');
  await seed.snapshot();
  chief = await school.account(Role.CHIEF);
  contact = await school.account(Role.CONTACT);
  operator = await school.account(Role.OPERATOR);
  await school.account(Role.CONTACT, { status: 'SUSPENDED' });
  await school.account(Role.OPERATOR, { status: 'APPLIED', emailConfirmedAt: 1 });
  await school.account(Role.CHIEF, { status: 'APPLIED', emailConfirmedAt: 1 });
  await foreign.account(Role.OPERATOR, { status: 'APPLIED', emailConfirmedAt: 1 });
  await set('UPDATE roster_unit SET submitted = 1, draft = 2, extended = 1 WHERE unit_id = ?', [school.id]); // prettier-ignore
  await set(
    'INSERT INTO roster_check (year, unit_id, checked_by, checked_at, problems) VALUES (108, ?, ?, ?, 7)',
    [school.id, contact.id, instant('2019-08-01T09:00:00+08:00')],
  );
  await school.teacher('未申請', { status: 'NOT_APPLIED' });
  await school.teacher('缺職稱', { jobTitle: null });
  await transfer(school.id, foreign.id);
  await transfer(foreign.id, school.id);
  await transfer(school.id, foreign.id, 'REFUSED');
  await request('request-1', 'SCHOOL', null);
  await request('request-2', 'TEACHER', null, 'REFUSED');
  await request('request-3', 'TEACHER', 'a-teacher');
});
afterAll(() => server.stop());

const YEAR = `query ($unitId: ID!, $year: Int! = 108) { schoolYear(unitId: $unitId, year: $year) {
  year unit { id name jurisdiction { code } } windows { audience opensAt closesAt extended state } rosterCutoffAt
  rosterCheck { checkedAt checkedBy problems } rosterProblems notApplied transfersWaiting chiefs contacts operators
  applicationsWaiting representative { accountId name role } schoolPlanState schoolPlanReceipt { number }
  teachers { eligible notStarted draft submitted extended rate } remindedAt remindableAt extensionRequests } }`;

const yearOf = async (person: Person): Promise<Record<string, unknown>> =>
  (
    await (
      await server.as(person)
    ).data<{ schoolYear: Record<string, unknown> }>(YEAR, { unitId: school.id })
  ).schoolYear;

it('is all that is due, for a chief', async () => {
  const { rosterProblems, ...found } = await yearOf(chief);
  expect(found).toEqual({
    year: 108,
    unit: { id: school.id, name: school.name, jurisdiction: { code: 'NWT' } },
    windows: [
      {
        audience: 'SCHOOL',
        opensAt: '2019-08-11T16:00:00.000Z',
        closesAt: '2019-08-21T16:00:00.000Z',
        extended: false,
        state: 'CLOSED',
      },
      {
        audience: 'TEACHER',
        opensAt: '2019-09-05T16:00:00.000Z',
        closesAt: '2019-09-13T16:00:00.000Z',
        extended: false,
        state: 'OPEN',
      },
    ],
    rosterCutoffAt: '2019-08-09T09:00:00.000Z',
    rosterCheck: { checkedAt: '2019-08-01T01:00:00.000Z', checkedBy: contact.name, problems: 7 },
    notApplied: 1,
    transfersWaiting: 1,
    chiefs: 1,
    contacts: 1,
    operators: 1,
    // Of the two that wait here the chief's own kind is the bureau's to decide (D2.4).
    applicationsWaiting: 1,
    representative: null,
    schoolPlanState: 'NOT_STARTED',
    schoolPlanReceipt: null,
    teachers: { eligible: 4, notStarted: 1, draft: 2, submitted: 1, extended: 1, rate: 0.25 },
    remindedAt: null,
    remindableAt: null,
    extensionRequests: 1,
  });
  const list = await (
    await server.as(chief)
  ).data<{ rosterProblems: { totalCount: number } }>(
    'query ($id: ID!) { rosterProblems(unitId: $id) { totalCount } }',
    { id: school.id },
  );
  expect(rosterProblems).toBe(list.rosterProblems.totalCount);
  expect(rosterProblems).toBeGreaterThan(0);
});

it('leaves out what an account has no function for: accounts for a contact, the roster too for an operator (D2.1)', async () => {
  expect(await yearOf(contact)).toMatchObject({ applicationsWaiting: null, notApplied: 1 });
  expect(await yearOf(operator)).toMatchObject({
    ...{ applicationsWaiting: null, notApplied: null, transfersWaiting: null },
    rosterProblems: null,
    rosterCheck: { checkedBy: '示O' + contact.name.slice(2), problems: 7 },
    chiefs: 1,
  });
  const narrowed = await school.account(Role.CHIEF, {
    functions: packFunctions([BusinessFunction.TEACHER_MANAGEMENT]),
    status: 'ACTIVE',
  });
  expect(await yearOf(narrowed)).toMatchObject({ applicationsWaiting: null, transfersWaiting: 1 });
  await set('DELETE FROM account WHERE id = ?', [narrowed.id]);
});

it('folds in what was extended, for the school and for the jurisdiction (D4.5)', async () => {
  const until = instant('2019-09-20T17:00:00+08:00');
  await set('UPDATE roster_unit SET school_extended_until = ? WHERE unit_id = ?', [
    until,
    school.id,
  ]);
  await set("UPDATE cycle_window SET extended_until = ? WHERE audience = 'TEACHER' AND jurisdiction_code = 'NWT'", [until]); // prettier-ignore
  const closing = { closesAt: '2019-09-20T09:00:00.000Z', extended: true, state: 'OPEN' };
  const { windows, teachers } = await yearOf(chief);
  expect(windows).toMatchObject([closing, closing]);
  expect(teachers).toMatchObject({ extended: 4 });
  await set('UPDATE roster_unit SET school_extended_until = NULL');
  await set('UPDATE cycle_window SET extended_until = NULL');
});

it('says when teachers may be reminded again: 24 hours after the school did, whatever the bureau did', async () => {
  const now = server.clock.now();
  await reminded('TEACHER', 'BUREAU', now);
  expect(await yearOf(chief)).toMatchObject({ remindedAt: null, remindableAt: null });
  await reminded('TEACHER', 'UNIT', now - 23 * HOUR);
  expect(await yearOf(chief)).toMatchObject({
    remindedAt: new Date(now - 23 * HOUR).toISOString(),
    remindableAt: new Date(now + HOUR).toISOString(),
  });
  await set("UPDATE reminder SET sent_at = ? WHERE sender = 'UNIT'", [now - 24 * HOUR]);
  expect(await yearOf(chief)).toMatchObject({ remindableAt: null });
});

it('names the representative and the receipt of the plan', async () => {
  const input = { idempotencyKey: 'claim-1234567890', unitId: school.id, year: 108 };
  await set("UPDATE cycle_window SET closes_at = closes_at + 5000000000 WHERE audience = 'SCHOOL'");
  await (
    await server.as(operator)
  ).data(
    'mutation ($input: ClaimRepresentativeInput!) { claimRepresentative(input: $input) { plan { id } } }',
    { input },
  );
  expect(await yearOf(chief)).toMatchObject({
    representative: { accountId: operator.id, name: operator.name, role: 'OPERATOR' },
    schoolPlanState: 'NOT_STARTED',
  });
});

it('is the own school’s: another is not there', async () => {
  const caller = await server.as(chief);
  expect(await caller.outcome(YEAR, { unitId: foreign.id })).toBe('NOT_FOUND');
  expect(await caller.outcome(YEAR, { unitId: school.id, year: 90 })).toBe('NOT_FOUND');
});

it('costs four statements at most, the one that decides whose school it is included', async () => {
  const caller = await server.as(chief);
  const ask = () => caller.data(YEAR, { unitId: school.id });
  expect(await server.statements(ask)).toHaveLength(4);
  const second = await server.as(operator);
  const asked = await server.statements(() => second.data(YEAR, { unitId: school.id }));
  expect(asked).toHaveLength(2);
});
