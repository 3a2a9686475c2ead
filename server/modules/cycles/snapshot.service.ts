// How a cycle's roster is frozen: once, as of the cutoff, whoever runs it and however late (D4.6).
import type { Database } from '../../database/database';
import type { Sql } from '../../database/sql';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { insertAudit } from '../audit/write.repo';
import {
  countEligible,
  cutoffOf,
  freezeTeachers,
  freezeUnits,
  markTaken,
  yearsWithoutSnapshot,
} from './snapshot.repo';

/** How many schools and teachers stand on a snapshot. */
export interface SnapshotReport {
  units: number;
  teachers: number;
}

/** Whether a cycle's cutoff has come and its snapshot is still to be taken; false without such a cycle (D4.6). */
export async function rosterPending(sql: Sql, year: number, now: Instant): Promise<boolean> {
  const cycle = await cutoffOf(sql, year);
  return cycle?.snapshotTakenAt === null && now >= cycle.rosterCutoffAt;
}

/** Whether the snapshot of any cycle is late: the roster takes no writes until it has been taken (D4.6). */
export const rosterShut = async (sql: Sql, now: Instant): Promise<boolean> =>
  (await yearsWithoutSnapshot(sql, now)).length > 0;

/**
 * Takes a cycle's roster snapshot as of its cutoff, in one transaction with its audit row.
 * Null, and nothing done, when there is no such cycle, the cutoff has not come, or the snapshot was taken before.
 * @param now the product's time; kept as when the snapshot was taken
 * @param requestId what the audit row names as its cause
 */
export function takeSnapshot(
  database: Database,
  year: number,
  now: Instant,
  requestId: string,
): Promise<SnapshotReport | null> {
  return database.transaction(async (tx) => {
    const cycle = await cutoffOf(tx, year);
    if (cycle === null || now < cycle.rosterCutoffAt) return null;
    // The update is the guard, not the read before it: of two transactions one waits here, then finds it taken.
    if ((await markTaken(tx, year, now)) === 0) return null;
    const units = await freezeUnits(tx, year, cycle.rosterCutoffAt);
    const teachers = await freezeTeachers(tx, year, cycle.rosterCutoffAt);
    await countEligible(tx, year);
    await insertAudit(tx, {
      id: newId(now),
      at: now,
      actorId: null,
      actorRole: 'JOB',
      action: 'takeSnapshot',
      subjectKind: 'CYCLE',
      subjectId: String(year),
      changes: { snapshotTakenAt: [null, now], units: [0, units], teachers: [0, teachers] },
      requestId,
      address: null,
    });
    return { units, teachers };
  });
}
