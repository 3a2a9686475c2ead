// Decides what of a unit's roster is missing or looks wrong, each with its own remedy (D3.2, D3.3).
import { comparedName } from './person-name';
import {
  isValidSubject,
  isValidTitle,
  StaffKind,
  TeacherStatus,
  type Catalogue,
} from './teacher-record';

/** What can be wrong with a record; the order is that of the list. */
export enum RosterProblemKind {
  NO_TITLE = 'NO_TITLE',
  NO_STAGE = 'NO_STAGE',
  NO_SUBJECT = 'NO_SUBJECT',
  SAME_NAME = 'SAME_NAME',
  TITLE_EXPIRED = 'TITLE_EXPIRED',
  SUBJECT_EXPIRED = 'SUBJECT_EXPIRED',
  NO_EMAIL = 'NO_EMAIL',
  NOT_APPLIED = 'NOT_APPLIED',
}

/** What each says on screens. */
export const ROSTER_PROBLEM_LABELS: Readonly<Record<RosterProblemKind, string>> = {
  [RosterProblemKind.NO_TITLE]: '缺職稱',
  [RosterProblemKind.NO_STAGE]: '缺在校任教階段',
  [RosterProblemKind.NO_SUBJECT]: '缺任教科目',
  [RosterProblemKind.SAME_NAME]: '本單位有同名的兩筆資料',
  [RosterProblemKind.TITLE_EXPIRED]: '職稱已不適用',
  [RosterProblemKind.SUBJECT_EXPIRED]: '任教科目已不適用',
  [RosterProblemKind.NO_EMAIL]: '沒有已確認的電子郵件',
  [RosterProblemKind.NOT_APPLIED]: '尚未申請帳號',
};

const KINDS = Object.values(RosterProblemKind);

/** What of a record is checked. */
export interface CheckedRecord {
  id: string;
  name: string;
  jobTitle: string | null;
  stage: string | null;
  subjects: readonly string[];
  staffKind: StaffKind;
  status: TeacherStatus;
  emailConfirmed: boolean;
}

/** One problem of one record. */
export interface Problem {
  /** Opaque, the same as long as the problem lasts; the list goes by it. */
  key: string;
  kind: RosterProblemKind;
  teacherId: string;
  /** The title or subject that it is about; null where it is about none. */
  value: string | null;
}

function problemsOf(
  record: CheckedRecord,
  names: ReadonlyMap<string, number>,
  catalogue: Catalogue,
): [kind: RosterProblemKind, value: string | null][] {
  const found: [RosterProblemKind, string | null][] = [];
  const { jobTitle, stage, subjects } = record;
  // Administrative staff teach nothing.
  const teaches = record.staffKind === StaffKind.TEACHER;
  if (jobTitle === null) found.push([RosterProblemKind.NO_TITLE, null]);
  if (teaches && stage === null) found.push([RosterProblemKind.NO_STAGE, null]);
  if (teaches && subjects.length === 0) found.push([RosterProblemKind.NO_SUBJECT, null]);
  if ((names.get(comparedName(record.name)) ?? 0) > 1) {
    found.push([RosterProblemKind.SAME_NAME, null]);
  }
  // Where no list has been imported, nothing has gone from it.
  if (
    jobTitle !== null &&
    catalogue.titles.length > 0 &&
    !isValidTitle(catalogue, stage, jobTitle)
  ) {
    found.push([RosterProblemKind.TITLE_EXPIRED, jobTitle]);
  }
  if (catalogue.subjects.length > 0) {
    for (const subject of subjects) {
      if (!isValidSubject(catalogue, stage, subject)) {
        found.push([RosterProblemKind.SUBJECT_EXPIRED, subject]);
      }
    }
  }
  // Signing up confirms an address: who is still to sign up lacks that alone.
  if (record.status === TeacherStatus.NOT_APPLIED) {
    found.push([RosterProblemKind.NOT_APPLIED, null]);
  } else if (!record.emailConfirmed) {
    found.push([RosterProblemKind.NO_EMAIL, null]);
  }
  return found;
}

/**
 * Every problem of a unit's records, by kind in the enum's order, then by record. Titles and subjects are held against
 * those valid today for the record's stage.
 */
export function rosterProblemsOf(
  records: readonly CheckedRecord[],
  catalogue: Catalogue,
): Problem[] {
  const names = new Map<string, number>();
  for (const { name } of records) {
    names.set(comparedName(name), (names.get(comparedName(name)) ?? 0) + 1);
  }
  const problems = records.flatMap((record) =>
    problemsOf(record, names, catalogue).map(([kind, value]): Problem => {
      // By the place of what it is about in the record, so that mending one problem renames no other.
      const at = Math.max(0, record.subjects.indexOf(value ?? ''));
      const key = `${KINDS.indexOf(kind)}${record.id}${String(at).padStart(2, '0')}`;
      return { key, kind, teacherId: record.id, value };
    }),
  );
  return problems.sort((a, b) => (a.key < b.key ? -1 : 1));
}
