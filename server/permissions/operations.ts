// Every root field with its action, and how the place that it touches is found. A field without a row stops the start.
import type { Action } from './matrix';

/**
 * How a place is found. `self`: the actor's own things. `narrowed`: a list, cut to the actor's reach in its query.
 * `unit`, `rosterUnit`: looked up from the stored row by the id given (of today; as on the cycle's snapshot).
 * `jurisdiction`: named by its code. `nowhere`: no place at all.
 */
export type PlaceKind = 'self' | 'narrowed' | 'unit' | 'rosterUnit' | 'jurisdiction' | 'nowhere';

/** One root field of the schema. */
export interface Operation {
  action: Action;
  place: PlaceKind;
}

const op = (action: Action, place: PlaceKind): Operation => ({ action, place });

/** Queries, by field name. */
export const QUERIES: Readonly<Record<string, Operation>> = {
  service: op('PUBLIC_READ', 'nowhere'),
  me: op('SESSION_READ', 'self'),
  jurisdictions: op('PUBLIC_READ', 'nowhere'),
  cycles: op('PUBLIC_READ', 'nowhere'),
  cycle: op('PUBLIC_READ', 'nowhere'),
  participation: op('PUBLIC_READ', 'nowhere'),
  unit: op('UNIT_READ', 'unit'),
  units: op('UNIT_READ', 'narrowed'),
  teachers: op('TEACHER_READ', 'unit'),
  accounts: op('ACCOUNT_READ', 'unit'),
  myPlan: op('OWN_PLAN_READ', 'self'),
  myPlans: op('OWN_PLAN_READ', 'self'),
  schoolPlan: op('SCHOOL_PLAN_READ', 'rosterUnit'),
  unitCompletion: op('UNIT_COMPLETION_READ', 'rosterUnit'),
  jurisdictionCompletion: op('JURISDICTION_COMPLETION_READ', 'jurisdiction'),
  countryCompletion: op('COUNTRY_COMPLETION_READ', 'nowhere'),
  extensions: op('EXTENSION_READ', 'narrowed'),
};

/** Mutations, by field name. */
export const MUTATIONS: Readonly<Record<string, Operation>> = {
  signIn: op('SESSION_SIGN_IN', 'self'),
  signOut: op('SESSION_END', 'self'),
  changePassword: op('SESSION_OWN', 'self'),
  saveMyPlanDraft: op('OWN_PLAN_WRITE', 'self'),
  startMyPlanFromLast: op('OWN_PLAN_WRITE', 'self'),
  submitMyPlan: op('OWN_PLAN_WRITE', 'self'),
  withdrawMyPlan: op('OWN_PLAN_WRITE', 'self'),
  saveSchoolPlanDraft: op('SCHOOL_PLAN_WRITE', 'rosterUnit'),
  startSchoolPlanFromLast: op('SCHOOL_PLAN_WRITE', 'rosterUnit'),
  submitSchoolPlan: op('SCHOOL_PLAN_WRITE', 'rosterUnit'),
  withdrawSchoolPlan: op('SCHOOL_PLAN_WRITE', 'rosterUnit'),
  claimRepresentative: op('REPRESENTATIVE_CLAIM', 'rosterUnit'),
  passRepresentative: op('REPRESENTATIVE_PASS', 'rosterUnit'),
  createNextCycle: op('CYCLE_MANAGE', 'nowhere'),
  editWindow: op('CYCLE_MANAGE', 'nowhere'),
  extendJurisdiction: op('JURISDICTION_EXTEND', 'jurisdiction'),
  extendUnit: op('UNIT_EXTEND', 'rosterUnit'),
  extendTeacher: op('TEACHER_EXTEND', 'narrowed'),
  addLateTeacher: op('LATE_TEACHER_ADD', 'rosterUnit'),
  advanceClock: op('CLOCK_MOVE', 'nowhere'),
};
