// Every page of those who run a school's year (operator, contact, chief), and each of its states.
import type { Stage } from '../../support/stage';
import type { State } from '../../support/stage';
import { page } from '../../support/state';

/** Of the school whose plan is submitted, whose roster and queue have something in them. */
const OPERATOR = 'operator.nwt.1';
const CONTACT = 'contact.nwt.1';
const CHIEF = 'chief.nwt.1';
/** Of the school whose plan nobody has begun, and may still. */
const CHIEF_TO_BEGIN = 'chief.nwt.2';
/** Of the school that has asked for more time. */
const CONTACT_LATE = 'contact.nwt.4';
const PLAN = '/school-plan/108';

const state = (as: string, name: string, at: string, more: Omit<State, 'name' | 'as' | 'at'>) => ({
  name: `${as.split('.')[0]}-${name}`,
  as,
  at,
  ...more,
});

const first = (stage: Stage, selector: string) => stage.page.locator(selector).first();

/** Ticks the first two of the roster. */
async function pickTwo(stage: Stage): Promise<void> {
  const boxes = stage.page.locator('.roster tbody').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
}

/** Opens the page of the first of a list. */
async function openFirst(stage: Stage): Promise<void> {
  await first(stage, 'main tbody a').click();
  await stage.page.waitForURL(/(teachers|accounts)\/-/);
}

/** Opens the form of the first row of the roster. */
const editFirst = (stage: Stage): Promise<void> =>
  stage.page
    .getByRole('button', { name: stage.words('teachers.editOf') })
    .first()
    .click();

/** What an operator sees. */
export const OPERATORS: readonly State[] = [
  ...page(OPERATOR, 'operator-morning', '/', 'school.title'),
  state(OPERATOR, 'morning-320', '/', { size: 'narrow', shows: 'school.title' }),
  state(OPERATOR, 'morning-zoomed', '/', { size: 'zoomed', shows: 'school.title' }),
  state('operator.nwt.2', 'morning-to-begin', '/', { shows: 'school.claim' }),
  ...page(OPERATOR, 'operator-plan', PLAN, 'plan.submittedContent'),
  state('operator.nwt.2', 'plan-to-begin', PLAN, { shows: 'representative.claim' }),
  state(OPERATOR, 'receipt', `${PLAN}/receipt`, { shows: 'receipt.fingerprint' }),
  state(OPERATOR, 'not-allowed', '/teachers/new', { shows: 'notAllowed.ask.chief' }),
  state(OPERATOR, 'colleagues-not-allowed', '/colleagues/108', { shows: 'notAllowed.ask.chief' }),
  state(OPERATOR, 'notifications-none', '/notifications', { shows: 'notifications.none' }),
  ...page(OPERATOR, 'operator-account', '/account', 'myAccount.emailLine'),
];

