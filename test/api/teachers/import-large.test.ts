// D3.4: a file of 2,000 rows: all of its 40 faults at once, and all of it within seconds, by few statements.
import { Role } from '../../../server/domain/roles';
import { FileFormat } from '../../../server/files/file-format';
import { written } from '../../files/bytes';
import { nationalId } from '../../support/national-id';
import type { SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';
import { CHECK, checked, fileInput, HEADINGS, newcomer, taken, type Import } from './files';

let server: TestServer;
let school: SchoolSeed;
let contact: Caller;

beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '大示範國小');
  contact = await server.as(await school.account(Role.CONTACT));
});
afterAll(() => server.stop());

const ROWS = Array.from({ length: 2000 }, (_, at) =>
  newcomer(nationalId(6_000_000 + at), `教師${at}`),
);

test('2,000 rows with 40 faults: all 40 are told', async () => {
  const rows = ROWS.map((row, at) => (at % 50 === 7 ? row.with(0, 'A123456780') : row));
  const found = await checked(
    contact,
    school.id,
    await written(FileFormat.XLSX, [HEADINGS, ...rows]),
  );
  expect(found).toMatchObject({ state: 'FAULTY', rowsTotal: 2000 });
  const wrong = found.faults.filter(({ rule }) => rule === 'nationalId');
  expect(wrong.map(({ row }) => row)).toEqual(Array.from({ length: 40 }, (_, n) => n * 50 + 9));
});

test('2,000 people are taken below a title, one more is refused', async () => {
  const title = Array.from({ length: 10 }, (_, at) => [`示範國小新進教師名單 ${at}`]);
  const bytes = await written(FileFormat.CSV, [...title, HEADINGS, ...ROWS]);
  expect(await checked(contact, school.id, bytes)).toMatchObject({
    ...{ state: 'CHECKED', rowsTotal: 2000, faults: [] },
  });
  const more = [HEADINGS, ...ROWS, newcomer(nationalId(6_002_000), '教師2000')];
  const { errors } = await contact.ask(
    CHECK,
    fileInput(school.id, await written(FileFormat.CSV, more)),
  );
  expect(errors?.[0]?.extensions['faults']).toMatchObject([
    { path: 'input.content', rule: 'tooManyRows', limit: 2000 },
  ]);
});

test.each(Object.values(FileFormat))(
  '%s: 2,000 rows are taken over within seconds, not by a statement each',
  async (format) => {
    await server.database.transaction(async (tx) => {
      await tx.run('DELETE FROM employment');
      await tx.run('DELETE FROM teacher');
    });
    const bytes = await written(format, [HEADINGS, ...ROWS]);
    const start = performance.now();
    const found = await checked(contact, school.id, bytes);
    const between = performance.now();
    let done: Import | null = null;
    const statements = await server.statements(async () => (done = await taken(contact, found.id)));
    const end = performance.now();
    expect(found).toMatchObject({ state: 'CHECKED', creates: 2000, faults: [] });
    expect(done).toMatchObject({ state: 'DONE', rowsDone: 2000, creates: 2000 });
    expect(statements.length).toBeLessThan(80);
    expect(between - start).toBeLessThan(10_000);
    expect(end - between).toBeLessThan(10_000);
    const [count] = await server.database.reads.all<{ total: number }>(
      'SELECT COUNT(*) AS total FROM teacher WHERE unit_id = ?',
      [school.id],
    );
    expect(count?.total).toBe(2000);
  },
);
