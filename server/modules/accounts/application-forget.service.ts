// What becomes of applications whose mail was never answered: after a week nothing is left of them but their audit rows.
import type { App } from '../../app/app';
import { newId } from '../../domain/id';
import { insertAudits } from '../audit/write.repo';
import type { Change } from '../audit/write.service';
import { deleteUnanswered, unansweredBefore, type UnansweredApplication } from './application.repo';

const WEEK = 7 * 24 * 3_600_000;
/** Applications in one transaction. */
const BATCH = 200;
/** Batches in one run; what is left waits for the next. */
const BATCHES = 50;

/** What is written down of an application that is deleted unanswered. */
export const forgotten = ({ id, unitId, jurisdictionCode }: UnansweredApplication): Change => ({
  ...{ action: 'forgetApplication', subjectKind: 'ACCOUNT', subjectId: id },
  ...{ unitId, jurisdictionCode, changes: { status: ['APPLIED', null] } },
});

/** Deletes applications older than 7 days that were never confirmed; answers how many. */
export async function forgetUnansweredApplications(
  { database, clock }: Pick<App, 'database' | 'clock'>,
  requestId: string,
): Promise<number> {
  let [total, full] = [0, true];
  for (let batch = 0; full && batch < BATCHES; batch += 1) {
    const now = clock.now();
    const { read, deleted } = await database.transaction(async (tx) => {
      const rows = await unansweredBefore(tx, now - WEEK, BATCH);
      if (rows.length === 0) return { read: 0, deleted: 0 };
      const deleted = await deleteUnanswered(tx, rows);
      const by = { actorId: null, actorRole: 'JOB', address: null, requestId };
      const audits = deleted.map((each) => ({
        id: newId(now),
        at: now,
        ...by,
        ...forgotten(each),
      }));
      return { read: rows.length, deleted: await insertAudits(tx, audits) };
    });
    total += deleted;
    full = read === BATCH;
  }
  return total;
}
