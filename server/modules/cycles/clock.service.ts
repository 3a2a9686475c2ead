// How the centre moves the demonstration clock: forward only, and what falls due by it runs (D8).
import { DemonstrationClock } from '../../app/clock';
import type { RequestContext } from '../../app/context';
import { Refusal } from '../../domain/refusals';
import { write } from '../audit/write.service';
import type { AdvanceClockInput, AdvanceClockPayload } from './clock.inputs';
import { shiftSessions } from './forget.repo';
import { dueJobs, runDueJobs } from './job.service';
import { serviceAt } from './service.service';

/**
 * Moves the simulated time forward for every server, then runs the jobs that are due by it. Throws FORBIDDEN outside
 * a demonstration, CLOCK_BACKWARDS when `to` is not later.
 */
export async function advanceClock(
  context: RequestContext,
  input: AdvanceClockInput,
): Promise<AdvanceClockPayload> {
  const { app, now } = context;
  const { clock } = app;
  if (!(clock instanceof DemonstrationClock)) throw new Refusal('FORBIDDEN');
  // Written down before it is done: a retry after a crash does the rest, and none of it does harm when done again.
  const { to, jobsRun } = await write(context, 'advanceClock', input, async (tx) => {
    if (input.to <= now) throw new Refusal('CLOCK_BACKWARDS', { serverTime: now });
    await shiftSessions(tx, input.to - now);
    return {
      answer: { to: input.to, jobsRun: await dueJobs(app, input.to) },
      change: {
        action: 'advanceClock',
        subjectKind: 'clock',
        subjectId: 'clock',
        changes: { now: [now, input.to] },
      },
    };
  });
  await clock.moveTo(app.database, to);
  await runDueJobs(app, to);
  return { service: await serviceAt(context, Math.max(to, now)), jobsRun };
}
