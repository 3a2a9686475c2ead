// The only place that reads the machine's clock, and what the product's time is.
import type { Database, Tx } from '../database/database';
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
    const stored =
      (await storedOffset(database.reads)) ??
      (await database.transaction(async (tx) => {
        // Another server may have started meanwhile: its time is the time.
        const others = await lockedOffset(tx);
        return others ?? (await storeOffset(tx, start - realClock.now()));
      }));
    return new DemonstrationClock(stored);
  }

  now(): Instant {
    return this.at(realClock.now());
  }

  /** The product's time at an instant of the machine. */
  at(machine: Instant): Instant {
    return machine + this.offset;
  }

  /** Reads the offset again: another server may have moved the time. */
  async refresh(sql: Sql): Promise<void> {
    this.offset = (await storedOffset(sql)) ?? this.offset;
  }

  /**
   * Moves the time of every server forward to an instant, with the transaction; this one's own shows it after
   * `refresh`. Answers by how much it is moved, in milliseconds: not over 0 where it is that late already, and then
   * nothing is moved.
   */
  async moveTo(tx: Tx, instant: Instant): Promise<number> {
    const machine = realClock.now();
    const before = (await lockedOffset(tx)) ?? this.offset;
    const by = instant - machine - before;
    if (by > 0) await storeOffset(tx, before + by);
    return by;
  }
}

interface Stored {
  value: string;
}

const READ = 'SELECT value FROM setting WHERE name = ?';

async function storedOffset(sql: Sql): Promise<number | null> {
  const row = await first<Stored>(sql, READ, [OFFSET]);
  return row === null ? null : Number(row.value);
}

/** The offset, which nobody else changes before the transaction ends: of two moves the later one counts. */
async function lockedOffset(tx: Tx): Promise<number | null> {
  const row = await first<Stored>(tx, tx.dialect === 'mysql' ? `${READ} FOR UPDATE` : READ, [
    OFFSET,
  ]);
  return row === null ? null : Number(row.value);
}

async function storeOffset(tx: Tx, offset: number): Promise<number> {
  await tx.run(insertOrReplace(tx.dialect, 'setting', ['name'], ['value']), [
    OFFSET,
    String(offset),
  ]);
  return offset;
}
