// Every page of a teacher, and each of its states.
import type { Stage } from '../../support/stage';
import type { State } from '../../support/stage';
import { page } from '../../support/state';

/** Whose window is open and who has written nothing yet; what the states type is saved as a draft. */
const MINE = 'teacher.nwt.14';
/** Who has begun, and who has submitted. */
const BEGUN = 'teacher.nwt.205';
const SUBMITTED = 'teacher.nwt.130';
const PLAN = '/plan/108';

const mine = (name: string, at: string, more: Omit<State, 'name' | 'as' | 'at'>): State => ({
  name: `teacher-${name}`,
  as: MINE,
  at,
  ...more,
});
const of = (as: string, state: State): State => ({ ...state, as });

const box = ({ page: here }: Stage, at: number) => here.getByRole('checkbox').nth(at);

/** Lets the session end so soon after the page opens that one is warned at once. */
async function endsSoon({ page: here }: Stage): Promise<void> {
  await here.route('**/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes('"Session"')) return route.fallback();
    const answer = await route.fetch();
    const body = (await answer.json()) as {
      data: { service: { serverTime: string }; me: Record<string, string> };
    };
    const at = Date.parse(body.data.service.serverTime);
    body.data.me['sessionIdleEndsAt'] = new Date(at + 170_000).toISOString();
    return route.fulfill({ response: answer, json: body });
  });
  await here.reload();
}

/** The draft is changed elsewhere while this page is open, and then here. */
async function twoVersions(stage: Stage): Promise<void> {
  const { page: here } = stage;
  await box(stage, 0).waitFor();
  const other = await here.context().newPage();
  await other.goto(`${stage.url}${PLAN}`);
  const there = other.getByRole('checkbox').nth(1);
  await there.setChecked(!(await there.isChecked()));
  await other.getByText(stage.words('save.saved')).first().waitFor();
  await other.close();
  await box(stage, 2).setChecked(!(await box(stage, 2).isChecked()));
}

