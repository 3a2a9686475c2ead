// Decides how a school's year is told as a list of what is due: each step's state now, and whether it is one's own to do.
import type {
  Action,
  Audience,
  SchoolYearFieldsFragment,
  WindowStateFieldsFragment,
} from '../../gql/graphql';
import { phaseAt } from '../cycles/window-groups';

/** One step of the year, in the order in which it goes. */
export type StepName =
  'roster' | 'transfers' | 'accounts' | 'representative' | 'plan' | 'colleagues';

/** Where a step stands; `overdue` when its time has passed without it, `others` when this account is not told. */
export type StepState = 'done' | 'due' | 'overdue' | 'notYet' | 'others';

/** A step as its line shows it. */
export interface Step {
  name: StepName;
  state: StepState;
  /** Whether this account can do it; otherwise the line says whom to ask. */
  mine: boolean;
}

/** In whose window a step is done; the others have none. */
export const STEP_WINDOWS: Partial<Record<StepName, Audience>> = {
  representative: 'SCHOOL',
  plan: 'SCHOOL',
  colleagues: 'TEACHER',
};

/** Who looks at the list. */
export interface Viewer {
  accountId: string;
  may: (...actions: Action[]) => boolean;
}

/** The window of an audience; undefined for a school or a step without one. */
export function windowOf(
  year: SchoolYearFieldsFragment,
  audience: Audience | undefined,
): WindowStateFieldsFragment | undefined {
  return year.windows.find((each) => each.audience === audience);
}

/** Until a window opens nothing is due in it, after its end it is overdue. */
function stateIn(window: WindowStateFieldsFragment | undefined, now: number): StepState {
  if (!window) return 'notYet';
  return ({ UPCOMING: 'notYet', OPEN: 'due', CLOSED: 'overdue' } as const)[phaseAt(window, now)];
}

function rosterState(year: SchoolYearFieldsFragment, now: number): StepState {
  if (year.rosterCheck) return 'done';
  return now < Date.parse(year.rosterCutoffAt) ? 'due' : 'overdue';
}

/** Without a chief something is due, whoever looks; the applications are not everybody's to know. */
function accountsState({ chiefs, applicationsWaiting }: SchoolYearFieldsFragment): StepState {
  if (chiefs === 0) return 'due';
  if (applicationsWaiting === null) return 'others';
  return applicationsWaiting === 0 ? 'done' : 'due';
}

/** Whether the school's own plan, or each of its teachers' (those added late as well), is submitted. */
export function allSubmitted(
  { schoolPlanState, teachers }: SchoolYearFieldsFragment,
  audience: Audience,
): boolean {
  if (audience === 'SCHOOL') return schoolPlanState === 'SUBMITTED';
  const all = teachers.eligible + teachers.lateAdded;
  return all > 0 && teachers.submitted + teachers.lateSubmitted >= all;
}

/** The steps at an instant (ms) as this viewer sees them; transfers only while some wait. */
export function stepsOf(year: SchoolYearFieldsFragment, now: number, viewer: Viewer): Step[] {
  const { may } = viewer;
  const { representative } = year;
  const school = stateIn(windowOf(year, 'SCHOOL'), now);
  const claims = school === 'due' && may('REPRESENTATIVE_CLAIM');
  const steps: Step[] = [
    { name: 'roster', state: rosterState(year, now), mine: may('ROSTER_CHECK') },
    {
      name: 'accounts',
      state: accountsState(year),
      mine: may('STAFF_ACCOUNT_MANAGE'),
    },
    {
      name: 'representative',
      state: representative ? 'done' : school,
      mine: may('REPRESENTATIVE_PASS') || claims,
    },
    {
      name: 'plan',
      state: allSubmitted(year, 'SCHOOL') ? 'done' : school,
      mine:
        may('SCHOOL_PLAN_WRITE') &&
        (representative ? representative.accountId === viewer.accountId : claims),
    },
    {
      name: 'colleagues',
      state: allSubmitted(year, 'TEACHER') ? 'done' : stateIn(windowOf(year, 'TEACHER'), now),
      mine: may('TEACHER_READ'),
    },
  ];
  if ((year.transfersWaiting ?? 0) === 0) return steps;
  const [roster, ...rest] = steps;
  const transfers: Step = { name: 'transfers', state: 'due', mine: may('TRANSFER_DECIDE') };
  return roster ? [roster, transfers, ...rest] : [transfers];
}

/** What this viewer does next: the first own step that is due, else the first that is overdue; null when nothing is left. */
export function nextStep(steps: readonly Step[]): Step | null {
  const own = steps.filter((each) => each.mine);
  return (
    own.find((each) => each.state === 'due') ?? own.find((each) => each.state === 'overdue') ?? null
  );
}
