// How a unit registers one teacher by a form (D3.4).
import type { RequestContext } from '../../app/context';
import { isDuplicate } from '../../database/failures';
import { canonicalEmail } from '../../domain/contact';
import { taipeiDay } from '../../domain/instant';
import { normalise } from '../../domain/national-id';
import { canonicalName } from '../../domain/person-name';
import { refuseKindergarten } from '../../domain/preschool-registry';
import { refuseFaults } from '../../domain/reason';
import type { Fault } from '../../domain/refusals';
import { registrationFaults, type RegistrationOutcome } from '../../domain/registration';
import { catalogueFaults } from '../../domain/registration-catalogue';
import type { Catalogue } from '../../domain/teacher-record';
import { withoutUnseen } from '../../domain/text';
import { changedStageFaults } from '../../domain/unit-stages';
import { unitLoader } from '../units/unit.loader';
import { throttleNaming } from '../accounts/throttle.service';
import { write } from '../audit/write.service';
import type { RegisterTeacherInput } from './registration.inputs';
import { register, type Registration } from './registration.service';
import { ownTeachers } from './own-teachers.service';
import type { TeacherView } from './teacher.type';
import { catalogueOf } from './teaching-data.repo';
import { transferView } from './transfer-list.service';
import type { TransferView } from './transfer.type';

/**
 * Runs a write once more when another made the same record first: then it is a known one. InnoDB lets one of the two
 * wait, or ends it as a deadlock; a database without locks on gaps, such as TiDB, refuses the second as a duplicate.
 */
export async function twiceIfRaced<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return work();
  }
}

/** The form as it is meant: without the marks that come along when one copies, which nobody sees; a file's cells lose them, too. */
const asMeant = (input: RegisterTeacherInput): RegisterTeacherInput => ({
  ...input,
  name: canonicalName(input.name),
  jobTitle: input.jobTitle == null ? input.jobTitle : withoutUnseen(input.jobTitle),
  subjects: input.subjects?.map(withoutUnseen),
});

const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/** A form as it is meant, as it is registered. */
const registrationOf = (input: RegisterTeacherInput): Registration => ({
  nationalId: normalise(input.nationalId),
  name: input.name,
  gender: input.gender ?? null,
  email: input.email == null ? null : canonicalEmail(input.email) || null,
  jobTitle: trimmed(input.jobTitle),
  stage: input.stage ?? null,
  subjects: (input.subjects ?? []).map((subject) => subject.trim()),
  unitNote: trimmed(input.unitNote),
  staffKind: input.staffKind,
});

/** Every fault of a form at once; a text that cannot be kept is not looked up besides. */
function formFaults(
  input: RegisterTeacherInput,
  catalogue: Catalogue,
  unitStages: number | null,
): Fault[] {
  const faults = [
    ...registrationFaults(input),
    ...changedStageFaults({ stage: null, unitStages }, input.stage ?? null),
  ];
  const told = new Set(faults.map(({ path }) => path));
  return [...faults, ...catalogueFaults(input, catalogue).filter(({ path }) => !told.has(path))];
}

/** What came of a form, as the unit that sent it may see it. */
export interface RegistrationView {
  outcome: RegistrationOutcome;
  /** Null while the person is asked for, and once the unit has released them. */
  teacher: TeacherView | null;
  transfer: TransferView | null;
}

/**
 * Registers one person for the own unit (D3.4). Throws KINDERGARTEN_ELSEWHERE, INVALID, ALREADY_EMPLOYED,
 * TRANSFER_PENDING, RATE_LIMITED.
 */
export async function registerTeacher(
  context: RequestContext,
  input: RegisterTeacherInput,
): Promise<RegistrationView> {
  refuseKindergarten(context.actor?.unitKind ?? null);
  await throttleNaming(context, 'naming', input);
  const meant = asMeant(input);
  const registration = registrationOf(meant);
  // What is kept of the request names the person by the keyed hash only.
  const identity = { ...input, nationalId: context.app.vault.hash(registration.nationalId) };
  const catalogue = await catalogueOf(context.sql, taipeiDay(context.now));
  const unit = await unitLoader(context).load(input.unitId);
  const { outcome, teacherId, transferId } = await twiceIfRaced(() =>
    write(context, 'registerTeacher', identity, async (tx) => {
      refuseFaults(formFaults(meant, catalogue, unit?.stagesMask ?? null));
      const done = await register(tx, context, 'registerTeacher', input.unitId, [registration]);
      const [answer] = done.registered;
      if (answer === undefined) throw new Error('nobody was registered');
      return { answer, change: done.changes };
    }),
  );
  if (transferId !== null) {
    return { outcome, teacher: null, transfer: await transferView(context, transferId) };
  }
  const [found] = await ownTeachers(context, [teacherId]);
  return { outcome, teacher: found ?? null, transfer: null };
}
