// Proves how one applies for a business account, confirms it and follows it (D2.4, D2.5, D2.8).
import { Role } from '../../../server/domain/roles';
import { UnitKind, UnitStatus } from '../../../server/domain/units';
import type { Instant } from '../../../server/domain/instant';
import { forgetUnansweredApplications } from '../../../server/modules/accounts/application-forget.service';
import { deleteUnanswered } from '../../../server/modules/accounts/application.repo';
import { TestClock } from '../../support/clock';
import { key } from '../../support/plan-documents';
import { TestServer } from '../../support/server';
import type { SchoolSeed } from '../../support/seed';
import {
  apply,
  applicant,
  applied,
  APPLY,
  CONFIRM,
  FOLLOW,
  mailedToken,
  mailsTo,
  signingIn,
  writtenDown,
  type Applicant,
} from './accounts-kit';

let server: TestServer;
let school: SchoolSeed;
const DAY = 24 * 3_600_000;

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
  await server.seed.official(Role.BUREAU, 'NWT');
});
afterAll(() => server.stop());
beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt')));

const outcome = (input: Applicant) => server.nobody.outcome(APPLY, { input });

it('is confirmed by the mailed link, and then followed by another (D2.8)', async () => {
  const input = applicant(school.id, { role: Role.CHIEF });
  const sent = await server.nobody.data<Record<string, unknown>>(APPLY, { input });
  expect(sent).toEqual({
    applyForAccount: {
      email: `l***@example.tw`,
      unitName: '新北市示範國民小學',
    },
  });
  const token = await mailedToken(server, input.email, 'application-confirm');
  const confirmed = await server.nobody.data<{
    confirmApplication: { token: string; application: object };
  }>(CONFIRM, { input: { idempotencyKey: key(), token } });
  expect(confirmed.confirmApplication.application).toMatchObject({
    ...{ status: 'APPLIED', confirmed: true, role: 'CHIEF', userName: input.userName },
    unit: { id: school.id, tiers: ['OPERATOR', 'CONTACT', 'CHIEF'] },
  });
  const followed = await server.nobody.data<{ application: object }>(FOLLOW, {
    token: confirmed.confirmApplication.token,
  });
  expect(followed.application).toMatchObject({ status: 'APPLIED', decidedAt: null });
  // The mail's own link follows it too.
  expect(await mailedToken(server, input.email, 'application-received')).toBe(
    confirmed.confirmApplication.token,
  );
  // Nobody signs in before it is decided.
  expect(await signingIn(server, input.userName)).toBe('SIGN_IN_FAILED');
});

it('tells who decides: the bureau, a chief of the school, the centre (D2.4)', async () => {
  const university = await server.seed.unit(UnitKind.UNIVERSITY, '示範大學', null);
  const approver = async (unitId: string, role: Role) => {
    const input = applicant(unitId, { role });
    await applied(server, input);
    const token = await mailedToken(server, input.email, 'application-received');
    return (await server.nobody.data<{ application: { approver: string } }>(FOLLOW, { token }))
      .application.approver;
  };
  expect(await approver(school.id, Role.CHIEF)).toBe('NWTBUREAU');
  expect(await approver(school.id, Role.CONTACT)).toBe('本單位總負責人');
  expect(await approver(school.id, Role.OPERATOR)).toBe('本單位總負責人');
  expect(await approver(university.id, Role.OPERATOR)).toBe('全國推廣中心');
});

it('in universities, legal persons and social education institutions only operators exist (D2.4)', async () => {
  for (const kind of [UnitKind.UNIVERSITY, UnitKind.LEGAL_PERSON, UnitKind.SOCIAL_EDUCATION]) {
    const unit = await server.seed.unit(kind, `示範${kind}`, null);
    expect(await outcome(applicant(unit.id, { role: Role.CHIEF }))).toBe('TIER_NOT_OFFERED');
    expect(await outcome(applicant(unit.id, { role: Role.CONTACT }))).toBe('TIER_NOT_OFFERED');
    expect(await outcome(applicant(unit.id))).toBe('OK');
  }
});

it('kindergartens have accounts like schools (D2.4)', async () => {
  const unit = await server.seed.unit(UnitKind.KINDERGARTEN, '示範幼兒園', 'NWT');
  for (const role of [Role.CHIEF, Role.CONTACT, Role.OPERATOR]) {
    expect(await outcome(applicant(unit.id, { role }))).toBe('OK');
  }
});

