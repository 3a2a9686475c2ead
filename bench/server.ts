// The product under load: its own parts, with a clock that stands at the load's instant and ticks.
import '../server/app/node-env';
import 'reflect-metadata';
import type { App } from '../server/app/app';
import { realClock } from '../server/app/clock';
import { readConfig } from '../server/app/config';
import { createHttpServer } from '../server/app/http';
import { fileAnswer } from '../server/app/http-downloads';
import { createLog } from '../server/app/log';
import { createPost } from '../server/app/post';
import { buildSchema } from '../server/app/schema';
import { createContext } from '../server/app/session-context';
import { createVault } from '../server/app/vault';
import { openDatabase } from '../server/database/open';
import type { Start } from './servers';

/** Every setting is the product's default but the database and the port: its pool, its log, its limits. */
async function serve({ url, offset, documents }: Start): Promise<number> {
  const config = { ...readConfig({ DATABASE_URL: url }), port: 0 };
  const app: App = {
    config,
    database: await openDatabase(url, config.databasePool),
    clock: { now: () => Date.now() + offset, simulated: true },
    machineClock: realClock,
    vault: createVault(config),
    post: createPost(config),
    log: createLog(config.logLevel),
  };
  const server = await createHttpServer(app, buildSchema(config.mode), {
    createContext,
    paths: [fileAnswer],
    persistedDocuments: documents,
  });
  process.once('SIGTERM', () => {
    void server.stop().then(async () => {
      await app.database.close();
      process.exit(0);
    });
  });
  return (await server.listen()).port;
}

process.once('message', (start: Start) => {
  void serve(start).then((port) => process.send?.(port));
});
