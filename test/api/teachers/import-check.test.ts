// D3.4: the template for new teachers, and the dry run of a file, with every fault at once.
import { strFromU8, unzipSync } from 'fflate';
import { Role } from '../../../server/domain/roles';
import { UnitKind } from '../../../server/domain/units';
import { FileFormat } from '../../../server/files/file-format';
import { written } from '../../files/bytes';
import type { Person, SchoolSeed } from '../../support/seed';
import type { Caller, TestServer } from '../../support/server';
import { CHECK, csv, fileInput, HEADINGS, newcomer, rowsOf, taken, type Import } from './files';
import { faultsOf, ImportGround } from './import-ground';

let ground: ImportGround;
let server: TestServer;
let school: SchoolSeed;
let contact: Caller;
let here: Person;
let elsewhere: Person;
let released: Person;
let anew: () => string;
let check: (bytes: Buffer) => Promise<Import>;
let roster: ImportGround['roster'];

beforeAll(async () => {
  ground = await ImportGround.make();
  ({ server, school, contact } = ground);
  ({ here, elsewhere, released } = ground.known);
  anew = () => ground.anew();
  check = (bytes) => ground.check(bytes);
  roster = () => ground.roster();
});
afterAll(() => server.stop());

test.each(['csv', 'xlsx', 'ods'])(
  'the template as %s has the headings, and can be fetched by anybody',
  async (ending) => {
    const response = await fetch(`${server.url}/templates/teachers.${ending}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(
      encodeURIComponent(`教師資料登錄範本.${ending}`),
    );
    expect(await rowsOf(await response.arrayBuffer())).toEqual([[...HEADINGS]]);
    expect((await fetch(`${server.url}/templates/teachers.exe`)).status).toBe(404);
  },
);

test('the template as a workbook names what is valid today, by stage, and offers the words of the columns that have only some', async () => {
  const bytes = await (await fetch(`${server.url}/templates/teachers.xlsx`)).arrayBuffer();
  const parts = unzipSync(new Uint8Array(bytes));
  const textOf = (sheet: number) =>
    strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
  expect(textOf(1)).toContain('sqref="C2:C5000"><formula1>"男,女"</formula1>');
  for (const words of ['合格專任教師', '各階段', '國語文', '國小'])
    expect(textOf(3)).toContain(words);
});

describe('the dry run', () => {
  test('says what the file would do, and does none of it', async () => {
    const before = await roster();
    const found = await check(
      csv([
        newcomer(anew(), '林示範'),
        newcomer(elsewhere.nationalId, '他校教師'),
        newcomer(released.nationalId, '離校教師'),
      ]),
    );
    expect(found).toMatchObject({ state: 'CHECKED', rowsTotal: 3, rowsDone: 0 });
    expect(found).toMatchObject({ creates: 1, moves: 1, requests: 1, faults: [] });
    expect(await roster()).toEqual(before);
  });

  test.each(Object.values(FileFormat))(
    'reads %s, its columns in any order, the explained headings too',
    async (format) => {
      const rows = [
        ['人員類別', '姓名', '身分證字號', '任教科目（以、分隔）'],
        ['教師', '林𠮷', anew(), '國語文、數學'],
        ['行政職員', '陳示範', anew(), ''],
      ];
      expect(await check(await written(format, rows))).toMatchObject({
        state: 'CHECKED',
        creates: 2,
      });
    },
  );

  test('finds every fault at once, by row and column, in words of both languages', async () => {
    const twice = anew();
    const bytes = csv([
      newcomer('A123456780', '林示範'),
      newcomer(anew(), ''),
      newcomer(anew(), '林示範', {
        性別: '中',
        職稱: '不存在的職稱',
        在校任教階段: '大學',
        任教科目: '不存在的科目',
        人員類別: '',
        電子郵件: '不是信箱',
      }),
      newcomer(twice, '陳示範'),
      [],
      newcomer(twice, '陳示範'),
      newcomer(here.nationalId, '在校教師'),
      newcomer(anew(), '字'.repeat(61), { 任教科目: '國語文、國語文', 單位註記: '註'.repeat(201) }),
    ]);
    const found = await check(bytes);
    expect(found.state).toBe('FAULTY');
    expect(faultsOf(found)).toEqual([
      '2 身分證字號 nationalId',
      '3 姓名 required',

      '4 性別 choice',
      '4 職稱 unknownTitle',
      '4 在校任教階段 choice',
      '4 任教科目 unknownSubject',
      '4 人員類別 required',
      '4 電子郵件 email',
      '7 身分證字號 sameAsRow',
      '8 身分證字號 alreadyEmployed',
      '9 姓名 tooLong',
      '9 任教科目 duplicate',
      '9 單位註記 tooLong',
    ]);
    expect(found.faults[2]?.message).toBe('須為：男、女。');
    expect(found.faults[8]?.message).toBe('與第5列是同一人。');
    const english = await contact.ask<{ teacherImport: Import }>(
      'query ($id: ID!) { teacherImport(id: $id) { faults { message } } }',
      { id: found.id },
      { 'accept-language': 'en' },
    );
    expect(english.data?.teacherImport.faults[1]?.message).toBe('This is required.');
  });

  test('passes over what stands above the headings, and counts it', async () => {
    const found = await check(
      csv(
        [
          ['示範國小新進教師名單'],
          [],
          [...HEADINGS],
          newcomer(anew(), '林示範'),
          newcomer('A1', '陳示範'),
        ],
        ['新北市'],
      ),
    );
    expect(faultsOf(found)).toEqual(['6 身分證字號 nationalId']);
    expect(found.rowsTotal).toBe(2);
  });

  test('what nobody sees in a cell, copied along with it, is not kept', async () => {
    const bytes = csv([
      newcomer(`\u200b${anew()}\u00a0`, '林\u200b示\u202e範', {
        電子郵件: 'lin@school.example\u200b',
        人員類別: '\ufeff教師',
      }),
    ]);
    const found = await check(bytes);
    expect(faultsOf(found)).toEqual([]);
    await taken(contact, found.id);
    expect((await roster()).map(({ name }) => name)).toContain('林示範');
  });

  test('a cell of more than 1,000 characters is too long, wherever it stands and whatever is in it', async () => {
    const found = await check(
      csv([newcomer(anew(), '林示範', { 任教科目: '國語文' + '、'.repeat(1000) })]),
    );
    expect(faultsOf(found)).toEqual(['2 任教科目 tooLong']);
    expect(found.faults[0]?.message).toBe('最多1000個字。');
  });

  test('names headings that are missing, repeated or unknown; an unknown one by its letter, since it may hold anything', async () => {
    const found = await check(
      csv([['林示範', 'x', 'y', '', 'z']], ['姓名', '姓名', '王大明', '', '']),
    );
    expect(faultsOf(found)).toEqual([
      '1 身分證字號 missingColumn',
      '1 姓名 duplicate',
      '1 人員類別 missingColumn',
      '1 C unknownColumn',
      '2 E unknownColumn',
    ]);
  });

  test('keeps neither a name nor a national ID in clear: not in the import, its answer, nor its audit row', async () => {
    const id = anew();
    const bytes = csv([newcomer(id, '歐陽保密'), newcomer('A123456780', '司徒保密')]);
    await check(bytes);
    await check(csv([newcomer(id, '歐陽保密')]));
    const { reads } = server.database;
    const kept = [
      ...(await reads.all('SELECT * FROM teacher_import')),
      ...(await reads.all('SELECT * FROM idempotency')),
      ...(await reads.all("SELECT * FROM audit_entry WHERE action = 'checkTeacherImport'")),
    ];
    expect(kept.length).toBeGreaterThan(5);
    const text = JSON.stringify(kept);
    for (const secret of ['保密', id, 'A123456780', bytes.toString('base64').slice(0, 40)]) {
      expect(text).not.toContain(secret);
    }
  });

  const refused = async (bytes: Buffer, fileName?: string) => {
    const { errors } = await contact.ask(CHECK, fileInput(school.id, bytes, fileName));
    const { code, faults } = errors?.[0]?.extensions ?? { code: 'OK' };
    return [code, ...(faults ?? []).map(({ path, rule }) => `${path} ${rule}`)].join(', ');
  };
  test.each<[string, Buffer, string | undefined, string]>([
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      undefined,
      'input.content unreadableFile',
    ],
    ['nothing but headings', csv([]), undefined, 'input.content noRows'],
    ['an empty file', Buffer.alloc(0), undefined, 'input.content required'],
    ['2,001 persons', csv(Array(2001).fill(['x'])), undefined, 'input.content tooManyRows'],
    [
      'more than a request holds',
      Buffer.alloc(526_000, 'x'),
      undefined,
      'input.content fileTooLarge',
    ],
    ['a file without a name', csv([['x']]), ' ', 'input.fileName tooShort'],
  ])('%s is refused at its field', async (_, bytes, fileName, fault) => {
    expect(await refused(bytes, fileName)).toBe(`INVALID, ${fault}`);
  });

  test('what is no base64 is refused', async () => {
    const { input } = fileInput(school.id, csv([['x']]));
    const { errors } = await contact.ask(CHECK, { input: { ...input, content: '姓名' } });
    expect(errors?.[0]?.extensions.faults).toMatchObject([
      { path: 'input.content', rule: 'format' },
    ]);
  });

  test('a kindergarten is told where its teachers are entered (D3.7)', async () => {
    const unit = await server.seed.unit(UnitKind.KINDERGARTEN, '示範幼兒園', 'NWT');
    const caller = await server.as(await server.seed.account(unit.id, Role.CHIEF));
    expect(await caller.outcome(CHECK, fileInput(unit.id, csv([['x']])))).toBe(
      'KINDERGARTEN_ELSEWHERE',
    );
  });
});
