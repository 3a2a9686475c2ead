// What the servers do unasked: each job by one of them at a time, whichever comes first.
import { newId } from '../domain/id';
import type { Instant } from '../domain/instant';
import { forget } from '../modules/cycles/forget.service';
import { lastFinished, releaseLease, takeLease } from '../modules/cycles/job.repo';
import { yearsWithoutSnapshot } from '../modules/cycles/snapshot.repo';
import { takeSnapshot } from '../modules/cycles/snapshot.service';
import type { App } from './app';
import { DemonstrationClock, realClock } from './clock';

const EVERY = 30_000;
const HOUR = 3_600_000;
/** Longer than any run takes; a job that outlives it is safe to run twice, and this only saves the work. */
const LEASE = 10 * 60_000;

interface Job {
  /** What is due by the product's time; empty when nothing is. */
  due(app: App, now: Instant): Promise<string[]>;
  run(app: App, now: Instant, requestId: string): Promise<object>;
}

const JOBS: Readonly<Record<string, Job>> = {
  snapshot: {
    due: async (app, now) =>
      (await yearsWithoutSnapshot(app.database.reads, now)).map((year) => `snapshot ${year}`),
    run: async (app, now, requestId) => {
      const years = await yearsWithoutSnapshot(app.database.reads, now);
      const report: Record<string, unknown> = {};
      for (const year of years) {
        report[String(year)] = await takeSnapshot(app.database, year, now, requestId);
      }
      return report;
    },
  },
  forget: {
    due: async (app) => {
      const last = await lastFinished(app.database.reads, 'forget');
      return last === null || realClock.now() - last >= HOUR ? ['forget'] : [];
    },
    run: (app, now) => forget(app.database, now, app.clock.simulated),
  },
};

/** What would run at an instant, such as `snapshot 109`. */
export async function dueJobs(app: App, now: Instant): Promise<string[]> {
  const due = await Promise.all(Object.values(JOBS).map((job) => job.due(app, now)));
  return due.flat();
}

/**
 * Runs one job under its lease. Leases go by the machine's time, not by the product's: moving the demonstration clock
 * must not end a lease that another server works under.
 */
async function runLeased(app: App, name: string, job: Job, now: Instant): Promise<boolean> {
  const started = realClock.now();
  const owner = newId(started);
  if (!(await takeLease(app.database, name, owner, started, started + LEASE))) return false;
  try {
    const report = await job.run(app, now, `job-${owner}`);
    const finishedAt = realClock.now();
    await releaseLease(app.database, name, owner, { finishedAt, report: JSON.stringify(report) });
    app.log.info({ job: name, ms: finishedAt - started, report }, 'job done');
    return true;
  } catch (error) {
    const report = JSON.stringify({ failed: true });
    await releaseLease(app.database, name, owner, { finishedAt: null, report });
    throw error;
  }
}

/**
 * Runs what is due at `now`, the product's time; answers what this server ran. What another server is running
 * meanwhile is left to it.
 */
export async function runDueJobs(app: App, now: Instant): Promise<string[]> {
  const ran: string[] = [];
  for (const [name, job] of Object.entries(JOBS)) {
    const due = await job.due(app, now);
    if (due.length > 0 && (await runLeased(app, name, job, now))) ran.push(...due);
  }
  return ran;
}

/** Looks for due jobs every 30 seconds, at once to begin with. Answers how to stop, which waits for what runs. */
export function startJobs(app: App): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async (): Promise<void> => {
    try {
      // Another server may have moved the time.
      if (app.clock instanceof DemonstrationClock) await app.clock.refresh(app.database.reads);
      await runDueJobs(app, app.clock.now());
    } catch (error) {
      app.log.error({ err: error }, 'jobs failed; they run again in 30 seconds');
    }
    if (!stopped) timer = setTimeout(() => (running = round()), EVERY).unref();
  };
  let running = round();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
