// Which jobs there are, when they are due, and what of it this server runs.
import type { App } from '../../app/app';
import { realClock } from '../../app/clock';
import type { Instant } from '../../domain/instant';
import { forget } from './forget.service';
import { lastFinished } from './job.repo';
import { underLease } from './lease.service';
import { yearsWithoutSnapshot } from './snapshot.repo';
import { takeSnapshot } from './snapshot.service';

const HOUR = 3_600_000;

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

/**
 * Runs what is due at `now`, the product's time; answers what this server ran. What another server is running
 * meanwhile is left to it.
 */
export async function runDueJobs(app: App, now: Instant): Promise<string[]> {
  const ran: string[] = [];
  for (const [name, job] of Object.entries(JOBS)) {
    const due = await job.due(app, now);
    if (due.length > 0 && (await underLease(app, name, (id) => job.work(app, now, id))))
      ran.push(...due);
  }
  return ran;
}
