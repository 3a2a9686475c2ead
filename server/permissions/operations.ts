// Every root field with its action, and how the place that it touches is found. A field without a row stops the start.
import type { Action } from './matrix';

/**
 * How a place is found. `self`: the actor's own things. `narrowed`: a list, cut to the actor's reach in its query.
 * `unit`, `rosterUnit`: looked up from the stored row by the id given (of today; as on the cycle's snapshot).
 * `jurisdiction`: named by its code. `account`, `teacher`, `import`: where the unit of the stored row is today.
 * `presentUnit`, `askingUnit`: the two units of a transfer. `extensionRequest`: the unit of the stored request. `nowhere`: no place at all.
 */
export type PlaceKind =
  | 'self'
  | 'narrowed'
  | 'unit'
  | 'rosterUnit'
  | 'jurisdiction'
  | 'account'
  | 'teacher'
  | 'import'
  | 'presentUnit'
  | 'askingUnit'
  | 'extensionRequest'
  | 'nowhere';

/** One root field of the schema. */
export interface Operation {
  /** Several, where the account that it is about decides which of them it is (`accountActions`). */
  action: Action | readonly Action[];
  place: PlaceKind;
}

const op = (action: Operation['action'], place: PlaceKind): Operation => ({ action, place });

/** Who manages an account is a matter of its tier and unit (D2.4). */
const MANAGES_ACCOUNT = [
  'CHIEF_ACCOUNT_MANAGE',
  'STAFF_ACCOUNT_MANAGE',
  'OFFICE_ACCOUNT_MANAGE',
] as const satisfies readonly Action[];

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
  demonstrationMails: op('DEMONSTRATION_READ', 'nowhere'),
  demonstrationCode: op('DEMONSTRATION_READ', 'nowhere'),
  unitsToApplyFor: op('APPLICATION_MAKE', 'self'),
  application: op('APPLICATION_MAKE', 'self'),
  recoveryCodesLeft: op('SECOND_FACTOR_OWN', 'self'),
  myAccount: op('OWN_ACCOUNT', 'self'),
  accountApplications: op(MANAGES_ACCOUNT, 'narrowed'),
  account: op('ACCOUNT_READ', 'account'),
  officeAccounts: op('OFFICE_ACCOUNT_MANAGE', 'nowhere'),
  accountDirectory: op('ACCOUNT_DIRECTORY_READ', 'nowhere'),
  unitsWithoutChief: op('ACCOUNT_CARE_READ', 'narrowed'),
  unusedAccounts: op('ACCOUNT_CARE_READ', 'narrowed'),
  roamingProviders: op('PUBLIC_READ', 'nowhere'),
  teachingSubjects: op('PUBLIC_READ', 'nowhere'),
  jobTitles: op('PUBLIC_READ', 'nowhere'),
  teacher: op('TEACHER_READ', 'teacher'),
  teacherCounts: op('TEACHER_READ', 'unit'),
  rosterProblems: op('TEACHER_READ', 'unit'),
  rosterCheck: op('TEACHER_READ', 'unit'),
  rosterChecks: op('ROSTER_CHECK_READ', 'narrowed'),
  myRecord: op('OWN_RECORD_READ', 'self'),
  transfers: op('TRANSFER_READ', 'narrowed'),
  releases: op('TEACHER_READ', 'unit'),
  teacherImport: op('TEACHER_DOWNLOAD', 'import'),
  kindergartenRuns: op('KINDERGARTEN_RUN_MANAGE', 'nowhere'),
  kindergartenReading: op('KINDERGARTEN_RUN_MANAGE', 'nowhere'),
  auditEntries: op('AUDIT_READ', 'narrowed'),
  myPlan: op('OWN_PLAN_READ', 'self'),
  myPlans: op('OWN_PLAN_READ', 'self'),
  schoolPlan: op('SCHOOL_PLAN_READ', 'rosterUnit'),
  unitCompletion: op('UNIT_COMPLETION_READ', 'rosterUnit'),
  jurisdictionCompletion: op('JURISDICTION_COMPLETION_READ', 'jurisdiction'),
  countryCompletion: op('COUNTRY_COMPLETION_READ', 'nowhere'),
  extensions: op('EXTENSION_READ', 'narrowed'),
  extensionRequests: op('EXTENSION_REQUEST_READ', 'narrowed'),
  myNotifications: op('NOTIFICATION_OWN', 'self'),
  schoolYear: op('SCHOOL_YEAR_READ', 'rosterUnit'),
  rosterProgress: op('TEACHER_READ', 'rosterUnit'),
  teacherReminder: op('TEACHER_READ', 'rosterUnit'),
  schoolReminder: op('SCHOOL_REMIND', 'jurisdiction'),
  unitCompletions: op('JURISDICTION_COMPLETION_READ', 'narrowed'),
  due: op('DUE_READ', 'narrowed'),
  jobs: op('OPERATIONS_MANAGE', 'nowhere'),
  mailQueue: op('OPERATIONS_MANAGE', 'nowhere'),
  mails: op('OPERATIONS_MANAGE', 'nowhere'),
};

