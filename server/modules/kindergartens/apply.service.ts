// How a delivery is written: in transactions of a thousand rows, units first, each safe to be cut off and done again (D3.7).
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import { insertAudits } from '../audit/write.repo';
import { auditRow, teacherAdded, unitChange } from './apply-audit';
import {
  insertEmployments,
  insertTeachers,
  insertUnits,
  knownHashes,
  updateUnit,
} from './apply.repo';
import type { Changes, NewTeacher, UnitChange } from './changes';
import {
  moveTeachers,
  releaseTeachers,
  updateTeachers,
  type ApplyRun,
} from './apply-movement.service';

const AT_ONCE = 1000;

/** What was written, which may be less than was to be: somebody may have been quicker. */
export interface Applied {
  unitsAdded: number;
  unitsChanged: number;
  teachersAdded: number;
  teachersChanged: number;
  teachersMoved: number;
  teachersReleased: number;
}

async function addTeachers(run: ApplyRun, tx: Tx, batch: readonly NewTeacher[]): Promise<number> {
  const taken = await knownHashes(
    tx,
    batch.map(({ hash }) => hash),
  );
  const added = batch
    .filter(({ hash }) => !taken.has(hash))
    .map((each) => ({ ...each, id: run.newId() }));
  const rows = added.map(({ id, teacher, unitId }) => ({
    id,
    ...run.app.vault.seal(teacher.nationalId),
    name: teacher.name,
    gender: teacher.gender,
    email: teacher.email,
    jobTitle: teacher.jobTitle,
    unitId,
  }));
  await insertTeachers(tx, rows, run.now);
  await insertEmployments(
    tx,
    rows.map(({ id, unitId }) => ({ id: run.newId(), teacherId: id, unitId })),
    run.now,
  );
  await insertAudits(
    tx,
    added.map((each) => auditRow(run, teacherAdded(each.id, each))),
  );
  return rows.length;
}

const writeDown = (run: ApplyRun, tx: Tx, units: readonly UnitChange[]): Promise<number> =>
  insertAudits(
    tx,
    units.map((change) => auditRow(run, unitChange(change))),
  );

/** Does a list in transactions of a thousand; answers how many were written. */
async function inBatches<Item>(
  whole: Omit<ApplyRun, 'now'>,
  items: readonly Item[],
  lineOf: (item: Item) => number,
  work: (run: ApplyRun, tx: Tx, batch: readonly Item[]) => Promise<number>,
): Promise<number> {
  let written = 0;
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const batch = items.slice(from, from + AT_ONCE);
    // Its own instant: what was not yet so when the snapshot was taken must not be dated before it.
    const run = { ...whole, now: whole.app.clock.now() };
    const transact = () => run.app.database.transaction((tx) => work(run, tx, batch));
    const count = await transact().catch((error: unknown) => {
      // Somebody registered one of them in this very moment: now their record is there to be seen.
      if (isDuplicate(error)) return transact();
      throw error;
    });
    if (count < batch.length) {
      const [only] = batch;
      const line = batch.length === 1 && only !== undefined ? lineOf(only) : 0;
      run.problems.push({ line, field: '', rule: 'changedMeanwhile' });
    }
    written += count;
    run.onWritten(batch.length);
  }
  return written;
}

/** Writes all changes. Rows that somebody else has changed since they were compared are left for the next run. */
export async function apply(whole: Omit<ApplyRun, 'now'>, changes: Changes): Promise<Applied> {
  const atUnit = ({ unit }: { unit: { line: number } }): number => unit.line;
  const atTeacher = ({ teacher }: { teacher: { line: number } }): number => teacher.line;
  return {
    unitsAdded: await inBatches(whole, changes.unitsAdded, atUnit, async (run, tx, batch) => {
      await insertUnits(tx, batch, run.now);
      await writeDown(run, tx, batch);
      return batch.length;
    }),
    unitsChanged: await inBatches(whole, changes.unitsChanged, atUnit, async (run, tx, batch) => {
      for (const change of batch) await updateUnit(tx, change, run.now);
      await writeDown(run, tx, batch);
      return batch.length;
    }),
    teachersReleased: await inBatches(whole, changes.teachersReleased, () => 0, releaseTeachers),
    teachersMoved: await inBatches(whole, changes.teachersMoved, atTeacher, moveTeachers),
    teachersChanged: await inBatches(
      whole,
      changes.teachersChanged,
      atTeacher,
      async (run, tx, batch) => (await updateTeachers(run, tx, batch)).length,
    ),
    teachersAdded: await inBatches(whole, changes.teachersAdded, atTeacher, addTeachers),
  };
}
