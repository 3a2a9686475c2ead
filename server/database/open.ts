// How a database is opened: connected, and brought to the newest migration.
import { createDataSource } from '../../ormconfig';
import { Database } from './database';

/** Connects without changing anything. */
export async function connect(url: string, connections?: number): Promise<Database> {
  return new Database(await createDataSource(url, connections).initialize());
}

/** Connects and runs what migrations are due; each runs once, whoever comes first. */
export async function openDatabase(url: string, connections?: number): Promise<Database> {
  const database = await connect(url, connections);
  await database.dataSource.runMigrations({ transaction: 'each' });
  return database;
}
