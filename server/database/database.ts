// The one way to the database: reads outside a transaction, and transactions that run whole or not at all.
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { mayRunAgain } from './failures';
import type { Sql } from './sql';

/** Which engine's SQL is spoken, where the two differ. */
export type Dialect = 'sqlite' | 'mysql';

/** One transaction: prepared statements for hot writes, TypeORM's manager for the rest. */
export interface Tx extends Sql {
  readonly dialect: Dialect;
  readonly manager: EntityManager;
}

/** Called for every statement that reaches the database; tests count with it. */
export type StatementListener = (text: string) => void;

/** What an engine provides; transactions are not retried at this level. */
export interface Engine {
  reads: Sql;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const ATTEMPTS = 8;

/** The product's database: an initialised DataSource with the house's ways of reading and writing. */
export class Database {
  /** Hears every statement but BEGIN, COMMIT and ROLLBACK; null when nobody listens. */
  onStatement: StatementListener | null = null;
  readonly dialect: Dialect;
  private readonly engine: Engine;

  /** @param engine starts the engine, which tells `heard` of every statement */
  constructor(
    readonly dataSource: DataSource,
    engine: (dataSource: DataSource, heard: StatementListener) => Engine,
  ) {
    this.dialect = dataSource.options.type === 'mysql' ? 'mysql' : 'sqlite';
    this.engine = engine(dataSource, (text) => this.onStatement?.(text));
  }

  /** Reads that see only what has been committed. */
  get reads(): Sql {
    return this.engine.reads;
  }

  /**
   * Runs `work` in one transaction; whatever it throws undoes all of it. After a deadlock or a lock wait the whole
   * of it runs again from its first read, at most 8 times, so it must have no effect outside the database.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.engine.transaction(work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !mayRunAgain(error)) throw error;
        await pause(Math.random() * 10 * 2 ** attempt);
      }
    }
  }

  /** Closes every connection, after what runs has ended. */
  close(): Promise<void> {
    return this.engine.close();
  }
}
