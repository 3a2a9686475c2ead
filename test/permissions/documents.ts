// The smallest valid request of every root field: what the tests of permissions and of the gate send.
import { WHOLE } from '../support/plan-documents';
import { read, write, type About, type Ask } from './ask';
import { ACCOUNTS_DOCUMENTS } from './documents-accounts';
import { MORNINGS_DOCUMENTS } from './documents-mornings';
import { RECORDS_DOCUMENTS } from './documents-records';
import { TEACHERS_DOCUMENTS } from './documents-teachers';

export type { About, Ask } from './ask';

const PLAN = 'plan { id state version }';
const END = '2019-12-01T00:00:00+08:00';

const own = (field: string, type: string, more: object = {}) =>
  write(field, type, PLAN, { year: 108, version: 0, ...more });
const ofSchool = (field: string, type: string, { unitId }: About, more: object = {}) =>
  write(field, type, PLAN, { year: 108, version: 0, unitId, ...more });

/** By root field. */
export const DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {
  service: () => read('{ service { serverTime } }'),
  me: () => read('{ me { id } }'),
  jurisdictions: () => read('{ jurisdictions { code } }'),
  cycles: () => read('{ cycles { year } }'),
  cycle: () => read('{ cycle(year: 108) { year windows { id } } }'),
  participation: () => read('{ participation { year } }'),
  unit: ({ unitId }) => read('query ($id: ID!) { unit(id: $id) { id name } }', { id: unitId }),
  units: ({ jurisdictionCode }) =>
    read('query ($code: ID) { units(jurisdictionCode: $code) { edges { node { id } } } }', {
      code: jurisdictionCode,
    }),
  teachers: ({ unitId }) =>
    read('query ($id: ID!) { teachers(unitId: $id) { edges { node { id } } } }', { id: unitId }),
  accounts: ({ unitId }) =>
    read('query ($id: ID!) { accounts(unitId: $id) { edges { node { id } } } }', { id: unitId }),
  myPlan: () => read('{ myPlan(year: 108) { id } }'),
  myPlans: () => read('{ myPlans { edges { node { id } } } }'),
  schoolPlan: ({ unitId }) =>
    read('query ($id: ID!) { schoolPlan(unitId: $id, year: 108) { id } }', { id: unitId }),
  unitCompletion: ({ unitId }) =>
    read('query ($id: ID!) { unitCompletion(unitId: $id, year: 108) { unitId } }', { id: unitId }),
  jurisdictionCompletion: ({ jurisdictionCode }) =>
    read(
      'query ($code: ID!) { jurisdictionCompletion(jurisdictionCode: $code, year: 108) { year } }',
      { code: jurisdictionCode },
    ),
  unitCompletions: ({ jurisdictionCode }) =>
    read(
      'query ($code: ID) { unitCompletions(year: 108, jurisdictionCode: $code) { totalCount } }',
      { code: jurisdictionCode },
    ),
  due: ({ jurisdictionCode }) =>
    read('query ($code: ID) { due(year: 108, jurisdictionCode: $code) { unusedAccounts } }', {
      code: jurisdictionCode,
    }),
  schoolYear: ({ unitId }) =>
    read('query ($id: ID!) { schoolYear(unitId: $id, year: 108) { year } }', { id: unitId }),
  countryCompletion: () => read('{ countryCompletion(year: 108) { year } }'),
  extensions: () => read('{ extensions(year: 108) { edges { node { id } } } }'),

  signIn: ({ userName }) => ({
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { me { id } } }',
    variables: { input: { userName, password: 'not the password' } },
  }),
  signOut: () => read('mutation { signOut { signedOut } }'),
  // A present password that is too long to be one is refused before anything is counted.
  changePassword: () =>
    write('changePassword', 'ChangePasswordInput', 'me { id }', {
      currentPassword: 'a'.repeat(200),
      newPassword: 'a phrase of one’s own',
    }),
  saveMyPlanDraft: () => own('saveMyPlanDraft', 'SaveMyPlanDraftInput'),
  startMyPlanFromLast: () => own('startMyPlanFromLast', 'PlanInput'),
  submitMyPlan: () => own('submitMyPlan', 'SubmitMyPlanInput', WHOLE),
  withdrawMyPlan: () => own('withdrawMyPlan', 'PlanInput'),
  saveSchoolPlanDraft: (about) =>
    ofSchool('saveSchoolPlanDraft', 'SaveSchoolPlanDraftInput', about),
  startSchoolPlanFromLast: (about) => ofSchool('startSchoolPlanFromLast', 'SchoolPlanInput', about),
  submitSchoolPlan: (about) => ofSchool('submitSchoolPlan', 'SubmitSchoolPlanInput', about, WHOLE),
  withdrawSchoolPlan: (about) => ofSchool('withdrawSchoolPlan', 'SchoolPlanInput', about),
  claimRepresentative: ({ unitId }) =>
    write('claimRepresentative', 'ClaimRepresentativeInput', PLAN, { year: 108, unitId }),
  passRepresentative: ({ unitId, accountId }) =>
    write('passRepresentative', 'PassRepresentativeInput', PLAN, {
      ...{ year: 108, version: 0, unitId, accountId },
    }),
  createNextCycle: () =>
    write('createNextCycle', 'CreateNextCycleInput', 'cycle { year }', { fromYear: 108 }),
  editWindow: ({ windowId }) =>
    write('editWindow', 'EditWindowInput', 'window { id }', {
      ...{ windowId, version: 1, reason: '颱風停課' },
      ...{ opensAt: '2019-08-12T00:00:00+08:00', closesAt: END },
    }),
  extendJurisdiction: ({ jurisdictionCode }) =>
    write('extendJurisdiction', 'ExtendJurisdictionInput', 'extension { id }', {
      ...{ year: 108, audience: 'TEACHER', jurisdictionCode, endsAt: END, reason: '颱風停課' },
    }),
  extendUnit: ({ unitId }) =>
    write('extendUnit', 'ExtendUnitInput', 'extension { id }', {
      ...{ year: 108, audience: 'SCHOOL', unitId, endsAt: END, reason: '颱風停課' },
    }),
  extendTeacher: ({ nationalId }) =>
    write('extendTeacher', 'ExtendTeacherInput', 'extension { id }', {
      ...{ year: 108, nationalId, endsAt: END, reason: '公假' },
    }),
  addLateTeacher: ({ unitId, nationalId }) =>
    write('addLateTeacher', 'AddLateTeacherInput', 'unitCompletion { unitId }', {
      ...{ year: 108, unitId, nationalId, reason: '代理期間漏列' },
    }),
  // Back in time is refused after everything else, so that the clock of the test stays.
  advanceClock: () =>
    write('advanceClock', 'AdvanceClockInput', 'jobsRun', { to: '2019-01-01T00:00:00+08:00' }),
  ...ACCOUNTS_DOCUMENTS,
  ...TEACHERS_DOCUMENTS,
  ...RECORDS_DOCUMENTS,
  ...MORNINGS_DOCUMENTS,
};

/** The request of a root field. */
export function ask(field: string, about: About = {}): Ask {
  const found = DOCUMENTS[field];
  if (found === undefined) throw new Error(`no document for ${field}`);
  return found(about);
}
