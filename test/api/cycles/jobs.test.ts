// Proves that a job runs on one of several servers, and what is forgotten (D4.6, D4.7).
import pino from 'pino';
import type { App } from '../../../server/app/app';
import { readConfig } from '../../../server/app/config';
import { startJobs } from '../../../server/app/jobs';
import { createPost } from '../../../server/app/post';
import type { Database } from '../../../server/database/database';
import type { Instant } from '../../../server/domain/instant';
import { forget } from '../../../server/modules/cycles/forget.service';
import { runDueJobs } from '../../../server/modules/cycles/job.service';
import { releaseLease, takeLease } from '../../../server/modules/cycles/job.repo';
import { queueMail } from '../../../server/modules/mail/outbox.service';
import { underLease } from '../../../server/modules/cycles/lease.service';
import { TestClock } from '../../support/clock';
import { testDatabase } from '../../support/database';
import { CUTOFF, Seed, TEST_VAULT } from '../../support/seed';
import { wipe } from './wipe';

let database: Database;
/** Two servers of one database. */
let one: App;
let two: App;
const server = (now: Instant): App => ({
  config: readConfig({}),
  database,
  clock: new TestClock(now),
  machineClock: new TestClock(now),
  vault: TEST_VAULT,
  post: createPost(readConfig({})),
  log: pino({ level: 'silent' }),
});
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await wipe(database);
  const seed = new Seed(database);
  await seed.country();
  const school = await seed.school('NWT', '新北市示範國民小學');
  await school.teacher('教師');
  [one, two] = [server(CUTOFF), server(CUTOFF)];
});