it('nobody applies in an office, in a closed unit, or as what no unit has (D1.4, D2.4)', async () => {
  for (const kind of [UnitKind.BUREAU, UnitKind.NATIONAL_CENTRE, UnitKind.MINISTRY]) {
    const office = await server.seed.unit(kind, `示範${kind}`, null);
    expect(await outcome(applicant(office.id))).toBe('TIER_NOT_OFFERED');
    expect(await outcome(applicant(office.id, { role: Role.BUREAU }))).toBe('TIER_NOT_OFFERED');
  }
  expect(await outcome(applicant(school.id, { role: Role.TEACHER }))).toBe('TIER_NOT_OFFERED');
  const closed = await server.seed.school('NWT', '已停辦國民小學', [], {
    status: UnitStatus.CLOSED,
  });
  expect(await outcome(applicant(closed.id))).toBe('NOT_FOUND');
  expect(await outcome(applicant('0'.repeat(20)))).toBe('NOT_FOUND');
});

it('functions are narrowed when it is made, never widened (D2.2)', async () => {
  const functions = ['TEACHER_MANAGEMENT'];
  expect(await outcome(applicant(school.id, { functions }))).toBe('BEYOND_TIER');
  expect(await outcome(applicant(school.id, { role: Role.CONTACT, functions }))).toBe('OK');
});

it('tells every fault at once, and changes nothing (D2.8)', async () => {
  const input = applicant(school.id, {
    ...{ nationalId: 'A123456780', name: ' ', telephone: 'call me', email: 'nobody' },
    ...{ userName: '林', password: 'short', language: 'fr' },
  });
  const counts = async () =>
    server.database.reads.all(
      'SELECT COUNT(*) AS n FROM account UNION ALL SELECT COUNT(*) FROM mail',
    );
  const before = await counts();
  const { errors } = await server.nobody.ask(APPLY, { input });
  expect(errors?.[0]?.extensions.faults?.map(({ path, rule }) => [path, rule])).toEqual([
    ['input.nationalId', 'nationalId'],
    ['input.name', 'tooShort'],
    ['input.telephone', 'telephone'],
    ['input.email', 'email'],
    ['input.userName', 'tooShort'],
    ['input.language', 'format'],
    ['input.password', 'tooShort'],
  ]);
  expect(await counts()).toEqual(before);
});

it('a retry gets the first answer, and mails nothing again (D4.7)', async () => {
  const input = applicant(school.id);
  const first = await server.nobody.data(APPLY, { input });
  expect(await server.nobody.data(APPLY, { input })).toEqual(first);
  expect(await mailsTo(server, input.email)).toHaveLength(1);
  expect(await outcome({ ...input, name: '別人' })).toBe('KEY_REUSED');
  const confirm = {
    input: {
      idempotencyKey: key(),
      token: await mailedToken(server, input.email, 'application-confirm'),
    },
  };
  const answer = await server.nobody.data(CONFIRM, confirm);
  expect(await server.nobody.data(CONFIRM, confirm)).toEqual(answer);
});

it('links work once, for their own purpose, until they end', async () => {
  const token = await apply(server, applicant(school.id));
  const confirm = () => server.nobody.outcome(CONFIRM, { input: { idempotencyKey: key(), token } });
  expect(await server.nobody.outcome(FOLLOW, { token })).toBe('LINK_INVALID');
  expect(await confirm()).toBe('OK');
  expect(await confirm()).toBe('LINK_INVALID');
  const late = await apply(server, applicant(school.id));
  const now = server.clock.now();
  server.clock.set(now + 3 * DAY);
  const tooLate = { input: { idempotencyKey: key(), token: late } };
  expect(await server.nobody.outcome(CONFIRM, tooLate)).toBe('LINK_INVALID');
  server.clock.set(now);
});

it('mails come in the applicant’s language', async () => {
  const english = applicant(school.id, { language: 'en' });
  await apply(server, english);
  expect((await mailsTo(server, english.email))[0]?.language).toBe('en');
  const unsaid = applicant(school.id);
  await apply(server, unsaid);
  expect((await mailsTo(server, unsaid.email))[0]?.language).toBe('zh');
});

it('an address applies 30 times, and then has to wait', async () => {
  for (let times = 0; times < 30; times += 1) {
    expect(await outcome(applicant(school.id))).toBe('OK');
  }
  expect(await outcome(applicant(school.id))).toBe('RATE_LIMITED');
});

