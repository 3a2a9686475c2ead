// The production engine: MariaDB or MySQL through mysql2's prepared statements.
import type { Pool, PoolConnection, ResultSetHeader } from 'mysql2';
import type { DataSource } from 'typeorm';
import type { Engine, StatementListener, Tx } from './database';
import { outcomeUnknown } from './failures';
import type { Sql, SqlValue } from './sql';
import { Turns } from './turns';
import { markTransaction } from './typeorm-transaction';

function prepared(connection: Pool | PoolConnection, heard: StatementListener): Sql {
  const execute = (text: string, values: readonly SqlValue[]): Promise<unknown> => {
    heard(text);
    return new Promise((resolve, reject) => {
      connection.execute(text, [...values], (error, result) =>
        error === null ? resolve(result) : reject(error),
      );
    });
  };
  return {
    all: async <Row>(text: string, values: readonly SqlValue[] = []) =>
      (await execute(text, values)) as Row[],
    run: async (text, values = []) =>
      ((await execute(text, values)) as ResultSetHeader).affectedRows,
  };
}

/** Connections that transactions leave to reads: one in four, and at least one. */
const roomOf = (connections: number): number =>
  Math.max(1, connections - Math.max(1, Math.floor(connections / 4)));

/**
 * mysql2's pool under TypeORM; each transaction holds one connection of its own. What runs inside one may read outside
 * of it, so transactions never hold all connections: they would wait for each other for ever.
 */
export function mysqlEngine(dataSource: DataSource, heard: StatementListener): Engine {
  const pool = (dataSource.driver as unknown as { pool: Pool }).pool;
  const { connectionLimit } = dataSource.options.extra as { connectionLimit: number };
  const turns = new Turns(roomOf(connectionLimit));

  async function alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = dataSource.createQueryRunner();
    const connection = (await runner.connect()) as PoolConnection;
    const plain = (text: string) =>
      new Promise<void>((resolve, reject) => {
        connection.query(text, (error) => (error === null ? resolve() : reject(error)));
      });
    let broken = false;
    try {
      await plain('START TRANSACTION');
      markTransaction(runner, true);
      const result = await work({
        ...prepared(connection, heard),
        dialect: 'mysql',
        manager: runner.manager,
      });
      await plain('COMMIT');
      return result;
    } catch (error) {
      broken = outcomeUnknown(error);
      if (!broken) await plain('ROLLBACK').catch(() => (broken = true));
      throw error;
    } finally {
      // A connection that was lost in the middle must not go back to the pool with half a transaction in it.
      if (broken) connection.destroy();
      markTransaction(runner, false);
      await runner.release();
    }
  }

  return {
    reads: prepared(pool, heard),
    transaction: (work) => turns.take(() => alone(work)),
    close: () => dataSource.destroy(),
  };
}
