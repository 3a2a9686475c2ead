// Every page of the offices (bureau, national centre, ministry), and each of its states.
import type { Stage } from '../../support/stage';
import type { State } from '../../support/stage';
import { page } from '../../support/state';

const BUREAU = 'bureau.nwt';
const CENTRE = 'centre';
const MINISTRY = 'ministry';
const LIST = '/completion/108';

const state = (as: string, name: string, at: string, more: Omit<State, 'name' | 'as' | 'at'>) => ({
  name: `${as.split('.')[0]}-${name}`,
  as,
  at,
  ...more,
});

const first = (stage: Stage, selector: string) => stage.page.locator(selector).first();
const button = (stage: Stage, key: Parameters<Stage['words']>[0]) =>
  stage.page.getByRole('button', { name: stage.words(key) }).first();

/** Opens the dialog of more time for the first school of the list. */
async function extendFirst(stage: Stage): Promise<void> {
  const hasText = stage.words('extend.short');
  await stage.page.locator('.row-acts button', { hasText }).first().click();
}

/** What a bureau sees. */
export const BUREAUS: readonly State[] = [
  ...page(BUREAU, 'bureau-morning', '/', 'bureau.due'),
  state(BUREAU, 'morning-320', '/', { size: 'narrow', shows: 'bureau.due' }),
  state(BUREAU, 'morning-zoomed', '/', { size: 'zoomed', shows: 'bureau.due' }),
  state(BUREAU, 'morning-values', '/', {
    steps: (stage) => stage.text('country.values').click(),
    shows: 'country.day',
  }),
  ...page(BUREAU, 'bureau-schools', LIST, 'schools.count'),
  state(BUREAU, 'schools-320', LIST, { size: 'narrow', shows: 'schools.count' }),
  state(BUREAU, 'schools-narrowed', `${LIST}?plan=MISSING&stage=ELEMENTARY`, {
    shows: 'schools.countNarrowed',
  }),
  state(BUREAU, 'schools-none-found', `${LIST}?q=nowhere`, { shows: 'schools.none' }),
  state(BUREAU, 'saves-view', `${LIST}?plan=MISSING&stage=ELEMENTARY`, {
    steps: (stage) => stage.press('views.save'),
    shows: 'views.where',
  }),
  state(BUREAU, 'reminds', LIST, {
    steps: (stage) => stage.press('bulk.action'),
    shows: 'bulk.will',
  }),
  state(BUREAU, 'reminder-refused', LIST, {
    steps: async (stage) => {
      await stage.press('bulk.action');
      await stage.refuse('RemindSchools');
      await stage.confirm();
    },
    shows: (stage) => first(stage, 'dialog .notice.stop'),
    heard: true,
  }),
  state(BUREAU, 'extends-school', LIST, {
    steps: extendFirst,
    shows: 'extend.endsAt',
  }),
  state(BUREAU, 'extends-faulty', LIST, {
    steps: async (stage) => {
      await extendFirst(stage);
      await stage.page.locator('dialog textarea').fill('颱風停課');
      await stage.page.locator('dialog button[type=submit]').click();
    },
    shows: (stage) => first(stage, 'dialog .fault, dialog .notice.stop'),
  }),
  state(BUREAU, 'extends-teacher', LIST, {
    steps: (stage) => stage.press('extend.teacher'),
    shows: 'nationalId.hint',
  }),
  state(BUREAU, 'adds-late-teacher', LIST, {
    steps: (stage) => stage.press('late.action'),
    shows: 'late.line',
  }),
  ...page(BUREAU, 'bureau-extensions', `${LIST}/extensions`, 'extend.list'),
  state(BUREAU, 'requests-none', `${LIST}/extensions`, {
    steps: async (stage) => {
      await first(stage, '#request-state').selectOption('WITHDRAWN');
    },
    shows: 'decide.none',
  }),
  state(BUREAU, 'grants', `${LIST}/extensions`, {
    steps: (stage) => stage.press('decide.grant'),
    shows: 'decide.grantLine',
  }),
  state(BUREAU, 'refuses', `${LIST}/extensions`, {
    steps: (stage) => stage.press('decide.refuse'),
    shows: 'decide.refuseLine',
  }),
  state(BUREAU, 'school', LIST, {
    reaches: `${LIST}/schools/$unitId`,
    steps: async (stage) => {
      await first(stage, '.units tbody th a').click();
      await stage.page.waitForURL(/schools\/-/);
    },
    shows: 'schools.contacts',
  }),
  ...page(BUREAU, 'bureau-roster-checks', '/roster-checks', 'rosterChecks.count'),
  state(BUREAU, 'roster-checks-320', '/roster-checks', {
    size: 'narrow',
    shows: 'rosterChecks.count',
  }),
  ...page(BUREAU, 'bureau-transfers', '/teachers/transfers', 'transfers.bureauLine'),
  ...page(BUREAU, 'bureau-queue', '/accounts/queue', 'queue.over'),
  ...page(BUREAU, 'bureau-care', '/accounts/care', 'care.noChief'),
  state(BUREAU, 'accounts', '/accounts', { shows: 'accounts.pick' }),
  ...page(BUREAU, 'bureau-notifications', '/notifications', 'notifications.fresh'),
  state(BUREAU, 'help', '/help', { shows: 'help.centre' }),
  ...page(BUREAU, 'bureau-account', '/account', 'factor.renewLine'),
  state(BUREAU, 'few-codes-left', '/account', {
    steps: async ({ page: tab }) => {
      const json = { data: { recoveryCodesLeft: 2 } };
      await tab.route('**/graphql', (route) =>
        route.request().postData()?.includes('RecoveryCodesLeft')
          ? route.fulfill({ json })
          : route.fallback(),
      );
      await tab.reload();
    },
    shows: 'factor.leftFew',
  }),
  state(BUREAU, 'not-allowed', '/operations', { shows: 'notAllowed.ask.centre' }),
];

