// Decides what a record's form offers and sends: what is valid today for the stage, and what the record has already (D3.1).
import type { StaffKind, Stage, TeacherFieldsFragment } from '../../gql/graphql';

/** The titles and subjects of today; a title without a stage is for every one. */
export interface Catalogue {
  titles: readonly { name: string; stage: Stage | null }[];
  subjects: readonly { name: string; stage: Stage }[];
}

/** One thing that can be chosen; what is no longer valid stays, and is marked. */
export interface Choice {
  name: string;
  valid: boolean;
}

/** The part of a record that a school corrects (D3.2); nothing chosen is an empty text. */
export interface RecordForm {
  jobTitle: string;
  stage: Stage | '';
  subjects: string[];
  unitNote: string;
  staffKind: StaffKind;
}

/** A form without anything in it. */
export const emptyRecord: RecordForm = {
  jobTitle: '',
  stage: '',
  subjects: [],
  unitNote: '',
  staffKind: 'TEACHER',
};

/** A record as its form begins. */
export function recordForm(
  teacher: Pick<
    TeacherFieldsFragment,
    'jobTitle' | 'stage' | 'subjects' | 'unitNote' | 'staffKind'
  >,
): RecordForm {
  return {
    jobTitle: teacher.jobTitle ?? '',
    stage: teacher.stage ?? '',
    subjects: [...teacher.subjects],
    unitNote: teacher.unitNote ?? '',
    staffKind: teacher.staffKind,
  };
}

function choicesOf(valid: readonly string[], present: readonly string[]): Choice[] {
  const names = [...new Set(valid)];
  const old = present.filter((each) => each !== '' && !names.includes(each));
  return [
    ...[...new Set(old)].map((name) => ({ name, valid: false })),
    ...names.map((name) => ({ name, valid: true })),
  ];
}

/** The titles to choose from at a stage, the present ones among them. */
export function titleChoices(
  catalogue: Catalogue,
  stage: Stage | '',
  present: readonly string[],
): Choice[] {
  const valid = catalogue.titles.filter(
    (each) => each.stage === null || stage === '' || each.stage === stage,
  );
  return choicesOf(
    valid.map((each) => each.name),
    present,
  );
}

/** The subjects to choose from at a stage, the present ones among them. */
export function subjectChoices(
  catalogue: Catalogue,
  stage: Stage | '',
  present: readonly string[],
): Choice[] {
  const valid = catalogue.subjects.filter((each) => each.stage === stage);
  return choicesOf(
    valid.map((each) => each.name),
    present,
  );
}

const blankless = (text: string) => text.trim() || null;

const sameSubjects = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/** What is typed here, on what somebody else has saved since the typing began. */
export interface Rebased {
  /** What was typed, and of the other parts what is saved now. */
  form: RecordForm;
  /** What is saved now. */
  newest: RecordForm;
  /** The parts that somebody else has changed. */
  theirs: (keyof RecordForm)[];
  /** Those of them that were changed here as well, to something else. */
  both: (keyof RecordForm)[];
}

const parts = ['staffKind', 'stage', 'jobTitle', 'subjects', 'unitNote'] as const;

const same = (one: RecordForm, other: RecordForm, part: keyof RecordForm) =>
  part === 'subjects' ? sameSubjects(one.subjects, other.subjects) : one[part] === other[part];

/** Brings what was typed on `before` together with what is saved now: nothing of either is lost unseen. */
export function rebased(before: RecordForm, form: RecordForm, newest: RecordForm): Rebased {
  const theirs = parts.filter((part) => !same(before, newest, part));
  const mine = parts.filter((part) => !same(before, form, part));
  const typed = Object.fromEntries(mine.map((part) => [part, form[part]]));
  const both = theirs.filter((part) => mine.includes(part) && !same(form, newest, part));
  return { form: { ...newest, ...typed }, newest, theirs, both };
}

/** Only what was changed: what is left out stays as it is, also where somebody else corrects it meanwhile. */
export function changesOf(before: RecordForm, form: RecordForm) {
  return {
    ...(form.jobTitle === before.jobTitle ? {} : { jobTitle: blankless(form.jobTitle) }),
    ...(form.stage === before.stage ? {} : { stage: form.stage || null }),
    ...(sameSubjects(form.subjects, before.subjects) ? {} : { subjects: form.subjects }),
    ...(form.unitNote === before.unitNote ? {} : { unitNote: blankless(form.unitNote) }),
    ...(form.staffKind === before.staffKind ? {} : { staffKind: form.staffKind }),
  };
}
