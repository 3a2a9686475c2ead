// The embedded engine: one connection that writes, one that reads, and a queue before the writer.
import LibSql from 'libsql';
import type { DataSource } from 'typeorm';
import type { Engine, StatementListener, Tx } from './database';
import type { Sql, SqlValue } from './sql';
import { markTransaction } from './typeorm-transaction';

interface Statement {
  all(...values: SqlValue[]): unknown[];
  run(...values: SqlValue[]): { changes: number };
}
interface Connection {
  prepare(text: string): Statement;
  exec(text: string): void;
  close(): void;
  readonly inTransaction: boolean;
}

function prepared(connection: Connection, heard: StatementListener): Sql {
  const statements = new Map<string, Statement>();
  const statement = (text: string): Statement => {
    heard(text);
    let found = statements.get(text);
    if (found === undefined) {
      found = connection.prepare(text);
      if (statements.size < 500) statements.set(text, found);
    }
    return found;
  };
  return {
    all: async <Row>(text: string, values: readonly SqlValue[] = []) =>
      statement(text).all(...values) as Row[],
    run: async (text, values = []) => statement(text).run(...values).changes,
  };
}

/**
 * SQLite through TypeORM's better-sqlite3 driver with libsql beneath. TypeORM shares one connection, so writers wait
 * for each other here, and readers have a connection of their own: none sees another's unfinished work.
 */
export function sqliteEngine(dataSource: DataSource, heard: StatementListener): Engine {
  const runner = dataSource.createQueryRunner();
  const file = dataSource.options.database as string;
  const writer = (dataSource.driver as unknown as { databaseConnection: Connection })
    .databaseConnection;
  const reader = new LibSql(file) as unknown as Connection;
  reader.exec('PRAGMA query_only = 1');
  reader.exec('PRAGMA busy_timeout = 5000');
  const tx: Tx = { ...prepared(writer, heard), dialect: 'sqlite', manager: runner.manager };
  let queue: Promise<unknown> = Promise.resolve();

  async function alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    writer.exec('BEGIN IMMEDIATE');
    markTransaction(runner, true);
    try {
      const result = await work(tx);
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite has undone the work itself after some failures; the first error must not be hidden by a second.
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    } finally {
      markTransaction(runner, false);
    }
  }

  return {
    reads: prepared(reader, heard),
    transaction: (work) => {
      const turn = queue.then(() => alone(work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      await queue;
      reader.close();
      await dataSource.destroy();
    },
  };
}
