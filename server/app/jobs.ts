// What the servers do unasked, and how often they look for it: each job by itself, so that a slow one delays no other.
import { JOB_NAMES, runDueJob } from '../modules/cycles/job.service';
import type { App } from './app';
import { DemonstrationClock } from './clock';
import { describeError } from './log';

const EVERY = 30_000;
/** After a mail was queued: its transaction has mostly ended by then, and if not, the next round finds it. */
const SOON = 1_000;

/** One job's rounds. */
interface Loop {
  /** Looks again soon: when it waits, and when it works, afterwards. */
  hurry(): void;
  /** Waits for what runs. */
  stop(): Promise<void>;
}

function startLoop(app: App, name: string): Loop {
  let timer: NodeJS.Timeout | undefined;
  let [soon, stopped] = [false, false];
  const wait = (ms: number): void => {
    timer = setTimeout(() => {
      running = round();
    }, ms).unref();
  };
  const next = (): void => {
    if (!stopped) wait(soon ? SOON : EVERY);
  };
  const round = async (): Promise<void> => {
    timer = undefined;
    soon = false;
    try {
      // Another server may have moved the time.
      if (app.clock instanceof DemonstrationClock) await app.clock.refresh(app.database.reads);
      await runDueJob(app, name);
    } catch (error) {
      app.log.error(
        { job: name, error: describeError(error) },
        'job failed; it runs again in 30 seconds',
      );
    }
    next();
  };
  let running = round();
  return {
    hurry() {
      if (soon || stopped) return;
      soon = true;
      if (timer === undefined) return;
      clearTimeout(timer);
      wait(SOON);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/**
 * Looks for each due job every 30 seconds, at once to begin with, and for mails soon after one was queued here. Answers
 * how to stop, which waits for what runs.
 */
export function startJobs(app: App): () => Promise<void> {
  const loops = new Map(JOB_NAMES.map((name) => [name, startLoop(app, name)]));
  app.post.onQueued = () => loops.get('mail')?.hurry();
  return async () => {
    app.post.onQueued = null;
    // What is being sent ends; no other mail is begun, since a server that is killed leaves it uncertain.
    app.post.deliver = null;
    await Promise.all([...loops.values()].map((loop) => loop.stop()));
  };
}
