// Proves that the look through all that servers told, at the end of the suite, would find what is personal (D3.8).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Role } from '../../server/domain/roles';
import type { Database } from '../../server/database/database';
import { testDatabase } from '../support/database';
import { leaksOf } from '../support/leaks';
import { nationalId } from '../support/national-id';
import { Seed } from '../support/seed';
import { Listener } from '../support/told';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  const seed = new Seed(database);
  await seed.country();
  const school = await seed.school('NWT', '林曉青國民小學');
  await school.teacher('林曉青', { email: 'lin@people.example.tw' });
  await school.account(Role.CHIEF, { name: '陳大明', telephone: '(02) 1234-0001' });
});
afterAll(() => database.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinxiu-told-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function found(line: string): Promise<number> {
  const listener = new Listener(folder);
  listener.hear(line);
  await listener.end(database);
  return leaksOf(folder).length;
}

it.each([
  ['a national ID', JSON.stringify({ id: nationalId(12) })],
  ['a name of the database', '{"changes":{"name":["林曉青",null]}}'],
  ['an account’s name', 'refused: 陳大明'],
  ['a telephone number of the database', '{"after":"(02) 1234-0001"}'],
  ['any telephone number', 'called 02-87654321'],
  ['any address', '{"to":"somebody@example.org"}'],
])('finds %s', async (_what, line) => {
  expect(await found(line)).toBe(1);
});

it.each([
  ['masked values', '{"name":"林O青","id":"A10****012","email":"l***@people.example.tw"}'],
  ['a unit of a similar name', '{"unit":"林曉青國民小學"}'],
  ['a number that is no national ID', 'A100000000'],
  ['the example in a sentence', '不是有效的電話號碼，例如 02-12345678 分機 12。'],
])('takes no offence at %s', async (_what, line) => {
  expect(await found(line)).toBe(0);
});

it.each([
  ['a number without its dashes', '{"after":"0212340001"}'],
  ['a number as it is dialled from abroad', '{"after":"+886 2 1234 0001"}'],
  ['a national ID in small letters', JSON.stringify({ id: nationalId(12).toLowerCase() })],
])('finds %s', async (_what, line) => {
  expect(await found(line)).toBe(1);
});

it.each([
  [
    'a name in the report of a job',
    'job.last_report',
    `INSERT INTO job (name, lease_until, last_report) VALUES ('told', 0, '{"of":"林曉青"}')`,
    "DELETE FROM job WHERE name = 'told'",
  ],
  [
    'an address in an answer that is kept for retries',
    'idempotency.answer',
    `INSERT INTO idempotency (actor_id, request_key, operation, fingerprint, answer, at)
      VALUES ('told', 'k', 'o', 'f', '{"to":"a@example.org"}', 1)`,
    "DELETE FROM idempotency WHERE actor_id = 'told'",
  ],
  [
    'a national ID in a column of names',
    'teacher.name',
    `UPDATE teacher SET name = '${nationalId(12)}'`,
    "UPDATE teacher SET name = '林曉青'",
  ],
])('finds %s', async (_what, column, write, undo) => {
  const listener = new Listener(folder);
  await database.transaction((tx) => tx.run(write));
  await listener.end(database);
  await database.transaction((tx) => tx.run(undo));
  const leaks = leaksOf(folder);
  expect(leaks).toHaveLength(1);
  expect(leaks[0]).toContain(column);
});

it('hears the log to the last detail, and reads the audit rows', async () => {
  const listener = new Listener(folder);
  listener.log.debug({ name: '林曉青' }, 'somebody');
  await database.transaction((tx) =>
    tx.run(
      `INSERT INTO audit_entry (id, at, actor_role, action, subject_kind, subject_id, changes, request_id)
        VALUES ('told-test', 1, 'JOB', 'test', 'UNIT', 'x', '{"name":["陳大明",null]}', 'r')`,
    ),
  );
  await listener.end(database);
  await database.transaction((tx) => tx.run("DELETE FROM audit_entry WHERE id = 'told-test'"));
  expect(leaksOf(folder)).toHaveLength(2);
});
