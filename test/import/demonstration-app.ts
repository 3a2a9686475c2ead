// The parts of the product that fill a demonstration, on a database of a test.
import type { App } from '../../server/app/app';
import { readConfig } from '../../server/app/config';
import { createLog } from '../../server/app/log';
import { createPost } from '../../server/app/post';
import { createVault } from '../../server/app/vault';
import type { Database } from '../../server/database/database';
import { instant, TestClock } from '../support/clock';

/** The default clock (D4.4): 新北市 has just opened, 教育部國教署 has long, 高雄市 is to come. */
export const NOW = instant('2019-09-06T10:00:00+08:00');

/** The settings of a demonstration. */
export const config = readConfig({});
/** A product whose clock stands. */
export const appOn = (database: Database, now = NOW): App => ({
  config,
  database,
  clock: new TestClock(now),
  machineClock: new TestClock(now),
  vault: createVault(config),
  post: createPost(config),
  log: createLog('silent'),
});