/** What a contact sees. */
export const CONTACTS: readonly State[] = [
  ...page(CONTACT, 'contact-morning', '/', 'school.title'),
  state(CONTACT, 'morning-320', '/', { size: 'narrow', shows: 'school.title' }),
  state(CONTACT_LATE, 'morning-late', '/', { shows: 'school.requests' }),
  state(CONTACT_LATE, 'plan-late', PLAN, { shows: 'window.over' }),
  ...page(CONTACT, 'contact-colleagues', '/colleagues/108', 'colleagues.count'),
  state(CONTACT, 'colleagues-320', '/colleagues/108', {
    size: 'narrow',
    shows: 'colleagues.count',
  }),
  state('contact.nwt.2', 'colleagues-missing', '/colleagues/108?show=missing', {
    shows: 'colleagues.unreachable',
  }),
  state(CONTACT, 'colleagues-submitted', '/colleagues/108?show=submitted', {
    shows: 'colleagues.count',
  }),
  state(CONTACT, 'reminds', '/colleagues/108', {
    steps: (stage) => stage.press('reminder.action'),
    shows: 'reminder.recipients',
  }),
  state(CONTACT, 'reminder-refused', '/colleagues/108', {
    steps: async (stage) => {
      await stage.press('reminder.action');
      await stage.refuse('RemindTeachers');
      await stage.confirm();
    },
    shows: (stage) => first(stage, 'dialog .notice.stop'),
    heard: true,
  }),
  ...page(CONTACT, 'contact-roster', '/teachers', 'teachers.total'),
  state(CONTACT, 'roster-320', '/teachers', { size: 'narrow', shows: 'teachers.total' }),
  state(CONTACT, 'roster-nobody-found', '/teachers', {
    steps: (stage) => stage.field('teachers.search').fill('沒有這個人'),
    shows: 'teachers.noneFound',
  }),
  state(CONTACT, 'roster-picked', '/teachers', { steps: pickTwo, shows: 'teachers.picked' }),
  state(CONTACT, 'edits-row', '/teachers', { steps: editFirst, shows: 'record.noteHint' }),
  state(CONTACT, 'edits-row-320', '/teachers', {
    size: 'narrow',
    steps: editFirst,
    shows: 'record.noteHint',
  }),
  state(CONTACT, 'edits-row-unsaved', '/teachers', {
    steps: async (stage) => {
      await editFirst(stage);
      await stage.field('teacher.unitNote').fill('代理至一月');
      await stage.page.keyboard.press('Escape');
    },
    shows: 'unsaved.title',
  }),
  state(CONTACT, 'leaves-unsaved', '/teachers/new', {
    steps: async (stage) => {
      await stage.field('teachers.name').fill('林示範');
      await first(stage, 'a[href="/teachers/import"]').click();
    },
    shows: 'unsaved.line',
  }),
  state(CONTACT, 'releases-people', '/teachers', {
    steps: async (stage) => {
      await pickTwo(stage);
      await stage.press('release.several');
    },
    shows: 'release.line',
  }),
  state(CONTACT, 'downloads', '/teachers', {
    steps: (stage) => stage.press('download.action'),
    shows: 'download.rows',
  }),
  ...page(CONTACT, 'contact-register', '/teachers/new', 'register.idHint').slice(0, 1),
  state(CONTACT, 'register-faulty', '/teachers/new', {
    steps: (stage) => first(stage, 'main form button[type=submit]').click(),
    shows: 'faults.title',
    heard: true,
  }),
  state(CONTACT, 'import', '/teachers/import', { shows: 'teacherImport.stepFill' }),
  state(CONTACT, 'import-wrong-file', '/teachers/import', {
    steps: (stage) =>
      first(stage, 'input[type=file]').setInputFiles({
        name: 'teachers.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('nothing'),
      }),
    shows: 'teacherImport.wrong.ending',
  }),
  ...page(CONTACT, 'contact-transfers', '/teachers/transfers', (stage) =>
    first(stage, 'main tbody tr'),
  ),
  state(CONTACT, 'transfers-none', '/teachers/transfers?state=WITHDRAWN', {
    shows: 'transfers.none',
  }),
  state(CONTACT, 'agrees-to-transfer', '/teachers/transfers', {
    steps: (stage) =>
      stage.page
        .getByRole('button', { name: stage.words('transferAct.release.of') })
        .first()
        .click(),
    shows: 'transferAct.release.line',
  }),
  ...page(CONTACT, 'contact-releases', '/teachers/releases', 'release.day'),
  ...page(CONTACT, 'contact-check', '/teachers/check', 'rosterCheck.left'),
  state(CONTACT, 'marks', '/teachers/check', {
    steps: (stage) =>
      stage.page
        .getByRole('button', { name: stage.words('rosterCheck.mark') })
        .or(stage.page.getByRole('button', { name: stage.words('rosterCheck.markAgain') }))
        .first()
        .click(),
    shows: 'rosterCheck.dialogLine',
  }),
  state(CONTACT, 'teacher', '/teachers', {
    reaches: '/teachers/$id',
    steps: openFirst,
    shows: 'teacher.employments',
  }),
  state(CONTACT, 'suspends-teacher', '/teachers', {
    steps: async (stage) => {
      await openFirst(stage);
      await stage.press('teacherAct.suspend.action');
    },
    shows: 'teacherAct.suspend.line',
  }),
  ...page(CONTACT, 'contact-notifications', '/notifications', 'notifications.fresh'),
];

