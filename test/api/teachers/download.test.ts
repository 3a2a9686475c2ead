// D3.2, D3.8: the roster as a file: prepared, written down, and fetched once by the same person.
import { get } from 'node:http';
import { Role } from '../../../server/domain/roles';
import { key } from '../../support/plan-documents';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import { fetched, PREPARE, prepared, rowsOf } from './files';

const MINUTE = 60_000;
const HEADINGS = [
  ...['姓名', '身分證字號', '性別', '職稱', '在校任教階段', '實際任教科目', '人員類別'],
  ...['帳號狀態', '帳號來源', '使用者名稱', '電子郵件', '單位註記'],
];

let server: TestServer;
let school: SchoolSeed;
let person: Person;
let contact: Caller;
let cookie: string;

beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '示範國小');
  person = await school.account(Role.CONTACT);
  contact = await server.as(person);
  cookie = contact.cookie ?? '';
  await school.teacher('林示範', { email: 'lin@school.example', gender: 'FEMALE' });
  await school.teacher('=示範', { unitNote: '@SUM(A1)', status: 'NOT_APPLIED' });
  await school.teacher('王𠮷', {
    staffKind: 'ADMINISTRATIVE',
    subjects: '[]',
    stage: null,
    jobTitle: null,
  });
});
afterAll(() => server.stop());

const list = async (input: object = {}) => {
  const path = await prepared(contact, { unitId: school.id, sort: 'NAME', ...input });
  return rowsOf(await (await fetched(server, path, cookie)).arrayBuffer());
};
const names = async (input: object) => (await list(input)).slice(5).map(([name]) => name);

test.each(['CSV', 'XLSX', 'ODS'])(
  '%s: says what it is of and when, and has every teacher, the national ID masked',
  async (format) => {
    const [unit, filter, at, count, headings, ...rows] = await list({ format });
    expect([unit, filter, at, count]).toEqual([
      ['單位', `示範國小（${school.code}）`],
      ['篩選條件', '全部人員'],
      ['資料時間', '108年9月6日 10:00'],
      ['筆數', '3'],
    ]);
    expect(headings).toEqual(HEADINGS);
    const [formula, lin, wang] = rows;
    expect(lin).toEqual([
      ...[
        '林示範',
        expect.stringMatching(/^A1\d\*{4}\d{3}$/) as string,
        '女',
        '合格專任教師',
        '國小',
        '國語文',
        '教師',
      ],
      ...[
        '啟用中',
        '本網帳號',
        expect.stringMatching(/^teacher\.\d+$/) as string,
        'lin@school.example',
      ],
    ]);
    expect(formula?.[0]).toBe('=示範');
    expect(formula?.slice(7)).toEqual(['待申請', '本網帳號', '', '', '@SUM(A1)']);
    expect(wang?.slice(0, 1)).toEqual(['王𠮷']);
  },
);

test('it has the rows of the list on the screen, and says by which filters', async () => {
  expect(await names({ search: '示範' })).toEqual(['=示範', '林示範']);
  expect(await names({ subject: '國語文', status: 'ACTIVE' })).toEqual(['林示範']);
  expect(await names({ supervision: true, staffKind: 'ADMINISTRATIVE', sort: 'NAME' })).toEqual([
    '王𠮷',
  ]);
  const [, filter, , count] = await list({ search: '林', supervision: true, status: 'SUSPENDED' });
  expect(filter?.[1]).toBe('姓名含「林」；統合視導（缺職稱、階段或科目）；帳號狀態「停用中」');
  expect(count).toEqual(['筆數', '0']);
});

