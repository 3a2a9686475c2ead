// How a delivery is written: in transactions of a thousand rows, units first, each safe to be cut off and done again (D3.7).
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import {
  insertEmployments,
  insertTeachers,
  insertUnits,
  knownHashes,
  updateUnit,
} from './apply.repo';
import type { Changes, NewTeacher } from './changes';
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
  const rows = batch
    .filter(({ hash }) => !taken.has(hash))
    .map(({ teacher, unitId }) => ({
      id: run.newId(),
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
  return rows.length;
}

/** Does a list in transactions of a thousand; answers how many were written. */
async function inBatches<Item>(
  run: ApplyRun,
  items: readonly Item[],
  lineOf: (item: Item) => number,
  work: (tx: Tx, batch: readonly Item[]) => Promise<number>,
): Promise<number> {
  let written = 0;
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const batch = items.slice(from, from + AT_ONCE);
    const transact = () => run.app.database.transaction((tx) => work(tx, batch));
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
export async function apply(run: ApplyRun, changes: Changes): Promise<Applied> {
  const { now } = run;
  const atUnit = ({ unit }: { unit: { line: number } }): number => unit.line;
  const atTeacher = ({ teacher }: { teacher: { line: number } }): number => teacher.line;
  return {
    unitsAdded: await inBatches(run, changes.unitsAdded, atUnit, async (tx, batch) => {
      await insertUnits(tx, batch, now);
      return batch.length;
    }),
    unitsChanged: await inBatches(run, changes.unitsChanged, atUnit, async (tx, batch) => {
      for (const change of batch) await updateUnit(tx, change, now);
      return batch.length;
    }),
    teachersReleased: await inBatches(
      run,
      changes.teachersReleased,
      () => 0,
      (tx, batch) => releaseTeachers(run, tx, batch),
    ),
    teachersMoved: await inBatches(run, changes.teachersMoved, atTeacher, (tx, batch) =>
      moveTeachers(run, tx, batch),
    ),
    teachersChanged: await inBatches(
      run,
      changes.teachersChanged,
      atTeacher,
      async (tx, batch) => (await updateTeachers(run, tx, batch)).length,
    ),
    teachersAdded: await inBatches(run, changes.teachersAdded, atTeacher, (tx, batch) =>
      addTeachers(run, tx, batch),
    ),
  };
}
