// What a list of a unit's teachers is narrowed and ordered by: the screen and the file that is downloaded have the same rows.
import type { SqlValue } from '../../database/sql';
import type { StaffKind, TeacherStatus } from '../../domain/teacher-record';
import type { Scope } from '../../permissions/decide';
import { nameHolds } from '../units/name-filter';
import { allOf, insideScope, type Condition } from '../units/scope';
import { TeacherSort } from './teacher.type';

/** What a unit's list is narrowed by; null and false leave it whole. */
export interface TeacherFilter {
  /** Part of the name, whatever the case of Latin letters. */
  search: string | null;
  /** The exact name of one of the subjects taught. */
  subject: string | null;
  /** 依教育部統合視導篩選: only records that lack a title, a stage or a subject (D3.3). */
  supervision: boolean;
  status: TeacherStatus | null;
  staffKind: StaffKind | null;
}

/**
 * The condition of D3.3 on `teacher t JOIN unit u`: no title, no stage, or no subject. What the preschool registry says
 * nothing of is no lack of a kindergarten's records, which nobody can fill in here (D3.7).
 */
export const SUPERVISED =
  "(u.kind <> 'KINDERGARTEN' AND (t.job_title IS NULL OR t.stage IS NULL OR t.subjects = '[]'))";

const equal = (column: string, value: string | null): Condition[] =>
  value === null ? [] : [{ text: `${column} = ?`, values: [value] }];

/** The condition on `teacher t JOIN unit u` of a unit's teachers that a filter lets through. */
export function matchingTeachers(scope: Scope, unitId: string, filter: TeacherFilter): Condition {
  const { search, subject, supervision, status, staffKind } = filter;
  return allOf([
    insideScope(scope, { unitId: 't.unit_id', jurisdictionCode: 'u.jurisdiction_code' }),
    { text: 't.unit_id = ?', values: [unitId] },
    ...(search === null ? [] : [nameHolds('t.name', search)]),
    // The column is a JSON list: with its quotes a name matches whole.
    ...(subject === null
      ? []
      : [{ text: 'INSTR(t.subjects, ?) > 0', values: [JSON.stringify(subject)] }]),
    ...(supervision ? [{ text: SUPERVISED, values: [] }] : []),
    ...equal('t.status', status),
    ...equal('t.staff_kind', staffKind),
  ]);
}

const SORTED_BY: Readonly<Record<TeacherSort, string | null>> = {
  [TeacherSort.ID]: null,
  [TeacherSort.NAME]: 't.name',
  [TeacherSort.JOB_TITLE]: "COALESCE(t.job_title, '')",
  [TeacherSort.STATUS]: 't.status',
};

/** ORDER BY's list on `teacher t`. */
export const teacherOrder = (sort: TeacherSort): string => {
  const column = SORTED_BY[sort];
  return column === null ? 't.id' : `${column}, t.id`;
};

/** The condition that goes on after a place of the list; `value` is what the list is sorted by, there. */
export function afterTeacher(
  sort: TeacherSort,
  after: { value: string; id: string } | null,
): { text: string; values: SqlValue[] } {
  const column = SORTED_BY[sort];
  if (column === null) return { text: 't.id > ?', values: [after?.id ?? ''] };
  if (after === null) return { text: '1 = 1', values: [] };
  return {
    text: `(${column} > ? OR (${column} = ? AND t.id > ?))`,
    values: [after.value, after.value, after.id],
  };
}

/** No filter: everybody whom the unit employs. */
export const EVERYBODY: TeacherFilter = {
  search: null,
  subject: null,
  supervision: false,
  status: null,
  staffKind: null,
};
