// Whether a delivery is to be read outside its nightly turn: after a failure, and once the centre has confirmed (D3.7).
import type { App } from '../../app/app';
import type { Instant } from '../../domain/instant';
import { lastRun } from './kindergarten-run.repo';
import { RunState } from './run-state';

/** A delivery that could not be had is asked for again so much later. */
const AGAIN_AFTER_MS = 15 * 60_000;

/**
 * Whether now is the time.
 * @param due whether this night's run has not been made
 */
export async function deliveryDue(app: App, due: boolean, now: Instant): Promise<boolean> {
  const last = await lastRun(app.database.reads);
  if (last === null) return due;
  if (last.state === RunState.REFUSED && last.confirmedBy !== null) return true;
  const justFailed = last.state === RunState.FAILED && now < last.startedAt + AGAIN_AFTER_MS;
  return due && !justFailed;
}
