// How the centre moves the demonstration clock: forward only, and what falls due by it runs (D8).
import { DemonstrationClock } from '../../app/clock';
import type { RequestContext } from '../../app/context';
import { formatIso, type Instant } from '../../domain/instant';
import { Refusal } from '../../domain/refusals';
import { completeAnswer, write } from '../audit/write.service';
import type { AdvanceClockInput } from './clock.inputs';
import type { AdvanceClockPayload } from './clock.type';
import { shiftSessions } from './forget.repo';
import { runDueJobs } from './job.service';
import { serviceAt } from './service.service';

const DAY = 24 * 3_600_000;
/** More than a cycle with its extensions; a slip of the keyboard cannot be taken back. */
const FARTHEST = 400 * DAY;

/** What is kept under the key: where the time went, and what ran by it; null until that is known. */
interface Advance {
  to: Instant;
  jobsRun: string[] | null;
}

function checkBound(to: Instant, now: Instant): void {
  const limit = now + FARTHEST;
  if (to <= limit) return;
  throw new Refusal('INVALID', {
    faults: [{ path: 'input.to', rule: 'max', limit: formatIso(limit) }],
  });
}

/** Moves the time and what goes by it, once for its key. */
function move(
  context: RequestContext,
  clock: DemonstrationClock,
  input: AdvanceClockInput,
): Promise<Advance> {
  return write<Advance>(context, 'advanceClock', input, async (tx) => {
    checkBound(input.to, context.now);
    const by = await clock.moveTo(tx, input.to);
    // Another server may have moved it since this request came.
    if (by <= 0) throw new Refusal('CLOCK_BACKWARDS', { serverTime: input.to - by });
    await shiftSessions(tx, by);
    return {
      answer: { to: input.to, jobsRun: null },
      change: {
        action: 'advanceClock',
        subjectKind: 'CLOCK',
        subjectId: 'clock',
        changes: { now: [input.to - by, input.to] },
      },
    };
  });
}

/**
 * Moves the simulated time forward for every server, then runs the jobs that are due by it. Throws FORBIDDEN outside
 * a demonstration, CLOCK_BACKWARDS when `to` is not later, INVALID when it is more than 400 days later.
 */
export async function advanceClock(
  context: RequestContext,
  input: AdvanceClockInput,
): Promise<AdvanceClockPayload> {
  const { app, now } = context;
  const { clock } = app;
  if (!(clock instanceof DemonstrationClock)) throw new Refusal('FORBIDDEN');
  const { to, jobsRun } = await move(context, clock, input);
  await clock.refresh(context.sql);
  const service = serviceAt(context, Math.max(to, now));
  if (jobsRun !== null) return { service, jobsRun };
  // The first request, or the retry of one that broke off in between: what falls due runs now.
  const ran = await runDueJobs(app);
  const answer: Advance = { to, jobsRun: ran };
  await completeAnswer(context, input, answer);
  return { service, jobsRun: ran };
}