/** Mutations, by field name. */
export const MUTATIONS: Readonly<Record<string, Operation>> = {
  signIn: op('SESSION_SIGN_IN', 'self'),
  signOut: op('SESSION_END', 'self'),
  changePassword: op('SESSION_OWN', 'self'),
  applyForAccount: op('APPLICATION_MAKE', 'self'),
  confirmApplication: op('APPLICATION_MAKE', 'self'),
  withdrawApplication: op('APPLICATION_MAKE', 'self'),
  approveAccount: op(MANAGES_ACCOUNT, 'account'),
  refuseAccount: op(MANAGES_ACCOUNT, 'account'),
  suspendAccount: op(MANAGES_ACCOUNT, 'account'),
  resumeAccount: op(MANAGES_ACCOUNT, 'account'),
  changeAccountTier: op(MANAGES_ACCOUNT, 'account'),
  narrowAccountFunctions: op(MANAGES_ACCOUNT, 'account'),
  mailAccountPassword: op(MANAGES_ACCOUNT, 'account'),
  deleteAccount: op([...MANAGES_ACCOUNT, 'LEFT_ACCOUNT_DELETE'], 'account'),
  createOfficeAccount: op('OFFICE_ACCOUNT_MANAGE', 'nowhere'),
  resetSecondFactor: op('OFFICE_ACCOUNT_MANAGE', 'account'),
  requestPasswordReset: op('PASSWORD_RESET', 'self'),
  resetPassword: op('MAILED_LINK_USE', 'self'),
  beginSecondFactor: op('SECOND_FACTOR_OWN', 'self'),
  confirmSecondFactor: op('SECOND_FACTOR_OWN', 'self'),
  giveSecondFactor: op('SECOND_FACTOR_OWN', 'self'),
  renewRecoveryCodes: op('SECOND_FACTOR_OWN', 'self'),
  updateMyAccount: op('OWN_ACCOUNT', 'self'),
  requestEmailChange: op('OWN_EMAIL_CHANGE', 'self'),
  confirmEmailChange: op('MAILED_LINK_USE', 'self'),
  requestSignUp: op('TEACHER_SIGN_UP', 'self'),
  signUp: op('MAILED_LINK_USE', 'self'),
  updateMyRecord: op('OWN_RECORD_EDIT', 'self'),
  updateTeacher: op('TEACHER_MANAGE', 'teacher'),
  activateTeacher: op('TEACHER_MANAGE', 'teacher'),
  suspendTeacher: op('TEACHER_MANAGE', 'teacher'),
  undoSignUp: op('TEACHER_MANAGE', 'teacher'),
  registerTeacher: op('TEACHER_MANAGE', 'unit'),
  releaseTeachers: op('TEACHER_MANAGE', 'unit'),
  undoReleases: op('TEACHER_MANAGE', 'unit'),
  releaseTransfer: op('TRANSFER_DECIDE', 'presentUnit'),
  refuseTransfer: op('TRANSFER_DECIDE', 'presentUnit'),
  withdrawTransfer: op('TEACHER_MANAGE', 'askingUnit'),
  checkTeacherImport: op('TEACHER_MANAGE', 'unit'),
  runTeacherImport: op('TEACHER_MANAGE', 'import'),
  prepareTeacherDownload: op('TEACHER_DOWNLOAD', 'unit'),
  markRosterChecked: op('ROSTER_CHECK', 'unit'),
  readKindergartensNow: op('KINDERGARTEN_RUN_MANAGE', 'nowhere'),
  confirmKindergartenRun: op('KINDERGARTEN_RUN_MANAGE', 'nowhere'),
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
  askUnitExtension: op('EXTENSION_ASK', 'rosterUnit'),
  askMyExtension: op('OWN_EXTENSION_ASK', 'self'),
  withdrawExtensionRequest: op(['EXTENSION_ASK', 'OWN_EXTENSION_ASK'], 'narrowed'),
  grantExtensionRequest: op('EXTENSION_DECIDE', 'extensionRequest'),
  refuseExtensionRequest: op('EXTENSION_DECIDE', 'extensionRequest'),
  readNotifications: op('NOTIFICATION_OWN', 'self'),
  remindTeachers: op('TEACHER_REMIND', 'rosterUnit'),
  remindSchools: op('SCHOOL_REMIND', 'jurisdiction'),
  retryMail: op('OPERATIONS_MANAGE', 'nowhere'),
  addLateTeacher: op('LATE_TEACHER_ADD', 'rosterUnit'),
  advanceClock: op('CLOCK_MOVE', 'nowhere'),
};
