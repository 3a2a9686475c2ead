// What the servers do unasked, and how often they look for it.
import { runDueJob, runDueJobs } from '../modules/cycles/job.service';
import type { App } from './app';
import { DemonstrationClock } from './clock';
import { describeError } from './log';

const EVERY = 30_000;
/** After a mail was queued: its transaction has mostly ended by then, and if not, the next round finds it. */
const MAIL_AFTER = 1_000;

/**
 * Looks for due jobs every 30 seconds, at once to begin with, and for mails soon after one was queued here. Answers how
 * to stop, which waits for what runs.
 */
export function startJobs(app: App): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let mailTimer: NodeJS.Timeout | undefined;
  let mailing: Promise<void> = Promise.resolve();
  let stopped = false;
  const told = (work: () => Promise<unknown>): Promise<void> =>
    work().then(
      () => undefined,
      (error: unknown) => {
        app.log.error({ error: describeError(error) }, 'jobs failed; they run again in 30 seconds');
      },
    );
  const round = async (): Promise<void> => {
    await told(async () => {
      // Another server may have moved the time.
      if (app.clock instanceof DemonstrationClock) await app.clock.refresh(app.database.reads);
      await runDueJobs(app, app.clock.now());
    });
    if (!stopped) timer = setTimeout(again, EVERY).unref();
  };
  const again = (): void => {
    running = round();
  };
  const sendMail = (): void => {
    mailTimer = undefined;
    mailing = told(() => runDueJob(app, 'mail', app.clock.now()));
  };
  app.post.onQueued = () => {
    if (!stopped) mailTimer ??= setTimeout(sendMail, MAIL_AFTER).unref();
  };
  let running = round();
  return async () => {
    stopped = true;
    app.post.onQueued = null;
    // What is being sent ends; no other mail is begun, since a server that is killed leaves it uncertain.
    app.post.deliver = null;
    clearTimeout(timer);
    clearTimeout(mailTimer);
    await Promise.all([running, mailing]);
  };
}