/** What the national centre sees. */
export const CENTRES: readonly State[] = [
  ...page(CENTRE, 'centre-morning', '/', 'country.timeline'),
  state(CENTRE, 'morning-320', '/', { size: 'narrow', shows: 'country.timeline' }),
  state(CENTRE, 'morning-zoomed', '/', { size: 'zoomed', shows: 'country.timeline' }),
  state(CENTRE, 'edits-window', '/cycles/108', {
    steps: (stage) => button(stage, 'change').click(),
    shows: 'country.closesLater',
  }),
  state(CENTRE, 'edits-window-refused', '/cycles/108', {
    steps: async (stage) => {
      await button(stage, 'change').click();
      await stage.refuse('EditWindow');
      await stage.page.locator('dialog textarea').fill('配合校務行事曆');
      await stage.page.locator('dialog button[type=submit]').click();
    },
    shows: (stage) => first(stage, 'dialog .notice.stop, dialog .fault'),
  }),
  ...page(CENTRE, 'centre-cycle', '/cycles/108', 'cycle.cutoff'),
  state(CENTRE, 'next-cycle', '/cycles/108', {
    steps: (stage) => stage.press('cycle.next'),
    shows: 'cycle.nextLine',
  }),
  state(CENTRE, 'cycle-not-found', '/cycles/90', {
    shows: (stage) => first(stage, '.notice.stop'),
  }),
  ...page(CENTRE, 'centre-operations', '/operations', 'operations.jobsLine'),
  state(CENTRE, 'mails-none-of-state', '/operations', {
    steps: async (stage) => {
      await first(stage, '#mail-state').selectOption('SENDING');
    },
    shows: 'operations.noneOfState',
  }),
  state(CENTRE, 'mails-failed', '/operations', {
    steps: async (stage) => {
      await first(stage, '#mail-state').selectOption('FAILED');
    },
    shows: 'operations.mailsLine',
  }),
  ...page(CENTRE, 'centre-offices', '/accounts/offices', 'offices.line'),
  state(CENTRE, 'creates-account', '/accounts/offices', {
    steps: (stage) => stage.press('offices.create'),
    shows: 'offices.createLine',
  }),
  ...page(CENTRE, 'centre-runs', '/kindergartens', 'runs.released'),
  state(CENTRE, 'passes-run', '/kindergartens', {
    steps: (stage) => stage.press('runs.confirm'),
    shows: 'runs.confirmLine',
  }),
  state(CENTRE, 'runs-no-source', '/kindergartens', { size: 'narrow', shows: 'runs.notSet' }),
  ...page(CENTRE, 'centre-audit', '/audit', 'audit.what'),
  state(CENTRE, 'audit-open', '/audit', {
    steps: (stage) => button(stage, 'audit.more').click(),
    shows: 'audit.request',
  }),
  state(CENTRE, 'audit-320', '/audit', { size: 'narrow', shows: 'audit.what' }),
  ...page(CENTRE, 'centre-country', LIST, 'completion.jurisdictions'),
  state(CENTRE, 'jurisdiction', `${LIST}?jurisdiction=NWT`, { shows: 'schools.count' }),
  state(CENTRE, 'extensions', `${LIST}/extensions?jurisdiction=NWT`, { shows: 'extend.list' }),
  state(CENTRE, 'care', '/accounts/care', { shows: 'care.noChief' }),
  state(CENTRE, 'notifications-none', '/notifications', { shows: 'notifications.none' }),
];

/** What the ministry sees. */
export const MINISTRIES: readonly State[] = [
  ...page(MINISTRY, 'ministry-morning', '/', 'participation.title'),
  state(MINISTRY, 'morning-320', '/', { size: 'narrow', shows: 'participation.title' }),
  state(MINISTRY, 'morning-zoomed', '/', { size: 'zoomed', shows: 'participation.title' }),
  state(MINISTRY, 'map', '/?view=map', { shows: 'country.mapSource' }),
  state(MINISTRY, 'table', '/?view=table', { shows: 'country.download' }),
  state(MINISTRY, 'tiles-of-schools', '/', {
    steps: (stage) => stage.press('completion.schoolsDone'),
    shows: 'country.download',
  }),
  state(MINISTRY, 'values', '/', {
    steps: (stage) => stage.text('country.values').click(),
    shows: 'country.day',
  }),
  ...page(MINISTRY, 'ministry-country', LIST, 'completion.jurisdictions'),
  state(MINISTRY, 'map-320', `${LIST}?view=map`, { size: 'narrow', shows: 'country.mapSource' }),
  state(MINISTRY, 'jurisdiction', `${LIST}?jurisdiction=NWT`, { shows: 'schools.count' }),
  state(MINISTRY, 'not-allowed', '/teachers', { shows: 'notAllowed.ask.centre' }),
  state(MINISTRY, 'audit', '/audit', { shows: (stage) => first(stage, 'main h1') }),
];
