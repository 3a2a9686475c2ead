// The one DataSource: which engine, which entities, which migrations. DATABASE_URL chooses.
import 'reflect-metadata';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import LibSql from 'libsql';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './server/database/entities';
import { MIGRATIONS } from './server/database/migrations';
import { SnakeNaming } from './server/database/naming';

const shared = {
  entities: ENTITIES,
  migrations: MIGRATIONS,
  namingStrategy: new SnakeNaming(),
  synchronize: false,
} satisfies Partial<DataSourceOptions>;

/** Makes a folder with those above it; by hand, since mkdir's own `recursive` never ends under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another server, which started at the same time, was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** SQLite with every commit on the disk before it is acknowledged. */
function sqlite(file: string): DataSource {
  makeFolder(dirname(file));
  return new DataSource({
    ...shared,
    type: 'better-sqlite3',
    driver: LibSql,
    database: file,
    prepareDatabase: (connection: { exec(text: string): void }) => {
      connection.exec('PRAGMA journal_mode = WAL');
      connection.exec('PRAGMA synchronous = FULL');
      connection.exec('PRAGMA busy_timeout = 5000');
      connection.exec('PRAGMA cache_size = -64000');
    },
  });
}

/** Of MariaDB's max_prepared_stmt_count (16,382 unless it is raised) one server takes half at most. */
const STATEMENTS = 8000;
/** More than the product has, with all lists of all lengths. */
const STATEMENTS_A_CONNECTION = 500;

function mysql(url: string, connections: number): DataSource {
  const connectionLimit = Math.max(2, connections);
  return new DataSource({
    ...shared,
    type: 'mysql',
    url,
    timezone: 'Z',
    bigNumberStrings: false,
    charset: 'utf8mb4_bin',
    connectTimeout: 10_000,
    // A transaction needs one, and what it reads beside itself another.
    extra: {
      connectionLimit,
      decimalNumbers: true,
      maxPreparedStatements: Math.min(
        STATEMENTS_A_CONNECTION,
        Math.floor(STATEMENTS / connectionLimit),
      ),
    },
  });
}

/** The DataSource for `sqlite:FILE` or `mysql://…`; not yet initialised. */
export function createDataSource(url: string, connections = 10): DataSource {
  return url.startsWith('sqlite:') ? sqlite(url.slice('sqlite:'.length)) : mysql(url, connections);
}
