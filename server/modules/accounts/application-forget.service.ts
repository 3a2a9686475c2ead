// What becomes of applications whose mail was never answered: after a week nothing is left of them but their audit rows.
import type { App } from '../../app/app';
import { newId } from '../../domain/id';
import { insertAudits } from '../audit/write.repo';
import { deleteUnanswered, unansweredBefore } from './application.repo';

const WEEK = 7 * 24 * 3_600_000;
/** Applications in one transaction. */
const BATCH = 200;
/** Batches in one run; what is left waits for the next. */
const BATCHES = 50;

/** Deletes applications older than 7 days that were never confirmed; answers how many. */
export async function forgetUnansweredApplications(
  { database, clock }: Pick<App, 'database' | 'clock'>,
  requestId: string,
): Promise<number> {
  let [deleted, full] = [0, true];
  for (let batch = 0; full && batch < BATCHES; batch += 1) {
    const now = clock.now();
    const gone = await database.transaction(async (tx) => {
      const rows = await unansweredBefore(tx, now - WEEK, BATCH);
      if (rows.length === 0) return 0;
      await deleteUnanswered(
        tx,
        rows.map(({ id }) => id),
      );
      return insertAudits(
        tx,
        rows.map(({ id, unitId, jurisdictionCode }) => ({
          ...{ id: newId(now), at: now, actorId: null, actorRole: 'JOB', address: null, requestId },
          ...{ action: 'forgetApplication', subjectKind: 'ACCOUNT' as const, subjectId: id },
          ...{ unitId, jurisdictionCode, changes: { status: ['APPLIED', null] } },
        })),
      );
    });
    deleted += gone;
    full = gone === BATCH;
  }
  return deleted;
}
