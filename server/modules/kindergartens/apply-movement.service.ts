// How the preschool registry changes, moves and releases teachers, and what becomes of requests for them (D3.4, D3.7).
import type { App } from '../../app/app';
import type { Tx } from '../../database/database';
import type { DeliveryProblem } from '../../domain/delivery-rules';
import { taipeiDay, type Instant } from '../../domain/instant';
import { TransferState } from '../../domain/registration';
import { insertAudits } from '../audit/write.repo';
import type { Change } from '../audit/write.service';
import { decidedChange, grantRequests } from '../teachers/movement.service';
import { lockTeachers } from '../teachers/registration.repo';
import { tellDecided, type Acting } from '../teachers/transfer-mail.service';
import { decideTransfers, liveTransfers } from '../teachers/transfer.repo';
import { auditRow, teacherChanged } from './apply-audit';
import {
  clearUnit,
  endEmployments,
  forgetUnitDetails,
  insertEmployments,
  insertReleases,
  openEmployments,
  updateTeacher,
} from './apply.repo';
import { emailAfter, type TeacherChange } from './changes';
import type { PresentTeacher } from './present.repo';

const DAY = 24 * 3_600_000;
/** Stands in the employment history, where the accounts of the unit that was left read it. */
const LEFT = '全國教保資訊網填報系統已無此筆資料';
const MOVED = '依全國教保資訊網填報系統異動';
/** What both units are told of a request that a move has ended. */
const WORKS_ELSEWHERE =
  '此教師已依全國教保資訊網填報系統的資料轉至其他幼兒園；如仍需轉入，請重新登錄。';

/** What a run works with. */
export interface ApplyRun {
  app: Pick<App, 'database' | 'vault' | 'config' | 'clock'>;
  /** The batch's. */
  now: Instant;
  requestId: string;
  newId: () => string;
  /** Told how many rows more are done. */
  onWritten(count: number): void;
  problems: DeliveryProblem[];
}

const isChange = (change: Change | null): change is Change => change !== null;

/** Writes what is new of the records, and it down; answers those that were as they had been compared. */
export async function updateTeachers(
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
  const changes = done.map(teacherChanged).filter(isChange);
  await insertAudits(
    tx,
    changes.map((change) => auditRow(run, change)),
  );
  return done;
}

const actingOf = ({ app, now }: ApplyRun): Acting => ({ app, now, actor: null });

/**
 * Ends the requests for teachers who work in another kindergarten now: refused, since the unit that was asked cannot
 * release them any more. The unit that asked is told why, as of any refusal, and can ask the new one; withdrawn would
 * say that it took the request back itself. Answers what is to be audited.
 */
async function refuseRequests(
  run: ApplyRun,
  tx: Tx,
  teacherIds: readonly string[],
): Promise<Change[]> {
  const transfers = await liveTransfers(tx, teacherIds);
  if (transfers.length === 0) return [];
  const state = TransferState.REFUSED;
  const ids = transfers.map(({ id }) => id);
  await decideTransfers(tx, ids, { state, decidedBy: null, now: run.now, reason: WORKS_ELSEWHERE });
  await tellDecided(tx, actingOf(run), transfers, WORKS_ELSEWHERE);
  return transfers.map((transfer) =>
    decidedChange('moveByRegistry', transfer, state, WORKS_ELSEWHERE),
  );
}

/** The change of one teacher, who goes to a unit or to none; it is the business of the unit that they leave, if any. */
const unitChange = (
  action: string,
  before: PresentTeacher,
  to: Pick<TeacherChange, 'unitId' | 'jurisdictionCode'> | null,
): Change => ({
  action,
  subjectKind: 'TEACHER',
  subjectId: before.id,
  unitId: before.unitId ?? to?.unitId ?? null,
  jurisdictionCode: before.jurisdictionCode ?? to?.jurisdictionCode ?? null,
  changes: { unitId: [before.unitId, to?.unitId ?? null] },
});

/** Holds up whoever asks for one of these teachers, or decides about a request for them, beside. */
const lock = (tx: Tx, teachers: readonly PresentTeacher[]): Promise<number> =>
  lockTeachers(
    tx,
    teachers.map(({ id }) => id),
  );

/** Moves teachers to another kindergarten, and ends the requests for them; answers how many. */
export async function moveTeachers(
  run: ApplyRun,
  tx: Tx,
  batch: readonly TeacherChange[],
): Promise<number> {
  await lock(
    tx,
    batch.map(({ before }) => before),
  );
  const moved = await updateTeachers(run, tx, batch);
  const ids = moved.map(({ before }) => before.id);
  await forgetUnitDetails(tx, ids);
  await endEmployments(tx, ids, run.now, MOVED);
  await insertEmployments(
    tx,
    moved.map(({ before, unitId }) => ({ id: run.newId(), teacherId: before.id, unitId })),
    run.now,
  );
  const left = moved.map((change) => unitChange('moveByRegistry', change.before, change));
  const ended = await refuseRequests(run, tx, ids);
  await insertAudits(
    tx,
    [...left, ...ended].map((change) => auditRow(run, change)),
  );
  return moved.length;
}

/** Releases teachers, and grants the requests for them, as any unit's release does (D3.5); answers how many. */
export async function releaseTeachers(
  run: ApplyRun,
  tx: Tx,
  batch: readonly PresentTeacher[],
): Promise<number> {
  await lock(tx, batch);
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
  const left = gone.map((teacher) => unitChange('releaseByRegistry', teacher, null));
  const teachers = new Map(gone.map((teacher) => [teacher.id, teacher]));
  const granted = await grantRequests(tx, actingOf(run), 'releaseByRegistry', teachers, null);
  await insertAudits(
    tx,
    [...left, ...granted].map((change) => auditRow(run, change)),
  );
  return gone.length;
}
