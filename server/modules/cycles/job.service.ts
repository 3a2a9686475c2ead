// Which jobs there are, when they are due, and what of it this server runs.
import type { App } from '../../app/app';
import { realClock } from '../../app/clock';
import type { Instant } from '../../domain/instant';
import { forgetUnansweredApplications } from '../accounts/application-forget.service';
import { suspendUnusedAccounts } from '../accounts/unused-account.service';
import { deliver } from '../kindergartens/deliver.service';
import { DELIVERY_JOB } from '../kindergartens/delivery-job';
import { deliveryDue, goesOn } from '../kindergartens/nightly-delivery.service';
import { linkAudit, linksDue } from '../audit/chain.service';
import { mailDue, sendDueMails } from '../mail/sender.service';
import { forget } from './forget.service';
import { lastFinished } from './job.repo';
import { underLease } from './lease.service';
import { nightlyDone, nightlyDue } from './nightly.service';
import { yearsWithoutSnapshot } from './snapshot.repo';
import { rosterShut, takeSnapshot } from './snapshot.service';

const HOUR = 3_600_000;

interface Job {
  /** What is due by the product's time; empty when nothing is. */
  due(app: App, now: Instant): Promise<string[]>;
  work(app: App, now: Instant, requestId: string): Promise<object>;
  /** Runs all the time, so that nobody wants to be told. */
  quiet?: true;
}

const UNUSED = 'unused-accounts';

/** Not while a snapshot is late: the roster takes no writes before it (D4.6), and no job waits for another. */
const kindergartensDue = async (app: App, now: Instant): Promise<boolean> =>
  app.config.kindergartenDelivery !== null &&
  (await deliveryDue(app, await nightlyDue(app, DELIVERY_JOB, now), now)) &&
  !(await rosterShut(app.database.reads, now));

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
  mail: {
    due: async (app, now) => ((await mailDue(app, now)) ? ['mail'] : []),
    work: (app) => sendDueMails(app),
    quiet: true,
  },
  'audit-chain': {
    due: async (app) => ((await linksDue(app.database.reads)) ? ['audit-chain'] : []),
    work: (app) => linkAudit(app),
    quiet: true,
  },
  [DELIVERY_JOB]: {
    due: async (app, now) => ((await kindergartensDue(app, now)) ? [DELIVERY_JOB] : []),
    work: async (app, now, requestId) => {
      const source = app.config.kindergartenDelivery;
      // Another server may have read it between the look and the lease.
      if (source === null || !(await kindergartensDue(app, now))) return {};
      const run = await deliver(app, now, { source, requestId, unasked: true });
      if (!goesOn(run)) await nightlyDone(app, DELIVERY_JOB, now);
      return { state: run.state, ...run.counts };
    },
  },
  [UNUSED]: {
    due: async (app, now) => ((await nightlyDue(app, UNUSED, now)) ? [UNUSED] : []),
    work: async (app, now, requestId) => {
      const report = await suspendUnusedAccounts(app, requestId);
      await nightlyDone(app, UNUSED, now);
      return report;
    },
  },
  forget: {
    due: async (app) => {
      const last = await lastFinished(app.database.reads, 'forget');
      return last === null || realClock.now() - last >= HOUR ? ['forget'] : [];
    },
    work: async (app, now, requestId) => ({
      ...(await forget(app.database, now, app.clock.simulated)),
      applications: await forgetUnansweredApplications(app, requestId),
    }),
  },
};

/** The jobs, in the order in which they run where one is run after the other. */
export const JOB_NAMES: readonly string[] = Object.keys(JOBS);

/**
 * Runs what is due by the product's time, one job after the other; answers what this server ran. What another server
 * is running meanwhile is left to it.
 */
export async function runDueJobs(app: App): Promise<string[]> {
  const ran: string[] = [];
  for (const name of JOB_NAMES) ran.push(...(await runDueJob(app, name)));
  return ran;
}

/**
 * Runs one job if it is due, and if no other server runs it; answers what there is to tell of. Its instant is that of
 * its own beginning: an audit row with one of hours ago would look as if somebody had slipped it in.
 */
export async function runDueJob(app: App, name: string): Promise<string[]> {
  const job = JOBS[name];
  const due = (await job?.due(app, app.clock.now())) ?? [];
  if (job === undefined || due.length === 0) return [];
  const ran = await underLease(app, name, (id) => job.work(app, app.clock.now(), id));
  return ran && job.quiet === undefined ? due : [];
}
