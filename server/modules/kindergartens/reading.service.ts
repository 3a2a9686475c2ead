// How the centre has a delivery read before the night: the job reads it, under the lease that the night goes by (D3.7).
import { realClock } from '../../app/clock';
import type { RequestContext } from '../../app/context';
import { newId } from '../../domain/id';
import { Refusal } from '../../domain/refusals';
import { write, type Keyed } from '../audit/write.service';
import { askedRun, lockLease, readingUnderWay } from './asked-run.repo';
import { sourceName } from './delivery-source';
import { insertRun, runById } from './kindergarten-run.repo';
import { viewOf } from './kindergarten-run.service';
import type { KindergartenRunView } from './kindergarten-run.type';
import { ReadingState, type KindergartenReadingView } from './reading.type';

/** Where deliveries come from, and whether one is being read; leases go by the machine's time. */
export async function kindergartenReading({
  app,
  sql,
}: RequestContext): Promise<KindergartenReadingView> {
  const { kindergartenDelivery: source } = app.config;
  const { waits, leasedUntil } = await readingUnderWay(sql);
  const waiting = waits && source !== null ? ReadingState.WAITING : ReadingState.IDLE;
  return {
    source: source === null ? null : sourceName(source),
    state: leasedUntil > realClock.now() ? ReadingState.RUNNING : waiting,
  };
}

/**
 * Asks for a reading, which the job begins with its next look. Throws DELIVERY_NOT_SET where there is nothing to read,
 * WRONG_STATE while one waits or runs.
 */
export async function readKindergartensNow(
  context: RequestContext,
  input: Keyed,
): Promise<KindergartenRunView> {
  return write(context, 'readKindergartensNow', input, async (tx) => {
    const { kindergartenDelivery: source } = context.app.config;
    if (source === null) throw new Refusal('DELIVERY_NOT_SET');
    // Whoever asks beside, or begins, waits here; what is read from now on is no older than the lock.
    if ((await lockLease(tx)) > realClock.now()) {
      throw new Refusal('WRONG_STATE', { state: 'RUNNING' });
    }
    if ((await askedRun(tx)) !== null) throw new Refusal('WRONG_STATE', { state: 'WAITING' });
    const id = newId(context.now);
    await insertRun(tx, { id, startedAt: context.now, source: sourceName(source) }, 'WAITING');
    const row = await runById(tx, id);
    if (row === null) throw new Error('the run that was just written is not there');
    return {
      answer: viewOf(row, context),
      change: {
        action: 'readKindergartensNow',
        subjectKind: 'KINDERGARTEN_RUN',
        subjectId: id,
        changes: {},
      },
    };
  });
}
