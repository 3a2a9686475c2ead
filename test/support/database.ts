// Which database a test gets: a fresh, migrated and empty one, on SQLite or (TEST_DATABASE_URL) on MariaDB.
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import type { Database, Dialect } from '../../server/database/database';
import { MIGRATIONS } from '../../server/database/migrations';
import { connect, openDatabase } from '../../server/database/open';

/** The run of the test suite; set before the workers start, so that the end of the run knows what to remove. */
const RUN = process.env['TEST_RUN'] ?? String(process.pid);
const WORKER = process.env['JEST_WORKER_ID'] ?? '1';

/** The server that the suite runs on: `mysql://user:password@host:port`; undefined for SQLite files. */
export const TEST_SERVER = process.env['TEST_DATABASE_URL'] || undefined;
/** Which engine the suite runs on now. */
export const TEST_DIALECT: Dialect = TEST_SERVER === undefined ? 'sqlite' : 'mysql';
/** Defines tests of what one engine alone does; on the other they are not there, rather than passed unasked. */
export function onlyOn(dialect: Dialect, define: () => void): void {
  if (TEST_DIALECT === dialect) define();
}

/** Where the run's SQLite files lie; removed after it. */
export const TEST_FOLDER = join(tmpdir(), `jinxiu-test-${RUN}`);
/** What every database of this run on a shared server begins with. */
export const TEST_PREFIX = `jinxiu_test_${RUN}_`;

const BY_BYTES = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
let databases = 0;

/** Read by `environment.js`, which closes what a failed test leaves open. */
const opened: Database[] = [];
Object.assign(globalThis, { openedDatabases: opened });

/** Migrates once a worker; every test file starts from a copy. */
async function sqliteUrl(): Promise<string> {
  const template = join(TEST_FOLDER, `template-${WORKER}.sqlite`);
  if (!existsSync(template)) {
    mkdirSync(TEST_FOLDER, { recursive: true });
    const database = await openDatabase(`sqlite:${template}`);
    // Into the file itself: a copy leaves the write-ahead log behind.
    await database.dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await database.close();
  }
  const file = join(TEST_FOLDER, `${randomUUID()}.sqlite`);
  copyFileSync(template, file);
  return `sqlite:${file}`;
}

async function migrated(connection: Connection): Promise<boolean> {
  const [applied] = await connection.query('SELECT name FROM migrations');
  return (applied as object[]).length === MIGRATIONS.length;
}

/** Creates and migrates once a worker; every test file starts from the emptied tables. */
async function mysqlUrl(server: string): Promise<string> {
  databases += 1;
  const name = `${TEST_PREFIX}${WORKER}_${databases}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = await createConnection({ uri: server });
  await connection.query(`CREATE DATABASE IF NOT EXISTS ${name} ${BY_BYTES}`);
  await connection.query(`USE ${name}`);
  const [rows] = await connection.query('SHOW TABLES');
  const tables = (rows as Record<string, string>[]).flatMap((row) => Object.values(row));
  if (!tables.includes('migrations') || !(await migrated(connection))) {
    // New, or a test has played with its migrations.
    await connection.query(`DROP DATABASE ${name}`);
    await connection.query(`CREATE DATABASE ${name} ${BY_BYTES}`);
    await (await openDatabase(url.href, 1)).close();
  } else {
    await connection.query('START TRANSACTION');
    for (const table of tables) {
      if (table !== 'migrations') await connection.query(`DELETE FROM ${table}`);
    }
    await connection.query('COMMIT');
  }
  await connection.end();
  return url.href;
}

/** The DATABASE_URL of a fresh, migrated and empty database that nobody has opened: for servers of their own. */
export function testDatabaseUrl(): Promise<string> {
  return TEST_SERVER === undefined ? sqliteUrl() : mysqlUrl(TEST_SERVER);
}

/** Hands a database that the test opened itself to those that are closed after the file, whatever happens. */
export function closedAtTheEnd(database: Database): Database {
  opened.push(database);
  return database;
}

/**
 * A fresh, migrated and empty database, opened; a second call in the same file gets a second one. Ask in `beforeAll`,
 * and `close()` it in `afterAll`, after everything that uses it.
 */
export async function testDatabase(): Promise<Database> {
  const database = closedAtTheEnd(await connect(await testDatabaseUrl(), 5));
  // A test's file need not survive a power cut; without this every commit waits for the disk.
  if (database.dialect === 'sqlite') await database.dataSource.query('PRAGMA synchronous = OFF');
  return database;
}
