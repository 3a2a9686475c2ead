// How a database is opened: connected, and brought to the newest migration.
import { createConnection } from 'mysql2/promise';
import { createDataSource } from '../../ormconfig';
import { Database } from './database';
import { mysqlEngine } from './mysql-engine';
import { sqliteEngine } from './sqlite-engine';
import { StatementLogger } from './statement-logger';

/** A database that cannot be opened; the message is the one line for the person who starts the product. */
export class CannotOpen extends Error {}

/** What a failure says in one line: a driver may have no message (every address refused), or several lines. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  const [line = ''] = message.split('\n');
  return line || code || 'no reason given';
}

/** Connects without changing anything. Throws CannotOpen when the database of the URL cannot be opened. */
export async function connect(url: string, connections?: number): Promise<Database> {
  let dataSource;
  try {
    dataSource = await createDataSource(url, connections).initialize();
  } catch (error) {
    throw new CannotOpen(`DATABASE_URL: the database does not open (${reasonOf(error)})`, {
      cause: error,
    });
  }
  return new Database(dataSource, (source, heard) => {
    source.setOptions({ logging: true, logger: new StatementLogger(heard) });
    return source.options.type === 'mysql'
      ? mysqlEngine(source, heard)
      : sqliteEngine(source, heard);
  });
}

/** How long the migrations of another server are waited for. */
const WAIT_SECONDS = 300;

/**
 * Runs `work` while no other server does the same on this database; a SQLite file belongs to one server anyway.
 * Throws CannotOpen when another one is still at it after `seconds`.
 */
export async function alone(
  url: string,
  work: () => Promise<unknown>,
  seconds = WAIT_SECONDS,
): Promise<void> {
  if (url.startsWith('sqlite:')) {
    await work();
    return;
  }
  // A connection of its own: the pool may have no second one to spare. Its end gives the lock back.
  const guard = await createConnection({ uri: url });
  try {
    // A lock's name has 64 characters at most, and so may the database's alone.
    const take = "SELECT GET_LOCK(CONCAT('migrating ', SHA1(DATABASE())), ?) AS taken";
    const [rows] = await guard.query(take, [seconds]);
    if ((rows as { taken: number | null }[])[0]?.taken !== 1) {
      throw new CannotOpen(
        `DATABASE_URL: another server has been migrating this database for ${seconds} seconds; look at it, then start again`,
      );
    }
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
