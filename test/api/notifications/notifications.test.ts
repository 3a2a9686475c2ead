// D8 own data: what the product has told somebody, who reads it, and for how long; D3.8: it names no person.
import 'reflect-metadata';
import { newId } from '../../../server/domain/id';
import { NotificationKind } from '../../../server/domain/notification';
import { Role } from '../../../server/domain/roles';
import { Audience } from '../../../server/domain/windows';
import { forget } from '../../../server/modules/cycles/forget.service';
import { notify, type Notice } from '../../../server/modules/notifications/notification.service';
import { instant } from '../../support/clock';
import { key } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';

const NOW = '2019-09-06T10:00:00+08:00';
const LIST = `query ($first: Int = 20, $after: String) { myNotifications(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id kind text year unitId audience createdAt readAt } } } }`;
const UNREAD = '{ me { unreadNotifications } }';
const READ =
  'mutation ($input: ReadNotificationsInput!) { readNotifications(input: $input) { read } }';

interface Listed {
  myNotifications: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: {
      node: {
        id: string;
        kind: string;
        text: string;
        audience: string | null;
        readAt: string | null;
      };
    }[];
  };
}

let server: TestServer;
let school: SchoolSeed;
let teacher: Person;
let chief: Person;
beforeAll(async () => {
  server = await TestServer.start(NOW);
  await server.seed.country();
  school = await server.seed.school('NWT', '示範國民小學');
  teacher = await school.teacher('林曉青');
  chief = await school.account(Role.CHIEF);
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set(NOW);
  await server.database.transaction((tx) => tx.run('DELETE FROM notification'));
});

const reminder = (holder: Person, eventKey: string): Notice => ({
  ...{ holderKind: holder.kind, holderId: holder.id, eventKey },
  kind: NotificationKind.PLAN_REMINDER,
  detail: {
    ...{ year: 108, unitId: school.id, unit: '示範國民小學' },
    closesAt: instant('2019-09-14T00:00:00+08:00'),
  },
});
const tell = (...notices: Notice[]): Promise<void> =>
  server.database.transaction((tx) => notify(tx, server.clock.now(), notices));
const list = async (caller: Caller, variables: object = {}): Promise<Listed['myNotifications']> =>
  (await caller.data<Listed>(LIST, variables)).myNotifications;
const unread = async (caller: Caller): Promise<number> =>
  (await caller.data<{ me: { unreadNotifications: number } }>(UNREAD)).me.unreadNotifications;

it('is told to one sign-in, the newest first, in the language of the request', async () => {
  await tell(reminder(teacher, 'first'));
  server.clock.set('2019-09-06T10:00:01+08:00');
  await tell(reminder(teacher, 'second'), reminder(chief, 'second'));
  const caller = await server.as(teacher);
  const { edges, totalCount } = await list(caller);
  expect(totalCount).toBe(2);
  expect(edges[0]?.node).toEqual({
    ...{ id: edges[0]?.node.id, kind: 'PLAN_REMINDER', year: 108, unitId: school.id },
    audience: null,
    text: '您的108學年度教師進修規劃尚未送出，請於108年9月13日 24:00前填報並送出。',
    ...{ createdAt: '2019-09-06T02:00:01.000Z', readAt: null },
  });
  const { data } = await caller.ask<Listed>(LIST, {}, { 'accept-language': 'en' });
  expect(data?.myNotifications.edges[0]?.node.text).toBe(
    'Your training plan of academic year 108 is not submitted yet; please submit it before 2019-09-13 24:00, Taipei time.',
  );
  expect((await list(await server.as(chief))).totalCount).toBe(1);
});

it('tells each of an event once, and many by one statement', async () => {
  await tell(reminder(teacher, 'once'));
  const many = Array.from({ length: 300 }, (_, at) => reminder(teacher, `of many ${at}`));
  const heard = await server.statements(() =>
    tell(reminder(teacher, 'once'), reminder(chief, 'once'), ...many),
  );
  expect(heard).toHaveLength(1);
  expect(await unread(await server.as(teacher))).toBe(301);
  expect(await unread(await server.as(chief))).toBe(1);
});

it('goes on page by page', async () => {
  await tell(...['a', 'b', 'c'].map((event) => reminder(teacher, event)));
  const caller = await server.as(teacher);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Listed['myNotifications'] = await list(caller, { first: 2, after });
    seen.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect(seen).toHaveLength(3);
});

it('costs one statement to count, and two to read with the total', async () => {
  await tell(reminder(teacher, 'a'), reminder(teacher, 'b'));
  const caller = await server.as(teacher);
  expect(await server.statements(() => unread(caller))).toHaveLength(1);
  expect(await server.statements(() => list(caller))).toHaveLength(2);
});

