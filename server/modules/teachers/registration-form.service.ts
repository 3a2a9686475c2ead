// How a unit registers one teacher by a form (D3.4).
import type { RequestContext } from '../../app/context';
import { isDuplicate } from '../../database/failures';
import { canonicalEmail } from '../../domain/contact';
import { normalise } from '../../domain/national-id';
import { refuseKindergarten } from '../../domain/preschool-registry';
import { refuseFaults } from '../../domain/reason';
import { registrationFaults } from '../../domain/registration';
import { write } from '../audit/write.service';
import type { RegisterTeacherInput } from './registration.inputs';
import { register, type Registered, type Registration } from './registration.service';

/** Runs a write once more when another made the same record first: then it is a known one. */
export async function twiceIfRaced<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return work();
  }
}

const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/** A checked form as it is registered. */
const registrationOf = (input: RegisterTeacherInput): Registration => ({
  nationalId: normalise(input.nationalId),
  name: input.name.trim(),
  gender: input.gender ?? null,
  email: input.email == null ? null : canonicalEmail(input.email) || null,
  jobTitle: trimmed(input.jobTitle),
  stage: input.stage ?? null,
  subjects: (input.subjects ?? []).map((subject) => subject.trim()),
  unitNote: trimmed(input.unitNote),
  staffKind: input.staffKind,
});

/**
 * Registers one person for the own unit (D3.4). Throws KINDERGARTEN_ELSEWHERE, INVALID, ALREADY_EMPLOYED,
 * TRANSFER_PENDING.
 */
export function registerTeacher(
  context: RequestContext,
  input: RegisterTeacherInput,
): Promise<Registered> {
  refuseKindergarten(context.actor?.unitKind ?? null);
  const registration = registrationOf(input);
  // What is kept of the request names the person by the keyed hash only.
  const identity = { ...input, nationalId: context.app.vault.hash(registration.nationalId) };
  return twiceIfRaced(() =>
    write(context, 'registerTeacher', identity, async (tx) => {
      refuseFaults(registrationFaults(input));
      const done = await register(tx, context, 'registerTeacher', input.unitId, [registration]);
      const [answer] = done.registered;
      if (answer === undefined) throw new Error('nobody was registered');
      return { answer, change: done.changes };
    }),
  );
}
