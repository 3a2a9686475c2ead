// Proves who is told of requests for more time, inside the product and by mail (D3.8, D4.5).
import { writeMail } from '../../../server/modules/mail/mail-text';
import { newestMails } from '../../../server/modules/mail/sending.repo';
import { TEST_VAULT, type Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import { at } from '../cycles/actors';
import { NOW, RequestGround, shown } from './request-kit';

let ground: RequestGround;
beforeAll(async () => {
  ground = new RequestGround(await TestServer.start('2019-09-06T10:00:00+08:00'));
});
afterAll(() => ground.server.stop());
beforeEach(() => ground.begin());

const told = async (person: Person): Promise<string[]> => {
  const caller = await at(ground.server, NOW, person);
  const { myNotifications } = await caller.data<{
    myNotifications: { edges: { node: { kind: string; text: string } }[] };
  }>('{ myNotifications { edges { node { kind text } } } }');
  return myNotifications.edges.map(({ node }) => `${node.kind} ${node.text}`);
};
const mails = async () =>
  (await newestMails(ground.server.database.reads, 100)).map((mail) => writeMail(TEST_VAULT, mail));

it('the accounts of the bureau are told that it is asked, and no others; no person is named', async () => {
  await ground.askMine();
  const [text = ''] = await told(ground.offices.nwt);
  expect(text).toMatch(
    /^EXTENSION_ASKED .*108學年度「新北市示範國民小學」一位教師.*108年9月19日 24:00/,
  );
  expect(text).not.toContain('王');
  for (const other of [ground.chief, ground.teacher, ground.offices.khh, ground.offices.centre]) {
    expect(await told(other)).toEqual([]);
  }
});

it('a teacher is told what became of the own request, here and by mail', async () => {
  await ground.grant(shown(await ground.askMine()));
  expect(await told(ground.teacher)).toEqual([
    'EXTENSION_GRANTED 延長申請已獲同意：您的108學年度教師進修規劃填報時間延長至108年9月19日 24:00。',
  ]);
  expect(await told(ground.chief)).toEqual([]);
  const [mail, ...rest] = await mails();
  expect(rest).toEqual([]);
  expect(mail).toMatchObject({ to: 'wang@example.org', subject: '【進修規劃】延長申請已獲同意' });
  // The others of the school have no more time for it.
  expect(mail?.text).toContain(
    '您申請延長您的108學年度教師進修規劃的填報時間，主管機關已同意延長至108年9月19日 24:00。',
  );
});

it('a refusal is told with its reason, in the reader’s language', async () => {
  await ground.server.database.transaction((tx) =>
    tx.run("UPDATE teacher SET language = 'en' WHERE id = ?", [ground.teacher.id]),
  );
  await ground.refuse(shown(await ground.askMine()), '時間充足');
  expect(await told(ground.teacher)).toEqual([expect.stringMatching(/^EXTENSION_REFUSED /)]);
  const [mail] = await mails();
  expect(mail).toMatchObject({ subject: '[Training plans] More time was not granted' });
  expect(mail?.text).toContain('時間充足');
  expect(mail?.text).toContain(
    'You asked for more time for your training plan of academic year 108. It was not granted',
  );
});

it('a school’s active accounts are told; the mail goes to who asked', async () => {
  await ground.grant(shown(await ground.askUnit({ by: ground.operator })));
  for (const person of [ground.chief, ground.operator]) {
    expect(await told(person)).toEqual([expect.stringMatching(/^EXTENSION_GRANTED /)]);
  }
  const [mail, ...rest] = await mails();
  expect([mail?.to, rest]).toEqual(['operator@example.org', []]);
  expect(mail?.text).toContain('您申請延長「新北市示範國民小學」108學年度教師進修規劃的填報時間');
});

it('who has no address, or is active no more, is not mailed', async () => {
  await ground.grant(shown(await ground.askMine({ by: ground.colleague })));
  const request = shown(await ground.askUnit({ by: ground.operator }));
  await ground.server.database.transaction((tx) =>
    tx.run("UPDATE account SET status = 'SUSPENDED' WHERE id = ?", [ground.operator.id]),
  );
  await ground.refuse(request);
  expect(await mails()).toEqual([]);
  expect(await told(ground.chief)).toHaveLength(1);
});

it('what is kept of a reason has no spaces around it; a year without a cycle does not exist', async () => {
  expect(shown(await ground.askMine({ reason: '  住院 ' })).reason).toBe('住院');
  const caller = await at(ground.server, NOW, ground.offices.nwt);
  const list = (year: number) =>
    caller.outcome(`{ extensionRequests(year: ${year}) { totalCount } }`);
  expect([await list(108), await list(90)]).toEqual(['OK', 'NOT_FOUND']);
});

it('of what was withdrawn, nobody is told', async () => {
  await ground.withdraw(shown(await ground.askMine()), ground.teacher);
  expect(await told(ground.teacher)).toEqual([]);
  expect(await mails()).toEqual([]);
});
