// Decides what of the roster's filters stands in the address: everything but the name that is searched for.
import { searchText } from '../../app/root-route';
import type { StaffKind, Stage, TeacherSort, TeacherStatus } from '../../gql/graphql';

/** The states of a teacher's account, in the order of filters. */
export const statuses: readonly TeacherStatus[] = ['ACTIVE', 'SUSPENDED', 'NOT_APPLIED'];
/** The two kinds of staff. */
export const staffKinds: readonly StaffKind[] = ['TEACHER', 'ADMINISTRATIVE'];
/** The columns that one sorts by; without any the list has its own order. */
export const sorts = ['NAME', 'STATUS', 'JOB_TITLE'] as const satisfies readonly TeacherSort[];
/** A column that one sorts by. */
export type RosterSort = (typeof sorts)[number];

/** The search part of `/teachers`. */
export interface RosterSearch {
  subject?: string;
  supervision?: true;
  status?: TeacherStatus;
  staff?: StaffKind;
  sort?: RosterSort;
}

/** Reads an address; what makes no sense is left out. */
export function rosterSearch(search: Record<string, unknown>): RosterSearch {
  const subject = searchText(search.subject);
  const status = statuses.find((each) => each === search.status);
  const staff = staffKinds.find((each) => each === search.staff);
  const sort = sorts.find((each) => each === search.sort);
  return {
    ...(subject ? { subject } : {}),
    ...(search.supervision === true ? { supervision: true as const } : {}),
    ...(status ? { status } : {}),
    ...(staff ? { staff } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** The filters as the server takes them. */
export function filterOf(search: RosterSearch, name: string) {
  return {
    search: name === '' ? null : name,
    subject: search.subject ?? null,
    supervision: search.supervision === true,
    status: search.status ?? null,
    staffKind: search.staff ?? null,
    sort: search.sort ?? ('ID' as const),
  };
}

/** Whether the list is less than the whole roster. */
export function isNarrowed(search: RosterSearch, name: string): boolean {
  const { subject, supervision, status, staff } = search;
  return name !== '' || [subject, supervision, status, staff].some((each) => each !== undefined);
}

/** The subjects to filter by: of the unit's stages, each name once; of all stages when it has none. */
export function subjectNames(
  subjects: readonly { name: string; stage: Stage }[],
  stages: readonly Stage[],
): string[] {
  const own = subjects.filter((each) => stages.length === 0 || stages.includes(each.stage));
  return [...new Set(own.map((each) => each.name))];
}
