// The one DataSource: which engine, which entities, which migrations. DATABASE_URL chooses.
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
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

/** SQLite with every commit on the disk before it is acknowledged. */
function sqlite(file: string): DataSource {
  mkdirSync(dirname(file), { recursive: true });
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

function mysql(url: string, connections: number): DataSource {
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
      connectionLimit: Math.max(2, connections),
      decimalNumbers: true,
      maxPreparedStatements: 500,
    },
  });
}

/** The DataSource for `sqlite:FILE` or `mysql://…`; not yet initialised. */
export function createDataSource(url: string, connections = 10): DataSource {
  return url.startsWith('sqlite:') ? sqlite(url.slice('sqlite:'.length)) : mysql(url, connections);
}