it('one mailbox is written to 5 times, and then one has to wait; a retry does not count', async () => {
  const email = 'one.mailbox@example.tw';
  const first = applicant(school.id, { email });
  for (const input of [first, first, first, ...[2, 3, 4, 5].map(() => null)]) {
    expect(await outcome(input ?? applicant(school.id, { email }))).toBe('OK');
  }
  expect(await outcome(applicant(school.id, { email }))).toBe('RATE_LIMITED');
  expect(await mailsTo(server, email)).toHaveLength(5);
  expect(await outcome(applicant(school.id))).toBe('OK');
});

it('one that was confirmed while others were forgotten stays, and is not written down as gone', async () => {
  const [waiting, confirmed] = [applicant(school.id), applicant(school.id)];
  await apply(server, waiting);
  const id = await applied(server, confirmed);
  const unanswered = await server.database.reads.all<{ id: string }>(
    'SELECT holder_id AS id FROM credential WHERE user_name = ?',
    [waiting.userName],
  );
  const asked = [...unanswered, { id }].map((row) => ({
    ...row,
    unitId: school.id,
    jurisdictionCode: 'NWT',
  }));
  const gone = await server.database.transaction((tx) => deleteUnanswered(tx, asked));
  expect(gone.map((each) => each.id)).toEqual(unanswered.map((each) => each.id));
  expect(await outcome(applicant(school.id, { userName: confirmed.userName }))).toBe(
    'USER_NAME_TAKEN',
  );
});

it('one that is not confirmed is gone after a week, user name and all', async () => {
  const input = applicant(school.id);
  await apply(server, input);
  const confirmed = applicant(school.id);
  await applied(server, confirmed);
  const week = server.clock.now() + 7 * DAY;
  const at = (now: Instant) => ({ ...server.app, clock: new TestClock(now) });
  await forgetUnansweredApplications(at(week), 'test');
  expect(await outcome(applicant(school.id, { userName: input.userName }))).toBe('USER_NAME_TAKEN');
  expect(await forgetUnansweredApplications(at(week + 1), 'test')).toBeGreaterThan(0);
  expect(await outcome(applicant(school.id, { userName: input.userName }))).toBe('OK');
  expect(await outcome(applicant(school.id, { userName: confirmed.userName }))).toBe(
    'USER_NAME_TAKEN',
  );
});

it('finds open units to apply for, by part of the name or the code', async () => {
  await server.seed.school('TPE', '台北市尋找國民小學');
  await server.seed.school('TPE', '臺北市尋找停辦國民小學', [], { status: UnitStatus.CLOSED });
  await server.seed.unit(UnitKind.BUREAU, '臺北市尋找教育局', 'TPE');
  const UNITS = `query ($search: String!, $first: Int) {
    unitsToApplyFor(search: $search, first: $first) { name code jurisdictionName tiers } }`;
  const found = await server.nobody.data<{ unitsToApplyFor: { name: string; code: string }[] }>(
    UNITS,
    { search: '臺北市尋找', first: 10 },
  );
  expect(found.unitsToApplyFor).toEqual([
    expect.objectContaining({
      ...{ name: '台北市尋找國民小學', jurisdictionName: '臺北市' },
      tiers: ['OPERATOR', 'CONTACT', 'CHIEF'],
    }),
  ]);
  const code = found.unitsToApplyFor[0]?.code ?? '';
  const byCode = await server.nobody.data<{ unitsToApplyFor: object[] }>(UNITS, {
    ...{ search: code, first: 10 },
  });
  expect(byCode).toEqual(found);
  expect(await server.nobody.outcome(UNITS, { search: '臺', first: 10 })).toBe('INVALID');
  expect(await server.nobody.outcome(UNITS, { search: '臺北', first: 21 })).toBe('INVALID');
  const ask = () => server.nobody.data(UNITS, { search: '國民', first: 20 });
  expect(await server.statements(ask)).toHaveLength(1);
});

it('nothing of the person lies open in audit rows and kept answers (D3.8)', async () => {
  const input = applicant(school.id, { name: '馬利亞示範' });
  await applied(server, input);
  const text = await writtenDown(server);
  const token = await mailedToken(server, input.email, 'application-received');
  for (const secret of [input.nationalId, input.name, input.telephone, input.email, token]) {
    expect(text).not.toContain(secret);
  }
});
