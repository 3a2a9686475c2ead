// Decides what a teacher's record holds, and which changes of its teaching data are taken (D3.1, D3.2).
import { remarkFault } from './reason';
import type { Fault } from './refusals';
import { MAX_UNIT_NOTE, subjectFaults } from './registration';
import type { Stage } from './units';

/** What somebody of a school's roster is (D3.1). */
export enum StaffKind {
  /** 教師 */
  TEACHER = 'TEACHER',
  /** 行政職員 */
  ADMINISTRATIVE = 'ADMINISTRATIVE',
}

/** The Chinese word of each staff kind. */
export const STAFF_KIND_LABELS: Readonly<Record<StaffKind, string>> = {
  [StaffKind.TEACHER]: '教師',
  [StaffKind.ADMINISTRATIVE]: '行政職員',
};

/** Whether a teacher's account is used (D3.1). */
export enum TeacherStatus {
  /** 啟用中 */
  ACTIVE = 'ACTIVE',
  /** 停用中 */
  SUSPENDED = 'SUSPENDED',
  /** 待申請 */
  NOT_APPLIED = 'NOT_APPLIED',
}

/** The Chinese word of each status. */
export const TEACHER_STATUS_LABELS: Readonly<Record<TeacherStatus, string>> = {
  [TeacherStatus.ACTIVE]: '啟用中',
  [TeacherStatus.SUSPENDED]: '停用中',
  [TeacherStatus.NOT_APPLIED]: '待申請',
};

/** Where a teacher signs in (D3.1). */
export enum TeacherOrigin {
  OWN = 'OWN',
  ROAMING = 'ROAMING',
}

/** The Chinese word of each origin. */
export const TEACHER_ORIGIN_LABELS: Readonly<Record<TeacherOrigin, string>> = {
  [TeacherOrigin.OWN]: '本網帳號',
  [TeacherOrigin.ROAMING]: '帳號漫遊',
};

/** A person's gender, as the register has it (D3.1). */
export enum Gender {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
}

/** The Chinese word of each gender. */
export const GENDER_LABELS: Readonly<Record<Gender, string>> = {
  [Gender.MALE]: '男',
  [Gender.FEMALE]: '女',
};

/** A job title that is valid on some day; `stage` null for every stage. */
export interface ValidTitle {
  name: string;
  stage: string | null;
}

/** A subject that is valid on some day, at one stage. */
export interface ValidSubject {
  name: string;
  stage: string;
}

/** The titles and subjects of a day. */
export interface Catalogue {
  titles: readonly ValidTitle[];
  subjects: readonly ValidSubject[];
}

/** Whether a title is one of the catalogue's for a stage; without a stage, for any. */
export const isValidTitle = ({ titles }: Catalogue, stage: string | null, name: string): boolean =>
  titles.some(
    (title) =>
      title.name === name && (title.stage === null || stage === null || title.stage === stage),
  );

/** Whether a subject is one of the catalogue's for a stage; without a stage, for any. */
export const isValidSubject = (
  { subjects }: Catalogue,
  stage: string | null,
  name: string,
): boolean =>
  subjects.some((subject) => subject.name === name && (stage === null || subject.stage === stage));

/** The part of a record that is corrected: by the unit, and but for note and staff kind by the teacher. */
export interface TeachingData {
  jobTitle: string | null;
  stage: Stage | null;
  subjects: readonly string[];
  unitNote: string | null;
  staffKind: StaffKind;
}

/** What is to change. A part that is left out stays; null takes it away, which a staff kind cannot be. */
export interface TeachingParts {
  jobTitle?: string | null;
  stage?: Stage | null;
  subjects?: readonly string[] | null;
  unitNote?: string | null;
  staffKind?: StaffKind | null;
}

const blankless = (text: string | null): string | null => text?.trim() || null;

/**
 * The record after a change, and every fault of the change at once. Titles and subjects are those valid today for the
 * stage; what the record has already may stay, so that an old value does not stand in the way of the others.
 */
export function changeRecord(
  before: TeachingData,
  parts: TeachingParts,
  catalogue: Catalogue,
): { after: TeachingData; faults: Fault[] } {
  const after: TeachingData = {
    jobTitle: parts.jobTitle === undefined ? before.jobTitle : blankless(parts.jobTitle),
    stage: parts.stage === undefined ? before.stage : parts.stage,
    subjects: parts.subjects === undefined ? before.subjects : (parts.subjects ?? []),
    unitNote: parts.unitNote === undefined ? before.unitNote : blankless(parts.unitNote),
    staffKind: parts.staffKind ?? before.staffKind,
  };
  const faults: (Fault | null)[] = [
    titleFault(before, after, catalogue),
    ...subjectsFaults(before, after, catalogue),
    after.unitNote === null || after.unitNote === before.unitNote
      ? null
      : remarkFault('input.unitNote', after.unitNote, { min: 0, max: MAX_UNIT_NOTE }),
    parts.staffKind === null ? { path: 'input.staffKind', rule: 'required' } : null,
  ];
  return { after, faults: faults.filter((fault) => fault !== null) };
}

function titleFault(before: TeachingData, after: TeachingData, catalogue: Catalogue): Fault | null {
  const { jobTitle, stage } = after;
  if (jobTitle === null || jobTitle === before.jobTitle) return null;
  return isValidTitle(catalogue, stage, jobTitle)
    ? null
    : { path: 'input.jobTitle', rule: 'unknownTitle' };
}

function subjectsFaults(before: TeachingData, after: TeachingData, catalogue: Catalogue): Fault[] {
  const { subjects, stage } = after;
  const faults = subjectFaults('input.subjects', subjects);
  if (faults.length > 0) return faults;
  return subjects.flatMap((subject, at): Fault[] =>
    before.subjects.includes(subject) || isValidSubject(catalogue, stage, subject)
      ? []
      : [{ path: `input.subjects[${at}]`, rule: 'unknownSubject' }],
  );
}
