// What every operation is measured against: one database, one cycle, one clock, and people who are signed in.
import type { Database } from '../server/database/database';
import { first, type Sql } from '../server/database/sql';
import type { Instant } from '../server/domain/instant';
import type { CycleDefinition } from '../server/domain/plan-content';
import { newToken, tokenHash } from '../server/modules/accounts/session-token';
import { insertSession } from '../server/modules/accounts/session.repo';

const SESSION_MS = 12 * 3_600_000;

/** The database under load, as the operations see it. */
export class Stand {
  private readonly cookies = new Map<string, string>();

  private constructor(
    private readonly database: Database,
    /** The cycle that is filled in. */
    readonly definition: CycleDefinition,
    /** Milliseconds from the machine's time to the product's. */
    readonly offset: number,
  ) {}

  /** The newest cycle whose snapshot was taken by the instant that the load plays at. */
  static async open(database: Database, at: Instant): Promise<Stand> {
    const row = await first<{ year: number; definition: string }>(
      database.reads,
      `SELECT year, definition FROM cycle WHERE opens_at <= ? AND snapshot_taken_at IS NOT NULL
        ORDER BY year DESC LIMIT 1`,
      [at],
    );
    if (row === null) throw new Error('the database has no cycle with a snapshot at that instant');
    const { questions, domains } = JSON.parse(row.definition) as CycleDefinition;
    return new Stand(database, { year: row.year, questions, domains }, at - Date.now());
  }

  get sql(): Sql {
    return this.database.reads;
  }

  get year(): number {
    return this.definition.year;
  }

  /** The product's time. */
  now(): Instant {
    return Date.now() + this.offset;
  }

  /** Cookies of people, by their ids; sessions are made directly, not by signing in. */
  async signIn(holderKind: 'TEACHER' | 'ACCOUNT', ids: readonly string[]): Promise<void> {
    const now = this.now();
    const fresh = ids.filter((id) => !this.cookies.has(id));
    await this.database.transaction(async (tx) => {
      for (const holderId of fresh) {
        const token = newToken();
        this.cookies.set(holderId, `session=${token}`);
        await insertSession(tx, {
          tokenHash: tokenHash(token),
          holderKind,
          holderId,
          createdAt: now,
          expiresAt: now + SESSION_MS,
          secondFactorAt: now,
        });
      }
    });
  }

  /** The Cookie header of somebody who was signed in. */
  cookieOf(id: string): string {
    return this.cookies.get(id) ?? '';
  }
}
