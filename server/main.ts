// Starts one server: settings, database, clock, jobs, door; and stops it in the opposite order.
import './app/node-env';
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { App } from './app/app';
import { DemonstrationClock, realClock } from './app/clock';
import { readConfig, type Config } from './app/config';
import { SettingError } from './app/config-values';
import { createHttpServer } from './app/http';
import { fileAnswer } from './app/http-downloads';
import { roamingAnswer } from './app/http-roaming';
import { startJobs } from './app/jobs';
import { createLog } from './app/log';
import { buildSchema } from './app/schema';
import { createPost } from './app/post';
import { createContext } from './app/session-context';
import { createVault } from './app/vault';
import type { Database } from './database/database';
import { demonstrationAccounts } from './database/demonstration/accounts';
import { holdsDemonstration, prepareDemonstration } from './database/demonstration/prepare';
import { CannotOpen, openDatabase } from './database/open';
import { Role } from './domain/roles';
import { checkKeys } from './app/key-check';
import { sessionsKept } from './modules/accounts/session.service';

/** Longer than the door takes to finish what runs. */
const STOP_WITHIN_MS = 15_000;
const SHOWN_ROLES = [Role.TEACHER, Role.CHIEF, Role.BUREAU, Role.CENTRE, Role.MINISTRY];

async function createApp(config: Config, database: Database): Promise<App> {
  const simulated = config.mode === 'demonstration' && config.clock !== null;
  const clock = simulated ? await DemonstrationClock.open(database, config.clock ?? 0) : realClock;
  const app = {
    config,
    database,
    clock,
    machineClock: realClock,
    vault: createVault(config),
    post: createPost(config),
    log: createLog(config.logLevel),
  };
  if (config.mode === 'demonstration') {
    await prepareDemonstration(app, process.stderr.isTTY);
  } else if (await holdsDemonstration(database.reads)) {
    throw new SettingError(
      'DATABASE_URL: this database holds the invented people of a demonstration',
    );
  }
  const damaged = await checkKeys(database.reads, app.vault);
  if (damaged.length > 0)
    app.log.warn({ rows: damaged }, 'sealed rows that their key does not open');
  return app;
}

/** The client's documents, as its build has listed them; none before it was ever built. */
function persistedDocuments(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(resolve('client/gql/persisted.json'), 'utf8')) as Record<
      string,
      string
    >;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Where to sign in and as whom. */
function announce({ mode, publicOrigin }: Config, port: number): void {
  console.log(`進修規劃 ${publicOrigin} (port ${port}, ${mode})`);
  if (mode !== 'demonstration') return;
  const accounts = demonstrationAccounts();
  console.log('Sign in as one of these; all accounts: npm run demo:accounts');
  for (const role of SHOWN_ROLES) {
    const account = accounts.find((candidate) => candidate.role === role);
    if (account === undefined) continue;
    const { unit, userName, password } = account;
    console.log(`  ${role.padEnd(9)} ${userName.padEnd(20)} ${password}  ${unit}`);
  }
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config.databaseUrl, config.databasePool);
  const app = await createApp(config, database);
  const server = await createHttpServer(app, buildSchema(config.mode), {
    createContext,
    paths: [fileAnswer, roamingAnswer],
    persistedDocuments: persistedDocuments(),
    clientFolder: resolve('dist/client'),
  });
  const { port } = await server.listen();
  const stopJobs = startJobs(app);
  announce(config, port);
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await server.stop();
    await stopJobs();
    await sessionsKept();
    await database.close();
    app.log.info('stopped');
    app.log.flush(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().catch(fail));
  }
}

/** One clear line for what the person who starts it can mend, the whole error for a bug. */
function fail(error: unknown): never {
  const mendable = error instanceof SettingError || error instanceof CannotOpen;
  console.error(mendable ? error.message : error);
  process.exit(1);
}

start().catch(fail);
