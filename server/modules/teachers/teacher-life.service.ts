// How a unit corrects the records of its people, and activates or suspends their accounts (D3.2).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { taipeiDay } from '../../domain/instant';
import { refuseKindergarten } from '../../domain/preschool-registry';
import { maskEmail } from '../../domain/masking';
import { reasonFaults, refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { changeRecord, TeacherStatus } from '../../domain/teacher-record';
import { changedStageFaults } from '../../domain/unit-stages';
import { deleteSessionsOf } from '../accounts/session.repo';
import { write, type Keyed, type Written } from '../audit/write.service';
import { deleteSignIn } from './sign-up.repo';
import { catalogueOf } from './teaching-data.repo';
import { differences, guardVersion, recordChange } from './teacher-change';
import type {
  ActivateTeacherInput,
  SuspendTeacherInput,
  UndoSignUpInput,
  UpdateTeacherInput,
} from './teacher-life.inputs';
import {
  forgetSignUp,
  lockRecord,
  updateStatus,
  updateTeaching,
  type StoredRecord,
} from './teacher-record.repo';
import { teacher } from './teacher.service';
import type { TeacherView } from './teacher.type';

/** What is kept as the answer: whose record it was; the record itself is read when it is answered. */
interface Kept {
  teacherId: string;
}

type Asked = Keyed & { teacherId: string; version: number };

/** A write on one record of the own unit, locked; answers the record as it stands afterwards. */
async function changeOne(
  context: RequestContext,
  operation: string,
  input: Asked,
  work: (tx: Tx, record: StoredRecord) => Promise<Written<Kept>['change']>,
): Promise<TeacherView> {
  const { teacherId } = await write<Kept>(context, operation, input, async (tx) => {
    const record = await lockRecord(tx, input.teacherId);
    // The rules have looked before; since then the unit may have released the teacher.
    if (record === null || record.unitId !== context.actor?.unitId) throw new Refusal('NOT_FOUND');
    return { answer: { teacherId: record.id }, change: await work(tx, record) };
  });
  return teacher(context, teacherId);
}

/**
 * Corrects title, stage, subjects, note and staff kind. Throws NOT_FOUND, CONFLICT, KINDERGARTEN_ELSEWHERE (D3.7),
 * INVALID with every fault.
 */
export const updateTeacher = (
  context: RequestContext,
  input: UpdateTeacherInput,
): Promise<TeacherView> =>
  changeOne(context, 'updateTeacher', input, async (tx, record) => {
    refuseKindergarten(record.unitKind);
    const catalogue = await catalogueOf(tx, taipeiDay(context.now));
    const { after, faults } = changeRecord(record, input, catalogue);
    refuseFaults([...faults, ...changedStageFaults(record, after.stage)]);
    guardVersion(record, input.version);
    await updateTeaching(tx, record.id, { ...after, gender: record.gender }, context.now);
    return recordChange('updateTeacher', record, differences(record, after));
  });

/**
 * Lets a suspended account be used again. Throws NOT_FOUND, CONFLICT, NOT_SIGNED_UP for somebody who has no sign-in yet,
 * WRONG_STATE for one in use. An account is this product's own, so a kindergarten's people have theirs like others.
 */
export const activateTeacher = (
  context: RequestContext,
  input: ActivateTeacherInput,
): Promise<TeacherView> =>
  changeOne(context, 'activateTeacher', input, async (tx, record) => {
    guardVersion(record, input.version);
    if (!record.hasCredential) throw new Refusal('NOT_SIGNED_UP');
    if (record.status === TeacherStatus.ACTIVE) {
      throw new Refusal('WRONG_STATE', { state: record.status });
    }
    await updateStatus(tx, record.id, TeacherStatus.ACTIVE, context.now);
    const after = { status: TeacherStatus.ACTIVE };
    return recordChange('activateTeacher', record, differences(record, after));
  });

/** Suspends an account in use, and ends its sessions. Throws NOT_FOUND, CONFLICT, WRONG_STATE, INVALID. */
export const suspendTeacher = (
  context: RequestContext,
  input: SuspendTeacherInput,
): Promise<TeacherView> =>
  changeOne(context, 'suspendTeacher', input, async (tx, record) => {
    refuseFaults(reasonFaults(input.reason));
    guardVersion(record, input.version);
    if (record.status !== TeacherStatus.ACTIVE) {
      throw new Refusal('WRONG_STATE', { state: record.status });
    }
    await updateStatus(tx, record.id, TeacherStatus.SUSPENDED, context.now);
    await deleteSessionsOf(tx, record.id);
    const changes = differences(record, { status: TeacherStatus.SUSPENDED });
    return recordChange('suspendTeacher', record, changes, input.reason);
  });

/**
 * Takes a sign-up back, where it was not the teacher: nobody signs in by it any more, its address is forgotten, and the
 * teacher can sign up anew. Throws NOT_FOUND, CONFLICT, WRONG_STATE for somebody who is 待申請, INVALID.
 */
export const undoSignUp = (context: RequestContext, input: UndoSignUpInput): Promise<TeacherView> =>
  changeOne(context, 'undoSignUp', input, async (tx, record) => {
    refuseFaults(reasonFaults(input.reason));
    guardVersion(record, input.version);
    if (record.status === TeacherStatus.NOT_APPLIED) {
      throw new Refusal('WRONG_STATE', { state: record.status });
    }
    await deleteSignIn(tx, record.id);
    await forgetSignUp(tx, record.id, context.now);
    const changes = {
      ...differences(record, { status: TeacherStatus.NOT_APPLIED }),
      email: [record.email === null ? null : maskEmail(record.email), null] as [unknown, unknown],
    };
    return recordChange('undoSignUp', record, changes, input.reason);
  });
