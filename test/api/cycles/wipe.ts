// Empties a test's database, so that a file's tests can share one and still begin from nothing.
import type { Database } from '../../../server/database/database';

/** Deletes every row of every table. */
export const wipe = (database: Database): Promise<void> =>
  database.transaction(async (tx) => {
    for (const { tableName } of database.dataSource.entityMetadatas) {
      await tx.run(`DELETE FROM ${tableName}`);
    }
  });