/** What a teacher sees. */
export const TEACHER: readonly State[] = [
  ...page(MINE, 'teacher-morning', '/', 'morning.schoolPlan'),
  mine('morning-320', '/', { size: 'narrow', shows: 'morning.schoolPlan' }),
  mine('morning-zoomed', '/', { size: 'zoomed', shows: 'morning.schoolPlan' }),
  mine('school-plan-open', '/', {
    steps: (stage) => stage.text('morning.wholeSchoolPlan').click(),
    shows: 'plan.vision',
  }),
  ...page(MINE, 'teacher-plan', PLAN, 'ownData.title'),
  mine('plan-320', PLAN, { size: 'narrow', shows: 'ownData.title' }),
  mine('plan-zoomed', PLAN, { size: 'zoomed', shows: 'ownData.title' }),
  mine('plan-saved', PLAN, {
    steps: (stage) => box(stage, 0).check(),
    shows: 'save.saved',
    heard: true,
  }),
  mine('plan-not-saved', PLAN, {
    steps: async (stage) => {
      await box(stage, 1).waitFor();
      await stage.refuse('SaveMyPlanDraft', 'WINDOW_CLOSED');
      await box(stage, 1).check();
    },
    shows: 'save.refused',
    heard: true,
  }),
  mine('plan-offline', PLAN, {
    steps: async (stage) => {
      await box(stage, 1).waitFor();
      await stage.page.context().setOffline(true);
      await box(stage, 3).setChecked(!(await box(stage, 3).isChecked()));
    },
    shows: 'save.offline',
    heard: true,
  }),
  mine('plan-faulty', PLAN, {
    steps: async (stage) => {
      await box(stage, 0).uncheck();
      await box(stage, 0).check();
      await stage.press('plan.next');
    },
    shows: 'faults.title',
    heard: true,
  }),
  mine('plan-conflict', PLAN, { steps: twoVersions, shows: 'conflict.title', heard: true }),
  mine('plan-course', PLAN, {
    steps: (stage) => stage.page.getByRole('button', { name: stage.words('course.add') }).click(),
    shows: 'course.join',
  }),
  mine('plan-course-faulty', PLAN, {
    steps: async (stage) => {
      await stage.page.getByRole('button', { name: stage.words('course.add') }).click();
      await stage.press('course.join');
    },
    shows: 'course.topicRule',
  }),
  mine('plan-beside-school', PLAN, {
    steps: (stage) => stage.text('plan.besideSchool').click(),
    shows: 'plan.vision',
  }),
  mine('plan-of-last-year', PLAN, {
    steps: async (stage) => {
      await box(stage, 2).setChecked(!(await box(stage, 2).isChecked()));
      await stage.press('last.action');
    },
    shows: 'last.warning',
  }),
  mine('morning-begun', '/', { shows: 'morning.missing' }),
  mine('asks-for-time', '/', {
    steps: (stage) => stage.press('extension.ask'),
    shows: 'extension.askLine',
  }),
  mine('receipt-none', `${PLAN}/receipt`, { shows: 'receipt.none' }),
  mine('session-ends', PLAN, { steps: endsSoon, shows: 'frame.endingIdle', heard: true }),
  mine('menu', '/', {
    steps: (stage) =>
      stage.page.getByRole('button', { name: stage.words('frame.account') }).click(),
    shows: 'signOut.action',
  }),
  mine('notifications-none', '/notifications', { shows: 'notifications.none' }),
  ...page(MINE, 'teacher-record', '/me', 'myRecord.line'),
  mine('record-email-refused', '/me', {
    steps: async (stage) => {
      await stage.refuse('RequestEmailChange');
      await stage.field('myAccount.emailNew').fill('new@example.org');
      await stage.press('myAccount.emailAction');
    },
    shows: (stage) => stage.page.locator('.notice.stop'),
    heard: true,
  }),
  mine('password', '/password', { shows: 'password.hint' }),
  mine('password-refused', '/password', {
    steps: async ({ page: here }) => {
      await here.locator('#currentPassword').fill('not the password');
      await here.locator('#newPassword').fill('a phrase of my own 1');
      await here.locator('#repeated').fill('a phrase of my own 1');
      await here.locator('form button[type=submit]').click();
    },
    shows: (stage) => stage.page.locator('.notice.stop, .error-summary').first(),
    heard: true,
  }),
  mine('help', '/help', { shows: 'help.centre' }),
  mine('not-allowed', '/audit', { shows: 'notAllowed.ask.chief' }),
  of(BEGUN, mine('begun-morning', '/', { shows: 'morning.draftSaved' })),
  of(SUBMITTED, mine('submitted-morning', '/', { shows: 'receipt.number' })),
  of(SUBMITTED, mine('submitted-plan', PLAN, { shows: 'submitted.title' })),
  of(
    SUBMITTED,
    mine('withdraws', PLAN, {
      steps: (stage) => stage.press('withdraw.action'),
      shows: 'withdraw.warning',
    }),
  ),
  of(
    SUBMITTED,
    mine('withdrawal-refused', PLAN, {
      steps: async (stage) => {
        await stage.press('withdraw.action');
        await stage.refuse('WithdrawMyPlan');
        await stage.press('withdraw.confirm');
      },
      shows: (stage) => stage.page.locator('dialog .notice.stop'),
      heard: true,
    }),
  ),
  of(SUBMITTED, mine('check', `${PLAN}?step=check`, { shows: 'check.title' })),
  ...page(SUBMITTED, 'teacher-receipt', `${PLAN}/receipt`, 'receipt.fingerprint'),
  // Not open yet, asked already, on no roster, of a kindergarten.
  of('teacher.tpe.01', mine('upcoming-morning', '/', { shows: 'morning.upcoming' })),
  of('teacher.tpe.01', mine('upcoming-plan', PLAN, { shows: 'window.notYet' })),
  of('teacher.nwt.40', mine('asked-morning', '/', { shows: 'extension.until' })),
  of(
    'teacher.nwt.40',
    mine('takes-request-back', '/', {
      steps: (stage) => stage.press('extension.withdraw'),
      shows: 'extension.withdrawLine',
    }),
  ),
  of('teacher.nwt.55', mine('not-on-roster', '/', { shows: 'morning.notOnRosterLine' })),
  of('teacher.nwt.55', mine('not-on-roster-plan', PLAN, { shows: 'morning.notOnRosterLine' })),
  of('teacher.kindergarten', mine('kindergarten-morning', '/', { shows: 'home.hello' })),
  of('teacher.kindergarten', mine('kindergarten-record', '/me', { shows: 'teachers.registry' })),
];

/** What a teacher sees when the window has closed. */
export const AFTERWARDS: readonly State[] = [
  of(BEGUN, mine('closed-morning', '/', { shows: 'morning.missed' })),
  of(BEGUN, mine('closed-plan', PLAN, { shows: 'window.over' })),
  of(SUBMITTED, mine('closed-submitted', '/', { shows: 'receipt.number' })),
  of(SUBMITTED, mine('closed-receipt', `${PLAN}/receipt`, { shows: 'receipt.fingerprint' })),
];