/** What a chief sees. */
export const CHIEFS: readonly State[] = [
  ...page(CHIEF, 'chief-morning', '/', 'school.title'),
  state(CHIEF, 'morning-zoomed', '/', { size: 'zoomed', shows: 'school.title' }),
  state(CHIEF, 'asks-for-time', '/', {
    steps: (stage) => stage.press('extension.ask'),
    shows: 'extension.askLine',
  }),
  state(CHIEF, 'asks-for-time-faulty', '/', {
    steps: async (stage) => {
      await stage.press('extension.ask');
      await stage.refuse('AskUnitExtension');
      await stage.page.locator('dialog textarea').fill('颱風停課');
      await stage.confirm();
    },
    shows: (stage) => first(stage, 'dialog .notice.stop, dialog .fault'),
  }),
  state(CHIEF_TO_BEGIN, 'morning-to-begin', '/', { shows: 'school.act.representative' }),
  state(CHIEF_TO_BEGIN, 'passes-plan', PLAN, {
    steps: (stage) => stage.press('representative.pass'),
    shows: 'representative.passLine',
  }),
  ...page(CHIEF, 'chief-queue', '/accounts/queue', 'queue.over'),
  state(CHIEF, 'approves', '/accounts/queue', {
    steps: (stage) => stage.press('act.approve.action'),
    shows: 'act.approve.line',
  }),
  state(CHIEF, 'refuses', '/accounts/queue', {
    steps: (stage) => stage.press('act.refuse.action'),
    shows: 'act.refuse.line',
  }),
  ...page(CHIEF, 'chief-accounts', '/accounts', 'accounts.newcomer'),
  state(CHIEF, 'accounts-320', '/accounts', { size: 'narrow', shows: 'accounts.newcomer' }),
  state(CHIEF, 'accounts-nobody-found', '/accounts', {
    steps: (stage) => stage.field('accounts.search').fill('沒有這個人'),
    shows: 'accounts.none',
  }),
  state(CHIEF, 'account', '/accounts', {
    reaches: '/accounts/$id',
    steps: openFirst,
    shows: 'history.title',
  }),
  state(CHIEF, 'changes-functions', '/accounts', {
    steps: async (stage) => {
      const contact = stage.page.getByRole('row', { name: /contact\.nwt\.1/ });
      await contact.getByRole('link').first().click();
      await stage.press('act.functions.action');
    },
    shows: 'act.functions.label',
  }),
  ...page(CHIEF, 'chief-directory', '/directory', 'directory.note').slice(0, 1),
  state(CHIEF, 'directory-nobody-found', '/directory', {
    steps: (stage) => stage.field('directory.search').fill('沒有這個單位'),
    shows: 'directory.none',
  }),
  ...page(CHIEF, 'chief-audit', '/audit', 'audit.what'),
  state(CHIEF, 'audit-none', '/audit?from=2030-01-01', { shows: 'audit.none' }),
  state(CHIEF, 'help', '/help', { shows: 'help.own' }),
  state(CHIEF, 'menu', '/', {
    steps: (stage) =>
      stage.page.getByRole('button', { name: stage.words('frame.account') }).click(),
    shows: 'signOut.action',
  }),
];

/** What those see whose unit states no plans. */
export const OTHER_UNITS: readonly State[] = [
  ...page('chief.kindergarten', 'kindergarten-morning', '/', 'unitHome.offered'),
  state('chief.kindergarten', 'of-kindergarten-roster', '/teachers', {
    shows: 'teachers.registry',
  }),
  state('chief.kindergarten', 'of-kindergarten-plan', PLAN, {
    shows: (stage) => first(stage, 'main .notice'),
  }),
  state('operator.university.1', 'of-university-morning', '/', { shows: 'unitHome.offered' }),
  state('operator.university.1', 'of-university-320', '/', {
    size: 'narrow',
    shows: 'unitHome.offered',
  }),
  state('operator.university.1', 'of-university-account', '/account', {
    shows: 'myAccount.emailLine',
  }),
];
