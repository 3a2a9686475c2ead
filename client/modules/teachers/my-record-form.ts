// Decides what of the own record is typed and sent: gender, title, stage, subjects; only what was changed (D3.2).
import type { Gender, MyRecordFieldsFragment, Stage } from '../../gql/graphql';

/** The part of the own record that its person corrects; nothing chosen is an empty text. */
export interface MyRecordForm {
  gender: Gender | '';
  jobTitle: string;
  stage: Stage | '';
  subjects: string[];
}

/** The own record as its form begins. */
export function myRecordForm(
  record: Pick<MyRecordFieldsFragment, 'gender' | 'jobTitle' | 'stage' | 'subjects'>,
): MyRecordForm {
  return {
    gender: record.gender ?? '',
    jobTitle: record.jobTitle ?? '',
    stage: record.stage ?? '',
    subjects: [...record.subjects],
  };
}

const sameSubjects = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Only what was changed: what is left out stays as it is, also where the school corrects it meanwhile. */
export function myChanges(before: MyRecordForm, form: MyRecordForm) {
  return {
    ...(form.gender === before.gender ? {} : { gender: form.gender || null }),
    ...(form.jobTitle === before.jobTitle ? {} : { jobTitle: form.jobTitle || null }),
    ...(form.stage === before.stage ? {} : { stage: form.stage || null }),
    ...(sameSubjects(form.subjects, before.subjects) ? {} : { subjects: form.subjects }),
  };
}