describe('reading', () => {
  const read = async (caller: Caller, upToId: string, idempotencyKey = key()): Promise<number> =>
    (
      await caller.data<{ readNotifications: { read: number } }>(READ, {
        input: { idempotencyKey, upToId },
      })
    ).readNotifications.read;

  it('marks up to the one that was seen, of nobody else, and says so again to its retry', async () => {
    await tell(reminder(chief, 'not mine'), reminder(teacher, 'seen'));
    const caller = await server.as(teacher);
    const [seen] = (await list(caller)).edges;
    server.clock.set('2019-09-06T10:00:01+08:00');
    await tell(reminder(teacher, 'came meanwhile'));
    const same = key();
    expect(await read(caller, seen?.node.id ?? '', same)).toBe(1);
    expect(await read(caller, seen?.node.id ?? '', same)).toBe(1);
    expect(await read(caller, seen?.node.id ?? '')).toBe(0);
    expect((await list(caller)).edges.map(({ node }) => node.readAt)).toEqual([
      null,
      '2019-09-06T02:00:01.000Z',
    ]);
    expect([await unread(caller), await unread(await server.as(chief))]).toEqual([1, 1]);
  });

  it('is written down nowhere: who reads what, and when, is nobody else’s to see', async () => {
    await tell(reminder(teacher, 'read'));
    const caller = await server.as(teacher);
    const [seen] = (await list(caller)).edges;
    const counted = () => server.database.reads.all('SELECT COUNT(*) AS n FROM audit_entry');
    const before = await counted();
    expect(await read(caller, seen?.node.id ?? '')).toBe(1);
    expect(await counted()).toEqual(before);
  });

  it('refuses what is no id, and changes nothing', async () => {
    await tell(reminder(teacher, 'a'));
    const caller = await server.as(teacher);
    const input = { idempotencyKey: key(), upToId: "' OR 1 = 1" };
    const { errors } = await caller.ask(READ, { input });
    expect(errors?.[0]?.extensions.faults).toMatchObject([
      { path: 'input.upToId', rule: 'format' },
    ]);
    expect(await unread(caller)).toBe(1);
  });
});

it('says in both languages what each kind tells of, whole and without a name', async () => {
  const holder = { holderKind: 'ACCOUNT', holderId: chief.id } as const;
  const of = { year: 108, unitId: school.id, unit: '示範國民小學' };
  const until = instant('2019-09-20T17:00:00+08:00');
  const extension = { ...of, audience: Audience.TEACHER, oneTeacher: true };
  const transfer = { unitId: school.id, fromUnit: '甲示範國小', toUnit: '乙示範國小' };
  const details: [NotificationKind, object][] = [
    [
      NotificationKind.SCHOOL_REMINDER,
      { ...of, audience: Audience.TEACHER, missing: 3, closesAt: until },
    ],
    [NotificationKind.EXTENSION_ASKED, { ...extension, until }],
    [
      NotificationKind.EXTENSION_GRANTED,
      { ...extension, audience: Audience.SCHOOL, oneTeacher: false, until },
    ],
    [NotificationKind.EXTENSION_REFUSED, extension],
    [NotificationKind.REPRESENTATIVE_NAMED, { ...of, named: false }],
    [NotificationKind.TRANSFER_REQUESTED, { ...transfer, teachers: 2 }],
    [NotificationKind.TRANSFER_DECIDED, { ...transfer, released: false }],
  ];
  await tell(
    ...details.map(([kind, detail]) => ({ ...holder, kind, eventKey: kind, detail }) as Notice),
  );
  const caller = await server.as(chief);
  const texts = async (language: string): Promise<string[]> =>
    (
      await caller.ask<Listed>(LIST, {}, { 'accept-language': language })
    ).data?.myNotifications.edges.map(({ node }) => node.text) ?? [];
  expect((await texts('zh')).reverse()).toEqual([
    '「示範國民小學」還有3位教師尚未送出108學年度的教師進修規劃，填報至108年9月20日 17:00截止，請提醒同仁。',
    '有一件延長申請待處理：108學年度「示範國民小學」一位教師的填報時間，希望延長至108年9月20日 17:00。',
    '延長申請已獲同意：108學年度「示範國民小學」學校的填報時間延長至108年9月20日 17:00。',
    '延長申請未獲同意：您的108學年度教師進修規劃填報時間不變；理由請見該件申請。',
    '「示範國民小學」108學年度學校進修規劃已改由另一個帳號填報。',
    '「乙示範國小」請求轉入目前登錄於「甲示範國小」的2位人員，請同意或不同意。',
    '由「甲示範國小」轉入「乙示範國小」的教師轉校請求未獲同意。',
  ]);
  // Whoever is reminded of the teachers' plans is led to them, not to the school's own.
  expect((await list(caller)).edges.map(({ node }) => node.audience).reverse()).toEqual([
    ...[Audience.TEACHER, Audience.TEACHER, Audience.SCHOOL, Audience.TEACHER],
    ...[null, null, null],
  ]);
  for (const text of await texts('en')) {
    expect(text).not.toMatch(/undefined|null|NaN|年|請/);
    expect(text).toMatch(/\.$/);
  }
});

it('is forgotten after a year, or with the account', async () => {
  await tell(reminder(teacher, 'old'));
  const day = 86_400_000;
  const later = instant(NOW) + 365 * day;
  server.clock.set('2019-09-07T10:00:00+08:00');
  await tell(reminder(teacher, 'newer'));
  expect((await forget(server.database, later + 1, false)).notifications).toBe(1);
  expect((await list(await server.as(teacher))).totalCount).toBe(1);

  const operator = await school.account(Role.OPERATOR);
  await tell(reminder(operator, 'a'));
  const DELETE =
    'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { account { id } } }';
  const input = {
    idempotencyKey: newId(later),
    accountId: operator.id,
    version: 1,
    reason: '離職',
  };
  expect(await (await server.as(chief)).outcome(DELETE, { input })).toBe('OK');
  const rows = await server.database.reads.all(
    'SELECT 1 AS found FROM notification WHERE holder_id = ?',
    [operator.id],
  );
  expect(rows).toEqual([]);
});
