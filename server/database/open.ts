// How a database is opened: connected, and brought to the newest migration.
import { createDataSource } from '../../ormconfig';
import { Database } from './database';
import { mysqlEngine } from './mysql-engine';
import { sqliteEngine } from './sqlite-engine';
import { StatementLogger } from './statement-logger';

/** Connects without changing anything. */
export async function connect(url: string, connections?: number): Promise<Database> {
  const dataSource = await createDataSource(url, connections).initialize();
  return new Database(dataSource, (source, heard) => {
    source.setOptions({ logging: true, logger: new StatementLogger(heard) });
    return source.options.type === 'mysql'
      ? mysqlEngine(source, heard)
      : sqliteEngine(source, heard);
  });
}

/** Connects and runs what migrations are due; each runs once, whoever comes first. */
export async function openDatabase(url: string, connections?: number): Promise<Database> {
  const database = await connect(url, connections);
  await database.dataSource.runMigrations({ transaction: 'each' });
  return database;
}
