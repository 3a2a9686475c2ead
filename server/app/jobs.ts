// What the servers do unasked, and how often they look for it.
import { runDueJobs } from '../modules/cycles/job.service';
import type { App } from './app';
import { DemonstrationClock } from './clock';
import { describeError } from './log';

const EVERY = 30_000;

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
      app.log.error({ error: describeError(error) }, 'jobs failed; they run again in 30 seconds');
    }
    if (!stopped) timer = setTimeout(again, EVERY).unref();
  };
  const again = (): void => {
    running = round();
  };
  let running = round();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
