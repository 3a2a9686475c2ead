// Whether a delivery is to be read outside its nightly turn: when it could not be had whole, and once the centre has confirmed or asks (D3.7).
import type { App } from '../../app/app';
import { isMomentary, type DeliveryProblem } from '../../domain/delivery-rules';
import { startOfTaipeiDay, taipeiDay, type Instant } from '../../domain/instant';
import { askedRun } from './asked-run.repo';
import { lastRun, newestReadRun } from './kindergarten-run.repo';
import { problemsOf } from './run-counts';
import { RunState } from './run-state';

/** A delivery that could not be had, or not whole, is asked for again so much later. */
const AGAIN_AFTER_MS = 15 * 60_000;

/** Until then the registry may still come right by itself: nobody reads a mail before. */
const PATIENCE_MS = 6 * 3_600_000;

/** Whether the night is not over with this: what could not be had whole may be whole in a while. */
export const goesOn = (run: { state: RunState; problems: readonly DeliveryProblem[] }): boolean =>
  run.state === RunState.FAILED ||
  (run.state === RunState.REFUSED && run.problems.some(({ rule }) => isMomentary(rule)));

/** Whether a run only says again what the one before said: the registry is still away, or its delivery still cut off. */
export function isSameOutage(
  before: { state: RunState; problems: readonly DeliveryProblem[] },
  run: { state: RunState; problems: readonly DeliveryProblem[] },
): boolean {
  const why = ({ problems }: { problems: readonly DeliveryProblem[] }): string =>
    problems.filter(({ line }) => line === 0).map(({ rule }) => rule).join(' '); // prettier-ignore
  return goesOn(run) && before.state === run.state && why(before) === why(run);
}

/** Whether the centre is told that a delivery still could not be had: from 06:00 on. */
export const isOverdue = (now: Instant): boolean =>
  now >= startOfTaipeiDay(taipeiDay(now)) + PATIENCE_MS;

/**
 * Whether now is the time.
 * @param due whether this night's run has not been made
 */
export async function deliveryDue(app: App, due: boolean, now: Instant): Promise<boolean> {
  if ((await askedRun(app.database.reads)) !== null) return true;
  const last = await lastRun(app.database.reads);
  if (last === null) return due;
  const justFailed =
    goesOn({ state: last.state, problems: problemsOf(last) }) &&
    now < (last.finishedAt ?? last.startedAt) + AGAIN_AFTER_MS;
  if (justFailed) return false;
  if (due) return true;
  // Let pass, and not read since, however often it could not be had.
  const read = await newestReadRun(app.database.reads);
  return read?.state === RunState.REFUSED && read.confirmedBy !== null;
}