test('it is announced as a file with the name of the school and the day, and kept by nobody on the way', async () => {
  const path = await prepared(contact, { unitId: school.id, format: 'XLSX' });
  const head = await fetched(server, path, cookie, 'HEAD');
  expect(head.status).toBe(200);
  const response = await fetched(server, path, cookie);
  for (const { headers } of [head, response]) {
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="teachers-1080906.xlsx"; filename*=UTF-8''${encodeURIComponent('示範國小-教師名單-1080906.xlsx')}`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  }
  expect(await rowsOf(await response.arrayBuffer())).toHaveLength(8);
});

describe('a prepared list is fetched once, within a minute, by the same person', () => {
  const status = async (path: string, by: string | null = cookie) =>
    (await fetched(server, path, by)).status;
  const asAnother = async (role: Role) =>
    (await server.as(await school.account(role))).cookie ?? '';

  test('not twice, also at the same moment', async () => {
    const path = await prepared(contact, { unitId: school.id });
    const statuses = await Promise.all([status(path), status(path), status(path)]);
    expect(statuses.sort()).toEqual([200, 404, 404]);
    expect(await status(path)).toBe(404);
  });

  test('not after a minute, and not by a path that leads nowhere', async () => {
    const path = await prepared(contact, { unitId: school.id });
    server.clock.set(server.clock.now() + MINUTE);
    expect(await status(path)).toBe(404);
    expect(await status('/downloads/')).toBe(404);
    expect(await status(`/downloads/${'A'.repeat(43)}`)).toBe(404);
  });

  test('not by others, who do not use it up either', async () => {
    const path = await prepared(contact, { unitId: school.id });
    expect(await status(path, null)).toBe(404);
    expect(await status(path, await asAnother(Role.CHIEF))).toBe(404);
    expect(await status(path)).toBe(200);
  });

  test('not by whoever has lost the right meanwhile', async () => {
    const other = await school.account(Role.CONTACT);
    const caller = await server.as(other);
    const path = await prepared(caller, { unitId: school.id });
    const change = (set: string) =>
      server.database.transaction((tx) =>
        tx.run(`UPDATE account SET ${set} WHERE id = ?`, [other.id]),
      );
    await change("status = 'SUSPENDED'");
    expect(await status(path, caller.cookie)).toBe(404);
    await change("status = 'ACTIVE', functions = 0");
    expect(await status(path, caller.cookie)).toBe(404);
  });

  test('only by GET and HEAD', async () => {
    const path = await prepared(contact, { unitId: school.id });
    expect((await fetched(server, path, cookie, 'POST')).status).toBe(405);
  });
});

test('who prepared and who fetched it is written down, with the filters and without what was searched for', async () => {
  server.clock.set(server.clock.now() + MINUTE);
  const path = await prepared(contact, { unitId: school.id, search: '林示', status: 'ACTIVE' });
  await fetched(server, path, cookie);
  const rows = await server.database.reads.all<{ action: string; changes: string; actor: string }>(
    'SELECT action AS action, changes AS changes, actor_id AS actor FROM audit_entry WHERE at >= ?',
    [server.clock.now()],
  );
  expect(new Set(rows.map(({ action }) => action))).toEqual(
    new Set(['prepareTeacherDownload', 'downloadTeachers']),
  );
  for (const { changes, actor } of rows) {
    expect(actor).toBe(person.id);
    expect(JSON.parse(changes)).toEqual({
      ...{
        format: [null, 'CSV'],
        rows: [null, 1],
        searched: [null, true],
        status: [null, 'ACTIVE'],
      },
    });
  }
  const [kept] = await server.database.reads.all<{ answer: string }>(
    "SELECT answer AS answer FROM idempotency WHERE operation = 'prepareTeacherDownload' ORDER BY at DESC LIMIT 1",
  );
  expect(kept?.answer).not.toContain(path.slice(-43));
});

test('the same key again is the same list, not another one', async () => {
  const input = { idempotencyKey: key(), unitId: school.id, format: 'CSV' };
  const ask = () => contact.data<{ prepareTeacherDownload: object }>(PREPARE, { input });
  expect(await ask()).toEqual(await ask());
});

test('a search that is too long is refused at its field', async () => {
  const input = {
    idempotencyKey: key(),
    unitId: school.id,
    format: 'CSV',
    search: '字'.repeat(61),
  };
  const { errors } = await contact.ask(PREPARE, { input });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'INVALID',
    faults: [{ path: 'input.search', rule: 'tooLong' }],
  });
});

test('all rows are read by one statement: a teacher who is released meanwhile is in the list or is not', async () => {
  const big = await server.seed.school('NWT', '大示範國小');
  for (let n = 0; n < 40; n += 1) await big.teacher(`教師${n}`);
  const chief = await server.as(await big.account(Role.CHIEF));
  for (let round = 0; round < 20; round += 1) {
    const path = await prepared(chief, { unitId: big.id });
    const release = server.database.transaction((tx) =>
      tx.run('UPDATE teacher SET unit_id = NULL WHERE unit_id = ? AND name = ?', [
        big.id,
        `教師${round}`,
      ]),
    );
    const [response] = await Promise.all([fetched(server, path, chief.cookie), release]);
    const [, , , count, , ...rows] = await rowsOf(await response.arrayBuffer());
    expect(count?.[1]).toBe(String(rows.length));
    expect([39 - round, 40 - round]).toContain(rows.length);
  }
  const path = await prepared(chief, { unitId: big.id });
  const statements = await server.statements(() => fetched(server, path, chief.cookie));
  expect(statements.filter((text) => / FROM teacher /.test(text))).toHaveLength(1);
});

test('whoever goes away while it is sent leaves a server that goes on', async () => {
  const path = await prepared(contact, { unitId: school.id, format: 'XLSX' });
  await new Promise<void>((resolve) => {
    const request = get(server.url + path, { headers: { cookie } }, (response) => {
      response.destroy();
      resolve();
    });
    request.on('error', () => resolve());
  });
  expect(await list()).toHaveLength(8);
});
