// Decides what of a list of schools stands in the address: its filters, its order, its page; so that it can be shared.
import { searchText } from '../../app/root-route';
import type { PlanState, Stage, UnitCompletionFilter, UnitCompletionSort } from '../../gql/graphql';

/** The stages that state plans (D1.1). */
export const planStages = [
  'ELEMENTARY',
  'JUNIOR_HIGH',
  'SENIOR_HIGH',
  'VOCATIONAL_HIGH',
  'SPECIAL_EDUCATION',
] as const satisfies readonly Stage[];
/** Where a school plan stands; MISSING is everything that is not submitted. */
export const planFilters = [
  'MISSING',
  'NOT_STARTED',
  'DRAFT',
  'SUBMITTED',
] as const satisfies readonly (PlanState | 'MISSING')[];
/** How far the teachers are: nobody has submitted, or somebody has not. */
export const teacherFilters = ['NOBODY', 'MISSING'] as const;
/** The columns that sort; RATE is the order without any: whoever needs help stands first. */
export const schoolSorts = [
  'CODE',
  'NAME',
  'SCHOOL_PLAN',
  'ELIGIBLE',
  'SUBMITTED',
  'RATE',
  'LAST_SUBMITTED',
] as const satisfies readonly UnitCompletionSort[];

/** Which schools are shown: what a view keeps. */
export interface SchoolsView {
  /** Part of a name, or the beginning of a code. */
  q?: string;
  stage?: Stage;
  plan?: (typeof planFilters)[number];
  teachers?: (typeof teacherFilters)[number];
  /** Whether the roster was checked (D3.2). */
  checked?: boolean;
  chiefless?: true;
  extended?: true;
  sort?: UnitCompletionSort;
  down?: true;
}

/** The search part of `/completion/108`. */
export interface SchoolsSearch extends SchoolsView {
  jurisdiction?: string;
  /** The page that `after` begins, from 2. */
  page?: number;
  after?: string;
}

const one = <Value>(values: readonly Value[], given: unknown) =>
  values.find((each) => each === given);

function given<T extends object>(parts: T): T {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}

/** What of a stored or shared text is a view; what makes no sense is left out. */
export function schoolsView(search: Record<string, unknown>): SchoolsView {
  return given<SchoolsView>({
    q: searchText(search.q)?.slice(0, 60),
    stage: one(planStages, search.stage),
    plan: one(planFilters, search.plan),
    teachers: one(teacherFilters, search.teachers),
    checked: typeof search.checked === 'boolean' ? search.checked : undefined,
    chiefless: search.chiefless === true ? true : undefined,
    extended: search.extended === true ? true : undefined,
    sort: one(schoolSorts, search.sort),
    down: search.down === true ? true : undefined,
  });
}

/** Reads an address. */
export function schoolsSearch(search: Record<string, unknown>): SchoolsSearch {
  const after = searchText(search.after);
  const page = Number(search.page);
  const turned = after !== undefined && Number.isInteger(page) && page > 1 && page < 1000;
  return given<SchoolsSearch>({
    jurisdiction: searchText(search.jurisdiction),
    ...schoolsView(search),
    ...(turned ? { page, after } : {}),
  });
}

/** The filters as the server takes them; null where nothing is narrowed. */
export function filterOf(view: SchoolsView): UnitCompletionFilter | null {
  if (!isNarrowed(view)) return null;
  const { plan, teachers } = view;
  return {
    search: view.q ?? null,
    stage: view.stage ?? null,
    schoolPlanState: plan === undefined || plan === 'MISSING' ? null : plan,
    schoolPlanMissing: plan === 'MISSING' ? true : null,
    nobody: teachers === 'NOBODY' ? true : null,
    teachersMissing: teachers === 'MISSING' ? true : null,
    rosterChecked: view.checked ?? null,
    withoutChief: view.chiefless ?? null,
    extended: view.extended ?? null,
  };
}

/** The order as the server takes it. */
export function orderOf(view: SchoolsView): { sort: UnitCompletionSort; descending: boolean } {
  return { sort: view.sort ?? 'RATE', descending: view.down ?? false };
}

const filters = ['q', 'stage', 'plan', 'teachers', 'checked', 'chiefless', 'extended'] as const;

/** How many filters hold. */
export function narrowedBy(view: SchoolsView): number {
  return filters.filter((each) => view[each] !== undefined).length;
}

/** Whether the list is less than all schools. */
export function isNarrowed(view: SchoolsView): boolean {
  return narrowedBy(view) > 0;
}

/** Whether two views show the same schools, in whatever order. */
export function sameSchools(a: SchoolsView, b: SchoolsView): boolean {
  return filters.every((each) => a[each] === b[each]);
}

/** The views that everybody has, by the name of their words. */
export const presets = [
  { key: 'all', view: {} },
  { key: 'nobody', view: { teachers: 'NOBODY' } },
  { key: 'planMissing', view: { plan: 'MISSING' } },
  { key: 'unchecked', view: { checked: false } },
  { key: 'chiefless', view: { chiefless: true } },
] as const satisfies readonly { key: string; view: SchoolsView }[];