const count = async (table: string): Promise<number> =>
  (await database.reads.all<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n ?? 0;
const FAR = 8_000_000_000_000;

describe('a job that falls due', () => {
  it('is not run before: the snapshot waits for the cutoff', async () => {
    expect(await runDueJobs(server(CUTOFF - 1))).toEqual(['unused-accounts', 'forget']);
    expect(await runDueJobs(one)).toEqual(['snapshot 108']);
  });

  it('runs once on one of two servers that look at the same time', async () => {
    const ran = await Promise.all([runDueJobs(one), runDueJobs(two)]);
    expect(ran.flat().filter((name) => name === 'snapshot 108')).toHaveLength(1);
    expect(await count('roster_entry')).toBe(1);
    expect(await runDueJobs(two)).toEqual([]);
  });

  it('is left to the server that holds its lease, until the lease ends', async () => {
    expect(await takeLease(database, 'snapshot', 'other', 1000, FAR)).toBe(true);
    expect(await runDueJobs(one)).toEqual(['unused-accounts', 'forget']);
    expect(await count('roster_unit')).toBe(0);
    await database.transaction((tx) =>
      tx.run("UPDATE job SET lease_until = 1 WHERE name = 'snapshot'"),
    );
    expect(await runDueJobs(one)).toEqual(['snapshot 108']);
  });

  it('keeps when it ran and what it did', async () => {
    await runDueJobs(one);
    const [row] = await database.reads.all<{
      owner: string | null;
      started: number;
      finished: number;
      report: string;
    }>(
      `SELECT lease_owner AS owner, last_started_at AS started, last_finished_at AS finished, last_report AS report
       FROM job WHERE name = 'snapshot'`,
    );
    expect(row?.owner).toBeNull();
    expect(row?.finished).toBeGreaterThanOrEqual(row?.started ?? Infinity);
    expect(JSON.parse(row?.report ?? '')).toEqual({ '108': { units: 1, teachers: 1 } });
  });

  it('runs at the start of a server, and stopping waits for it', async () => {
    await startJobs(one)();
    expect(await count('roster_unit')).toBe(1);
  });

  it('waits for no other: the roster is frozen while a mail server keeps its mail waiting', async () => {
    const letter = { eventKey: 'slow', to: 'lin@example.org', language: null };
    await database.transaction((tx) =>
      queueMail(tx, one, CUTOFF, {
        ...{ ...letter, template: 'account-resumed', values: { unit: '示範國小' } },
      }),
    );
    let answer = (): void => undefined;
    const sent = new Promise<void>((resolve) => (answer = resolve));
    one.post.deliver = async () => {
      await sent;
      return { outcome: 'TAKEN' };
    };
    const stop = startJobs(one);
    while ((await count('roster_unit')) === 0)
      await new Promise((resolve) => setImmediate(resolve));
    expect(await count("mail WHERE state = 'SENT'")).toBe(0);
    answer();
    await stop();
    expect(await count("mail WHERE state = 'SENT'")).toBe(1);
  });

  it('fails by itself: the others run', async () => {
    const config = { ...one.config, kindergartenDelivery: '/there/is/no/such/file' };
    const broken = { ...one, config };
    database.onStatement = (text) => {
      if (text.includes('FROM mail')) throw new Error('broken');
    };
    await startJobs(broken)();
    database.onStatement = null;
    expect(await count('roster_unit')).toBe(1);
  });
});

describe('a lease', () => {
  it('is one owner’s: nobody takes it before it ends, nor gives back another’s', async () => {
    expect(await takeLease(database, 'job', 'a', 1000, 2000)).toBe(true);
    expect(await takeLease(database, 'job', 'b', 1999, 3000)).toBe(false);
    await releaseLease(database, 'job', 'b', { finishedAt: 1999, report: '{}' });
    expect(await takeLease(database, 'job', 'b', 1999, 3000)).toBe(false);
    expect(await takeLease(database, 'job', 'b', 2000, 3000)).toBe(true);
    await releaseLease(database, 'job', 'b', { finishedAt: null, report: '{}' });
    expect(await takeLease(database, 'job', 'c', 2001, 3000)).toBe(true);
  });
});

describe('a lease of a running job', () => {
  const MINUTE = 60_000;
  const until = async (): Promise<number> =>
    (
      await database.reads.all<{ until: number }>(
        "SELECT lease_until AS until FROM job WHERE name = 'long'",
      )
    )[0]?.until ?? 0;

  beforeEach(() => {
    // Only the machine's clock and the renewals are held; the database's own timers run.
    const timers = ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'nextTick'];
    const others = ['queueMicrotask', 'hrtime', 'performance'];
    jest.useFakeTimers({ now: CUTOFF, doNotFake: [...timers, ...others] as never });
  });
  afterEach(() => jest.useRealTimers());

  it('ends a minute after its server was killed, and not while it works on (D4.6)', async () => {
    const ran = await underLease(one, 'long', async () => {
      expect(await until()).toBe(CUTOFF + MINUTE);
      expect(await underLease(two, 'long', () => Promise.resolve({}))).toBe(false);
      for (let third = 1; third <= 9; third += 1) {
        jest.advanceTimersByTime(MINUTE / 3);
        // The renewal stands in the queue of writers before this.
        await database.transaction(() => Promise.resolve());
      }
      expect(await until()).toBeGreaterThan(CUTOFF + 3 * MINUTE);
      return {};
    });
    expect(ran).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
    expect(await until()).toBe(0);
  });

  it('is given back by a job that fails, which runs again', async () => {
    const failing = underLease(one, 'long', () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(jest.getTimerCount()).toBe(0);
    expect(await underLease(two, 'long', () => Promise.resolve({}))).toBe(true);
  });
});

describe('what is forgotten', () => {
  const DAY = 86_400_000;
  const answer = (key: string, at: Instant, operation = 'submitMyPlan') =>
    database.transaction((tx) =>
      tx.run(
        "INSERT INTO idempotency (actor_id, request_key, operation, fingerprint, answer, at) VALUES ('a', ?, ?, 'x', '{}', ?)",
        [key, operation, at],
      ),
    );

  it('answers of more than 30 days, ended sessions, sign-ins that failed yesterday or never came back', async () => {
    await answer('kept', CUTOFF - 30 * DAY);
    await answer('old', CUTOFF - 30 * DAY - 1);
    await database.transaction(async (tx) => {
      const session =
        "INSERT INTO session (token_hash, holder_kind, holder_id, created_at, seen_at, expires_at) VALUES (?, 'ACCOUNT', 'a', 1, 1, ?)";
      await tx.run(session, ['ended', CUTOFF]);
      await tx.run(session, ['lives', CUTOFF + 1]);
      const attempt =
        'INSERT INTO sign_in_attempt (bucket, failures, first_at, blocked_until) VALUES (?, 1, ?, ?)';
      await tx.run(attempt, ['old', CUTOFF - DAY - 1, null]);
      await tx.run(attempt, ['blocks', CUTOFF - DAY - 1, CUTOFF + 1]);
      await tx.run(attempt, ['young', CUTOFF - DAY, null]);
    });
    await database.transaction(async (tx) => {
      const roaming = `INSERT INTO roaming_attempt (state_hash, issuer, verifier_cipher, verifier_key, created_at,
        expires_at) VALUES (?, 'https://idp.example.org', '-', '-', 1, ?)`;
      await tx.run(roaming, ['lost', CUTOFF]);
      await tx.run(roaming, ['on its way', CUTOFF + 1]);
    });
    expect(await forget(database, CUTOFF, false)).toMatchObject({
      ...{ answers: 1, sessions: 1, attempts: 1, roaming: 1 },
    });
    expect([
      await count('roaming_attempt'),
      await count('idempotency'),
      await count('session'),
      await count('sign_in_attempt'),
    ]).toEqual([1, 1, 1, 2]);
  });

  it('answers to saved drafts after two days: they are large, and nobody retries a save so late', async () => {
    for (const save of ['saveMyPlanDraft', 'saveSchoolPlanDraft']) {
      await answer(`kept-${save}`, CUTOFF - 2 * DAY, save);
      await answer(`old-${save}`, CUTOFF - 2 * DAY - 1, save);
    }
    expect(await forget(database, CUTOFF, false)).toMatchObject({ answers: 2 });
    const rows = await database.reads.all<{ k: string }>(
      'SELECT request_key AS k FROM idempotency',
    );
    expect(rows.map(({ k }) => k).every((key) => key.startsWith('kept'))).toBe(true);
  });

  it('a thousand answers at a time, so that no writer waits for all of them', async () => {
    const rows = Array.from({ length: 2100 }, (_, n) => `('a', 'key-${n}', 'x', 'x', '{}', ${n})`);
    await database.transaction((tx) =>
      tx.run(
        `INSERT INTO idempotency (actor_id, request_key, operation, fingerprint, answer, at) VALUES ${rows.join()}`,
      ),
    );
    let deletes = 0;
    database.onStatement = (text) => (deletes += Number(/^DELETE FROM idempotency/.test(text)));
    expect(await forget(database, CUTOFF, false)).toMatchObject({ answers: 2100 });
    database.onStatement = null;
    expect(deletes).toBe(3);
    expect(await count('idempotency')).toBe(0);
  });

  it('no answers while the time is simulated: it may jump a month between a write and its retry', async () => {
    await answer('old', CUTOFF - 31 * DAY);
    expect(await forget(database, CUTOFF, true)).toMatchObject({ answers: 0 });
    expect(await count('idempotency')).toBe(1);
  });
});
