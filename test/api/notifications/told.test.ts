// D3.4, D5.1: who is told inside the product of requests for teachers and of who writes the school's plan.
import { BusinessFunction, packFunctions } from '../../../server/domain/business-functions';
import { Role } from '../../../server/domain/roles';
import { CLAIM, key, PASS } from '../../support/plan-documents';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import { decision, NOW, REFUSE_TRANSFER, register, side, type Side } from '../teachers/moves';

const LIST = '{ myNotifications { edges { node { text unitId } } } }';

let server: TestServer;
let asking: Side;
let present: Side;
beforeAll(async () => {
  server = await TestServer.start('2019-08-15T10:00:00+08:00');
  await server.seed.country();
  asking = await side(server, 'NWT', '甲示範國民小學');
  present = await side(server, 'NWT', '乙示範國民小學');
});
afterAll(() => server.stop());

async function told(person: Person): Promise<string[]> {
  const { myNotifications } = await (
    await server.as(person)
  ).data<{ myNotifications: { edges: { node: { text: string } }[] } }>(LIST);
  return myNotifications.edges.map(({ node }) => node.text);
}

it('a request is told to who keeps the roster, with an address or without; its refusal to who asked', async () => {
  const contact = await present.school.account(Role.CONTACT);
  const narrowed = await present.school.account(Role.CONTACT, {
    functions: packFunctions([BusinessFunction.STATISTICS]),
  });
  const suspended = await present.school.account(Role.CONTACT, { status: 'SUSPENDED' });
  const teacher = await present.school.teacher('陳示範');
  await server.seed.snapshot();
  server.clock.set(NOW);
  const made = await register(await server.as(asking.keeper), asking.school, teacher.nationalId);
  const request =
    '「甲示範國民小學」請求轉入目前登錄於「乙示範國民小學」的1位人員，請同意或不同意。';
  expect(await told(present.keeper)).toEqual([request]);
  expect(await told(contact)).toEqual([request]);
  for (const other of [narrowed, asking.keeper]) expect(await told(other)).toEqual([]);
  const rows = await server.database.reads.all(
    'SELECT 1 AS found FROM notification WHERE holder_id = ?',
    [suspended.id],
  );
  expect(rows).toEqual([]);

  if (made.transfer === null) throw new Error('no request was made');
  await (
    await server.as(contact)
  ).data(REFUSE_TRANSFER, decision(made.transfer, { reason: '陳示範老師仍任教中' }));
  expect(await told(asking.keeper)).toEqual([
    '由「乙示範國民小學」轉入「甲示範國民小學」的教師轉校請求未獲同意。',
  ]);
  expect(await told(contact)).toEqual([request]);
});

it('a representative whom a chief names is told, and the one before; nobody of what they did themselves', async () => {
  server.clock.set('2019-08-15T10:00:00+08:00');
  const { school, keeper: chief } = asking;
  const [first, second] = [
    await school.account(Role.OPERATOR),
    await school.account(Role.OPERATOR),
  ];
  const input = { unitId: school.id, year: 108 };
  const pass = async (to: Person, version: number): Promise<void> => {
    const passed = { ...input, idempotencyKey: key(), accountId: to.id, version };
    await (await server.as(chief)).data(PASS, { input: passed });
  };
  await (await server.as(first)).data(CLAIM, { input: { ...input, idempotencyKey: key() } });
  expect(await told(first)).toEqual([]);
  await pass(second, 1);
  const gone = '「甲示範國民小學」108學年度學校進修規劃已改由另一個帳號填報。';
  const named = '您現在是「甲示範國民小學」108學年度學校進修規劃的填報代表。';
  expect([await told(first), await told(second)]).toEqual([[gone], [named]]);
  await pass(second, 2);
  await pass(chief, 2);
  expect(await told(second)).toEqual([gone, named]);
  expect(await told(chief)).not.toContain(named);
});
