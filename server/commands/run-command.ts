// How a command runs: settings read, database opened and closed again, and a failure told in one line.
import { readConfig, type Config } from '../app/config';
import { SettingError } from '../app/config-values';
import { DemonstrationClock, realClock, type Clock } from '../app/clock';
import type { Database } from '../database/database';
import { holdsDemonstration } from '../database/demonstration/prepare';
import { CannotOpen, openDatabase } from '../database/open';
import { Refusal, refusalText } from '../domain/refusals';

/** A command that was called wrongly; the message is the one line. */
export class UsageError extends Error {}

/** What a command works with. */
export interface Command {
  config: Config;
  database: Database;
  /** The product's time on this database. */
  clock(): Promise<Clock>;
}

/**
 * The time that a command works at: simulated on a demonstration's database alone. A command never makes a clock where
 * no demonstration is, since that database may be meant for real.
 */
export async function commandClock(
  config: Pick<Config, 'clock'>,
  database: Database,
): Promise<Clock> {
  if (config.clock === null || !(await holdsDemonstration(database.reads))) return realClock;
  return DemonstrationClock.open(database, config.clock);
}

function lineOf(error: unknown): string {
  const mendable = [SettingError, CannotOpen, UsageError].some((kind) => error instanceof kind);
  if (mendable) return (error as Error).message;
  if (error instanceof Refusal) {
    const { message, next } = refusalText(error as Refusal, 'en');
    return `${message} ${next}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs a command on the migrated database of the settings; exit code 1 when it fails or answers false. */
export async function runCommand(work: (command: Command) => Promise<boolean>): Promise<void> {
  let database: Database | null = null;
  try {
    const config = readConfig(process.env);
    database = await openDatabase(config.databaseUrl, config.databasePool);
    const opened = database;
    const clock = (): Promise<Clock> => commandClock(config, opened);
    if (!(await work({ config, database: opened, clock }))) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exitCode = 1;
  } finally {
    await database?.close();
  }
}
