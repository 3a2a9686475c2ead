// How a database is opened: connected, and brought to the newest migration.
import { createConnection } from 'mysql2/promise';
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

/** Runs `work` while no other server does the same on this database; a SQLite file belongs to one server anyway. */
async function alone(url: string, work: () => Promise<unknown>): Promise<void> {
  if (url.startsWith('sqlite:')) {
    await work();
    return;
  }
  // A connection of its own: the pool may have no second one to spare. Its end gives the lock back.
  const guard = await createConnection({ uri: url });
  try {
    await guard.query("DO GET_LOCK(CONCAT('migrating ', DATABASE()), 300)");
    await work();
  } finally {
    await guard.end();
  }
}

/**
 * Connects and runs what migrations are due; each runs once, whoever of several servers comes first, and the others
 * wait for it. When it cannot, it leaves no connection behind.
 */
export async function openDatabase(url: string, connections?: number): Promise<Database> {
  const database = await connect(url, connections);
  try {
    await alone(url, () => database.dataSource.runMigrations({ transaction: 'each' }));
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
