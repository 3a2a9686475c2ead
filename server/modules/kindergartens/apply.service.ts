// How a delivery is written: in transactions of a thousand rows, units first, each safe to be cut off and done again (D3.7).
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import type { DeliveryProblem } from '../../domain/delivery-rules';
import { taipeiDay, type Instant } from '../../domain/instant';
import { insertAudits, type AuditRow } from '../audit/write.repo';
import {
  clearUnit,
  endEmployments,
  insertEmployments,
  insertReleases,
  insertTeachers,
  insertUnits,
  knownHashes,
  openEmployments,
  updateTeacher,
  updateUnit,
} from './apply.repo';
import { emailAfter, type Changes, type NewTeacher, type TeacherChange } from './changes';
import type { PresentTeacher } from './present.repo';

const AT_ONCE = 1000;
const DAY = 24 * 3_600_000;
/** Stands in the employment history, for the people it is about. */
const LEFT = '全國教保資訊網填報系統已無此筆資料';
const MOVED = '依全國教保資訊網填報系統異動';

/** What was written, which may be less than was to be: somebody may have been quicker. */
export interface Applied {
  unitsAdded: number;
  unitsChanged: number;
  teachersAdded: number;
  teachersChanged: number;
  teachersMoved: number;
  teachersReleased: number;
}

/** What a run works with. */
export interface ApplyRun {
  app: Pick<App, 'database' | 'vault'>;
  now: Instant;
  newId: () => string;
  /** The audit row of one teacher, who goes to a unit or to none; it is the business of the unit that they leave, if any. */
  audit(
    action: string,
    before: PresentTeacher,
    to: Pick<TeacherChange, 'unitId' | 'jurisdictionCode'> | null,
  ): AuditRow;
  /** Told how many rows more are done. */
  onWritten(count: number): void;
  problems: DeliveryProblem[];
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

/** Writes what is new of the records; answers those that were as they had been compared. */
async function updateTeachers(
  run: ApplyRun,
  tx: Tx,
  batch: readonly TeacherChange[],
): Promise<TeacherChange[]> {
  const done: TeacherChange[] = [];
  for (const change of batch) {
    const { before, teacher, unitId } = change;
    const values = {
      name: teacher.name,
      gender: teacher.gender ?? before.gender,
      email: emailAfter(before, teacher),
      jobTitle: teacher.jobTitle,
      unitId,
    };
    if ((await updateTeacher(tx, before, values, run.now)) > 0) done.push(change);
  }
  return done;
}

async function moveTeachers(
  run: ApplyRun,
  tx: Tx,
  batch: readonly TeacherChange[],
): Promise<number> {
  const moved = await updateTeachers(run, tx, batch);
  const ids = moved.map(({ before }) => before.id);
  await endEmployments(tx, ids, run.now, MOVED);
  await insertEmployments(
    tx,
    moved.map(({ before, unitId }) => ({ id: run.newId(), teacherId: before.id, unitId })),
    run.now,
  );
  await insertAudits(
    tx,
    moved.map((change) => run.audit('moveByRegistry', change.before, change)),
  );
  return moved.length;
}

async function releaseTeachers(
  run: ApplyRun,
  tx: Tx,
  batch: readonly PresentTeacher[],
): Promise<number> {
  const gone: PresentTeacher[] = [];
  for (const teacher of batch) {
    if ((await clearUnit(tx, teacher, run.now)) > 0) gone.push(teacher);
  }
  const ids = gone.map(({ id }) => id);
  const employments = await openEmployments(tx, ids);
  await endEmployments(tx, ids, run.now, LEFT);
  const day = taipeiDay(run.now - DAY);
  const releases = gone.map((teacher) => ({
    id: run.newId(),
    teacherId: teacher.id,
    unitId: teacher.unitId ?? '',
    employmentId: employments.get(teacher.id) ?? '',
    day,
    reason: LEFT,
  }));
  await insertReleases(tx, releases, run.now);
  await insertAudits(
    tx,
    gone.map((teacher) => run.audit('releaseByRegistry', teacher, null)),
  );
  return gone.length;
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
