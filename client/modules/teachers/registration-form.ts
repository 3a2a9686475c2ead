// Decides what is asked to register a teacher, what of it is wrong before it is sent, and how it is sent (D3.4).
import type { Gender, RegisterTeacherInput, Stage } from '../../gql/graphql';
import { looksLikeNationalId, tidyNationalId } from '../accounts/national-id';
import { emptyRecord } from './record-form';
import type { RecordForm } from './record-form';

/** The form; nothing typed is an empty text. */
export interface RegistrationForm extends RecordForm {
  nationalId: string;
  name: string;
  gender: Gender | '';
  email: string;
}

/** A form without anything in it. */
export const emptyRegistration: RegistrationForm = {
  ...emptyRecord,
  nationalId: '',
  name: '',
  gender: '',
  email: '',
};

/** The fields that cannot be right as they are. */
export function wrongParts(form: RegistrationForm): ('nationalId' | 'name')[] {
  return [
    ...(looksLikeNationalId(form.nationalId) ? [] : ['nationalId' as const]),
    ...(form.name.trim() === '' ? ['name' as const] : []),
  ];
}

/** The form as it is sent; what was left empty is not sent. */
export function registrationInput(
  form: RegistrationForm,
  unitId: string,
): Omit<RegisterTeacherInput, 'idempotencyKey'> {
  const { gender, stage } = form;
  const [email, jobTitle, unitNote] = [form.email, form.jobTitle, form.unitNote].map((each) =>
    each.trim(),
  );
  return {
    unitId,
    nationalId: tidyNationalId(form.nationalId),
    name: form.name.trim(),
    staffKind: form.staffKind,
    subjects: form.subjects,
    ...(gender ? { gender } : {}),
    ...(email ? { email } : {}),
    ...(jobTitle ? { jobTitle } : {}),
    ...(stage ? { stage } : {}),
    ...(unitNote ? { unitNote } : {}),
  };
}

/** The form with the stage of a unit that has only one: whoever teaches there teaches at that one. */
export function withOnlyStage(form: RegistrationForm, stages: readonly Stage[]): RegistrationForm {
  const [only, ...others] = stages;
  if (form.stage !== '' || form.staffKind !== 'TEACHER' || !only || others.length > 0) return form;
  return { ...form, stage: only };
}
