// The only place that reads the machine's clock, and what the product's time is.
import type { Database } from '../database/database';
import { insertOrReplace } from '../database/upsert';
import { first, type Sql } from '../database/sql';
import type { Instant } from '../domain/instant';

/** Where the instant of a request comes from. Tests inject their own. */
export interface Clock {
  /** The product's time now. */
  now(): Instant;
  /** Whether it is a simulated time, which screens must say. */
  readonly simulated: boolean;
}

/** The machine's time. */
export const realClock: Clock = { now: () => Date.now(), simulated: false };

const OFFSET = 'clock_offset_ms';

/** A clock that ticks on from a moved time; its offset is a database row that all servers read (demonstration). */
export class DemonstrationClock implements Clock {
  readonly simulated = true;

  private constructor(private offset: number) {}

  /** Reads the stored offset, or stores the one that makes it `start` now. */
  static async open(database: Database, start: Instant): Promise<DemonstrationClock> {
    const stored = await storedOffset(database.reads);
    const clock = new DemonstrationClock(stored ?? start - realClock.now());
    if (stored === null) await clock.store(database);
    return clock;
  }

  now(): Instant {
    return realClock.now() + this.offset;
  }

  /** Reads the offset again: another server may have moved the time. */
  async refresh(sql: Sql): Promise<void> {
    this.offset = (await storedOffset(sql)) ?? this.offset;
  }

  /** Moves the time forward to an instant, for every server. */
  async moveTo(database: Database, instant: Instant): Promise<void> {
    this.offset = Math.max(this.offset, instant - realClock.now());
    await this.store(database);
  }

  private async store(database: Database): Promise<void> {
    const statement = insertOrReplace(database.dialect, 'setting', ['name'], ['value']);
    await database.transaction((tx) => tx.run(statement, [OFFSET, String(this.offset)]));
  }
}

async function storedOffset(sql: Sql): Promise<number | null> {
  const row = await first<{ value: string }>(sql, 'SELECT value FROM setting WHERE name = ?', [
    OFFSET,
  ]);
  return row === null ? null : Number(row.value);
}
