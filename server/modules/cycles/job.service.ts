// Which jobs there are, when they are due, and how one server at a time runs them.
import type { App } from '../../app/app';
import { realClock } from '../../app/clock';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { forget } from './forget.service';
import { lastFinished, releaseLease, takeLease } from './job.repo';
import { yearsWithoutSnapshot } from './snapshot.repo';
import { takeSnapshot } from './snapshot.service';

const HOUR = 3_600_000;
/** Longer than any run takes; a job that outlives it is safe to run twice, and this only saves the work. */
const LEASE = 10 * 60_000;

interface Job {
  /** What is due by the product's time; empty when nothing is. */
  due(app: App, now: Instant): Promise<string[]>;
  work(app: App, now: Instant, requestId: string): Promise<object>;
}

const JOBS: Readonly<Record<string, Job>> = {
  snapshot: {
    due: async (app, now) =>
      (await yearsWithoutSnapshot(app.database.reads, now)).map((year) => `snapshot ${year}`),
    work: async (app, now, requestId) => {
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
    work: (app, now) => forget(app.database, now, app.clock.simulated),
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
    const report = await job.work(app, now, `job-${owner}`);
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
