// The production engine: MariaDB or MySQL through mysql2's prepared statements.
import type { Pool, PoolConnection, ResultSetHeader } from 'mysql2';
import type { DataSource } from 'typeorm';
import type { Engine, StatementListener } from './database';
import { outcomeUnknown } from './failures';
import type { Sql, SqlValue } from './sql';
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

/** mysql2's pool under TypeORM; each transaction holds one connection of its own. */
export function mysqlEngine(dataSource: DataSource, heard: StatementListener): Engine {
  const pool = (dataSource.driver as unknown as { pool: Pool }).pool;
  return {
    reads: prepared(pool, heard),
    transaction: async (work) => {
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
    },
    close: () => dataSource.destroy(),
  };
}
