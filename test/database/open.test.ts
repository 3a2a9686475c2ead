// Proves what is told when a database cannot be opened: one line that names the setting, and never a hang.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { createDataSource } from '../../ormconfig';
import { alone, CannotOpen, openDatabase } from '../../server/database/open';
import { testDatabaseUrl, TEST_SERVER, onlyOn } from '../support/database';

const ONE_LINE = /^DATABASE_URL: the database does not open \(.+\)$/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinxiu-open-'));
  writeFileSync(join(folder, 'a-file'), 'no database at all, but long enough to be read as one');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function refusal(url: string): Promise<unknown> {
  return openDatabase(url).then(
    () => 'opened',
    (error: unknown) => error,
  );
}

test.each([
  ['is a folder', () => folder],
  ['is something else', () => join(folder, 'a-file')],
  ['would lie below a file', () => join(folder, 'a-file', 'data', 'plans.sqlite')],
  ['would lie where nothing can be made', () => '/proc/plans/data/plans.sqlite'],
])('a SQLite file that %s', async (_, file) => {
  const error = await refusal(`sqlite:${file()}`);
  expect(error).toBeInstanceOf(CannotOpen);
  expect((error as Error).message).toMatch(ONE_LINE);
});

test('folders that are not there yet are made', async () => {
  const database = await openDatabase(`sqlite:${join(folder, 'a', 'b', 'plans.sqlite')}`);
  expect(await database.dataSource.showMigrations()).toBe(false);
  await database.close();
});

test.each([
  ['nobody listens', 'mysql://user@127.0.0.1:1/plans'],
  ['there is no such host', 'mysql://user@no-such-host.invalid/plans'],
])('a server where %s', async (_, url) => {
  const error = await refusal(url);
  expect(error).toBeInstanceOf(CannotOpen);
  expect((error as Error).message).toMatch(ONE_LINE);
});

test('a server keeps 8,000 statements prepared at most, whatever its pool', () => {
  const kept = (connections: number) =>
    (createDataSource('mysql://h/d', connections).options.extra as Record<string, number>)[
      'maxPreparedStatements'
    ];
  expect([kept(1), kept(16), kept(17), kept(200)]).toEqual([500, 500, 470, 40]);
});

onlyOn('mysql', () => {
  test('migrations wait for the server that migrates already, and not for ever', async () => {
    // A SQLite file belongs to one server.
    const url = await testDatabaseUrl();
    let waited: unknown;
    await alone(url, async () => {
      waited = await alone(url, () => Promise.resolve(), 0).catch((error: unknown) => error);
    });
    expect(waited).toBeInstanceOf(CannotOpen);
    await alone(url, () => Promise.resolve(), 0);
  });
});

onlyOn('mysql', () => {
  test('a database with the longest name there is can be migrated', async () => {
    const name = `jinxiu_test_${process.env['TEST_RUN'] ?? ''}_`.padEnd(64, 'x');
    const server = new URL(TEST_SERVER ?? '');
    const connection = await createConnection({ uri: server.href });
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    server.pathname = `/${name}`;
    await (await openDatabase(server.href, 2)).close();
    await connection.query(`DROP DATABASE ${name}`);
    await connection.end();
  });
});
