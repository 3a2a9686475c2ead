// How one server at a time does a job: under a lease that it renews while it works, and that ends soon after it dies.
import type { App } from '../../app/app';
import { realClock } from '../../app/clock';
import { describeError } from '../../app/log';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { releaseLease, renewLease, takeLease } from './job.repo';

/** After a server was killed another waits so long at most. */
const LEASE_MS = 60_000;
/** Two renewals may fail before the lease ends. */
const RENEW_EVERY_MS = 20_000;

/** What a lease is kept with. */
type Leaser = Pick<App, 'database' | 'log'>;

interface Run {
  finishedAt: Instant | null;
  report: string;
}
const FAILED: Run = { finishedAt: null, report: JSON.stringify({ failed: true }) };

/** Renews a lease until it is told to stop; stopping waits for the renewal that runs. */
function keepLease({ database, log }: Leaser, job: string, owner: string): () => Promise<void> {
  let renewing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewLease(database, job, owner, realClock.now() + LEASE_MS).catch(
      (error: unknown) => log.warn({ job, error: describeError(error) }, 'lease not renewed'),
    );
  }, RENEW_EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await renewing;
  };
}

/**
 * Does a job's work under its lease; answers whether this server had it. Leases go by the machine's time, not by the
 * product's: moving the demonstration clock must not end a lease that another server works under. A server whose lease
 * ended meanwhile may work beside the next: jobs are safe to run twice, the lease only saves the work.
 * @param work told the id of the run, answers what was done
 */
export async function underLease(
  app: Leaser,
  job: string,
  work: (requestId: string) => Promise<object>,
): Promise<boolean> {
  const { database, log } = app;
  const started = realClock.now();
  const owner = newId(started);
  if (!(await takeLease(database, job, owner, started, started + LEASE_MS))) return false;
  const stopRenewing = keepLease(app, job, owner);
  let run = FAILED;
  try {
    const report = await work(`job-${owner}`);
    const finishedAt = realClock.now();
    run = { finishedAt, report: JSON.stringify(report) };
    log.info({ job, ms: finishedAt - started, report }, 'job done');
    return true;
  } finally {
    await stopRenewing();
    await releaseLease(database, job, owner, run);
  }
}
