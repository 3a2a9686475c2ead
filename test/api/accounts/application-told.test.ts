// Proves that whoever decides about an application hears of it, and that its applicant hears where nobody could (D2.3, D2.4).
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import { applicant, applied, apply, FOLLOW, mailedToken, mailsTo, outcome } from './accounts-kit';

const STATISTICS_ALONE = 0b10000;
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
