// What one running server is made of; built once at the start, or by a test.
import type { Logger } from 'pino';
import type { Database } from '../database/database';
import type { Clock } from './clock';
import type { Config } from './config';
import type { Post } from './post';
import type { Vault } from './vault';

/** The parts that every request shares. */
export interface App {
  config: Config;
  database: Database;
  /** The product's time, which a demonstration moves. */
  clock: Clock;
  /** The machine's time, which phones, mail servers and other servers share. */
  machineClock: Clock;
  vault: Vault;
  /** How mails leave. */
  post: Post;
  log: Logger;
}
