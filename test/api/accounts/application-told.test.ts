// Proves that whoever decides about an application hears of it, and that its applicant hears where nobody could (D2.3, D2.4).
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { key } from '../../support/plan-documents';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import {
  applicant,
  applied,
  apply,
  CONFIRM,
  FOLLOW,
  mailedToken,
  mailsTo,
  outcome,
} from './accounts-kit';

const STATISTICS_ALONE = 0b10000;
const WITHDRAW = `mutation ($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) {
  application { status } } }`;
const TOLD = '{ myNotifications(first: 20) { edges { node { kind text unitId } } } }';

interface Told {
  myNotifications: { edges: { node: { kind: string; text: string; unitId: string } }[] };
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
});
afterAll(() => server.stop());
beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt')));

const heard = async (person: Person, language = 'zh-TW'): Promise<string[] | undefined> => {
  const caller = await server.as(person);
  const { data } = await caller.ask<Told>(TOLD, {}, { 'accept-language': language });
  return data?.myNotifications.edges.map(({ node }) => `${node.kind} ${node.text}`);
};

it('a chief who manages accounts is told of a contact’s and an operator’s, and no one else in the school', async () => {
  const school = await server.seed.school('NWT', '甲示範國民小學');
  const chief = await school.account(Role.CHIEF, { email: 'chief@example.org' });
  const others = await Promise.all([
    school.account(Role.CHIEF, { functions: STATISTICS_ALONE }),
    school.account(Role.CONTACT),
    (await server.seed.school('NWT', '乙示範國民小學')).account(Role.CHIEF),
    server.seed.official(Role.BUREAU, 'NWT'),
  ]);
  // Before its address is confirmed it is in no queue.
  await apply(server, applicant(school.id, { role: Role.CONTACT }));
  expect(await heard(chief)).toEqual([]);
  await applied(server, applicant(school.id));
  expect(await heard(chief)).toEqual([
    'APPLICATION_WAITING 「甲示範國民小學」有一件作業人員帳號的申請待審核，請核對申請人後啟用或退件。',
  ]);
  expect(await heard(chief, 'en')).toEqual([
    'APPLICATION_WAITING Somebody applies to be an operator of 甲示範國民小學. Please look at who it is, and approve or refuse.',
  ]);
  // By mail, too, with the way to the queue.
  const [mail, ...more] = await mailsTo(server, 'chief@example.org');
  expect(mail).toMatchObject({ template: 'application-waiting', values: { unit: school.name } });
  expect(mail?.values['link']).toMatch(/\/accounts\/queue$/);
  expect(more).toEqual([]);
  for (const other of others) expect(await heard(other)).toEqual([]);
});

it('a chief has one mail a day, however many apply, also at once: a stranger cannot fill the mailbox', async () => {
  const at = server.clock.now();
  const school = await server.seed.school('NWT', '戊示範國民小學');
  const chief = await school.account(Role.CHIEF, { email: 'one-a-day@example.org' });
  const tokens: string[] = [];
  for (let nth = 0; nth < 4; nth += 1) tokens.push(await apply(server, applicant(school.id)));
  const confirmed = tokens.map((token) =>
    server.nobody.outcome(CONFIRM, { input: { idempotencyKey: key(), token } }),
  );
  expect(await Promise.all(confirmed)).toEqual(['OK', 'OK', 'OK', 'OK']);
  expect(await heard(chief)).toHaveLength(4);
  expect(await mailsTo(server, 'one-a-day@example.org')).toHaveLength(1);
  server.clock.set(at + 24 * 3_600_000);
  await applied(server, applicant(school.id));
  await applied(server, applicant(school.id));
  expect(await mailsTo(server, 'one-a-day@example.org')).toHaveLength(2);
  server.clock.set(at);
});

it('what waits is told as long as it waits: until one of them decides, or it is taken back', async () => {
  const school = await server.seed.school('NWT', '己示範國民小學');
  const chief = await school.account(Role.CHIEF);
  const colleague = await school.account(Role.CHIEF);
  const bureau = await server.seed.official(Role.BUREAU, 'NWT');
  const told = async (): Promise<(number | undefined)[]> =>
    Promise.all([chief, colleague, bureau].map(async (each) => (await heard(each))?.length));
  const [approved, refused] = [applicant(school.id), applicant(school.id, { role: Role.CHIEF })];
  const back = applicant(school.id);
  const [first, second] = [await applied(server, approved), await applied(server, refused)];
  await applied(server, back);
  expect(await told()).toEqual([2, 2, 1]);
  expect(await outcome(await server.as(chief), 'approveAccount', first, { version: 2 })).toBe(
    'ACTIVE',
  );
  expect(await told()).toEqual([1, 1, 1]);
  const reason = { version: 2, reason: '職稱不符' };
  expect(await outcome(await server.as(bureau), 'refuseAccount', second, reason)).toBe('REFUSED');
  expect(await told()).toEqual([1, 1, 0]);
  const token = await mailedToken(server, back.email, 'application-received');
  const withdrawn = server.nobody.outcome(WITHDRAW, { input: { idempotencyKey: key(), token } });
  expect(await withdrawn).toBe('OK');
  expect(await told()).toEqual([0, 0, 0]);
});

it('the bureau of the jurisdiction is told of a chief’s, the centre of a university’s', async () => {
  const school = await server.seed.school('KHH', '丙示範國民小學');
  const chief = await school.account(Role.CHIEF);
  const bureau = await server.seed.official(Role.BUREAU, 'KHH');
  const far = await server.seed.official(Role.BUREAU, 'TPE');
  const centre = await server.seed.official(Role.CENTRE);
  const university = await server.seed.unit(UnitKind.UNIVERSITY, '示範大學', null);
  await applied(server, applicant(school.id, { role: Role.CHIEF }));
  await applied(server, applicant(university.id));
  expect(await heard(bureau)).toEqual([
    expect.stringContaining('「丙示範國民小學」有一件總負責人'),
  ]);
  expect(await heard(centre)).toEqual([expect.stringContaining('「示範大學」有一件作業人員')]);
  expect([await heard(chief), await heard(far)]).toEqual([[], []]);
});

it('where the school has no chief who could decide, the applicant is told whom to ask, until there is one', async () => {
  const school = await server.seed.school('NWT', '丁示範國民小學');
  await school.account(Role.CHIEF, { functions: STATISTICS_ALONE });
  const suspended = await school.account(Role.CHIEF, { status: 'SUSPENDED' });
  const followed = async (role: Role) => {
    const input = applicant(school.id, { role });
    await applied(server, input);
    return mailedToken(server, input.email, 'application-received');
  };
  const ask = async (token: string) => {
    const text = FOLLOW.replace('approver', 'askInstead');
    const { application } = await server.nobody.data<{
      application: { askInstead: string | null };
    }>(text, { token });
    return application.askInstead;
  };
  const operator = await followed(Role.OPERATOR);
  const chief = await followed(Role.CHIEF);
  expect([await ask(operator), await ask(chief)]).toEqual(['NWTBUREAU', null]);
  const bureau = await server.as(await server.seed.official(Role.BUREAU, 'NWT'));
  expect(await outcome(bureau, 'resumeAccount', suspended.id)).toBe('ACTIVE');
  expect(await ask(operator)).toBeNull();
});
