// Every page that opens without an account, and each of its states.
import { apply } from '../../support/application';
import { mailedLink } from '../../support/mailbox';
import type { Stage, State } from '../../support/stage';
import { page } from '../../support/state';

const nobody = (name: string, at: string, more: Omit<State, 'name' | 'as' | 'at'>): State => ({
  name,
  as: null,
  at,
  ...more,
});

/** Applies in Chinese, as the nth invented person, and follows the application in the language of the look. */
async function follow(stage: Stage, n: number): Promise<void> {
  const { page, url } = stage;
  const language = await page.evaluate<string>("localStorage.getItem('jinxiu.language')");
  const speak = (each: string) =>
    page.evaluate(`localStorage.setItem('jinxiu.language', '${each}')`);
  const userName = `followed.${n}`;
  await speak('zh-Hant');
  const who = { n, name: '示範林曉青', userName, tier: '連絡人', unitCode: '901501' } as const;
  await apply(page, { url }, who);
  await speak(language);
  await page.goto(await mailedLink({ url }, `${userName}@example.org`, '/application'));
  await stage.text('application.withdrawHint').waitFor();
}

/** What nobody in particular sees. */
export const EVERYONE: readonly State[] = [
  ...page(null, 'home', '/', 'home.windows'),
  nobody('home-320', '/', { size: 'narrow', shows: 'home.windows' }),
  nobody('home-zoomed', '/', { size: 'zoomed', shows: 'home.windows' }),
  ...page(null, 'schedule', '/schedule', 'participation.title'),
  nobody('sign-in', '/sign-in', { shows: 'signIn.line' }),
  nobody('sign-in-wanted', '/plan/108', { shows: 'signIn.line' }),
  nobody('sign-in-refused', '/sign-in', {
    steps: async (stage) => {
      await stage.page.locator('#user-name').fill('nobody.at.all');
      await stage.page.locator('#password').fill('not the password');
      await stage.page.locator('form button[type=submit]').click();
    },
    shows: (stage) => stage.page.locator('.notice.stop'),
    heard: true,
  }),
  nobody('roaming-failed', '/sign-in?roaming=failed', { shows: 'roamingFailed.failed.title' }),
  nobody('roaming-unknown', '/sign-in?roaming=unknown', { shows: 'roamingFailed.unknown.title' }),
  nobody('apply', '/apply', { shows: 'apply.line' }),
  nobody('apply-faulty', '/apply', {
    steps: (stage) => stage.press('apply.next'),
    shows: 'faults.title',
    heard: true,
  }),
  nobody('apply-suggests', '/apply', {
    steps: (stage) => stage.field('apply.unit').fill('示範國民'),
    shows: (stage) => stage.page.getByRole('option').first(),
  }),
  nobody('apply-no-such-unit', '/apply', {
    steps: (stage) => stage.field('apply.unit').fill('沒有這所'),
    shows: 'apply.unitNone',
    heard: true,
  }),
  nobody('apply-confirm', '/apply/confirm', { shows: 'link.missing' }),
  nobody('apply-confirm-refused', '/apply/confirm#no-such-link', {
    steps: (stage) => stage.press('application.confirm'),
    shows: (stage) => stage.page.locator('.notice.stop'),
    heard: true,
  }),
  nobody('application', '/application', { shows: 'link.missing' }),
  nobody('application-refused', '/application#no-such-link', {
    shows: (stage) => stage.page.locator('.notice.stop'),
    heard: true,
  }),
  nobody('application-followed', '/apply', {
    steps: (stage) => follow(stage, 9_200_001),
    shows: 'application.withdrawHint',
  }),
  nobody('application-withdraws', '/apply', {
    steps: async (stage) => {
      await follow(stage, 9_200_002);
      await stage.press('application.withdraw');
    },
    shows: 'application.withdrawQuestion',
  }),
  nobody('application-withdrawn', '/apply', {
    steps: async (stage) => {
      await follow(stage, 9_200_003);
      await stage.press('application.withdraw');
      await stage.confirm();
    },
    shows: (stage) => stage.page.locator('.notice.done:focus'),
    heard: true,
  }),
  nobody('password-reset', '/password/reset', { shows: 'link.missing' }),
  nobody('password-reset-form', '/password/reset#no-such-link', { shows: 'reset.line' }),
  nobody('email-confirm', '/email/confirm', { shows: 'link.missing' }),
  nobody('email-confirm-refused', '/email/confirm#no-such-link', {
    steps: (stage) => stage.press('confirmEmail.action'),
    shows: (stage) => stage.page.locator('.notice.stop'),
    heard: true,
  }),
  nobody('sign-up', '/sign-up', { shows: 'signUp.how' }),
  nobody('sign-up-faulty', '/sign-up', {
    steps: (stage) => stage.press('signUp.action'),
    shows: 'faults.title',
    heard: true,
  }),
  nobody('sign-up-confirm', '/sign-up/confirm', { shows: 'link.missing' }),
  nobody('forgotten', '/password/forgotten', { shows: 'forgotten.line' }),
  nobody('forgotten-sent', '/password/forgotten', {
    steps: async (stage) => {
      await stage.field('signIn.userName').fill('nobody.at.all');
      await stage.field('forgotten.email').fill('nobody@example.org');
      await stage.press('forgotten.action');
    },
    shows: 'forgotten.sent',
    heard: true,
  }),
  nobody('help', '/help', { shows: 'help.signedOut' }),
  nobody('help-open', '/help', {
    steps: async (stage) => {
      await stage.text('guide.case.closed.title').click();
      await stage.text('guide.refusal.CONFLICT.title').click();
    },
    shows: 'guide.refusal.CONFLICT.line',
  }),
  nobody('help-320', '/help', { size: 'narrow', shows: 'help.signedOut' }),
  nobody('accessibility', '/accessibility', { shows: 'accessibility.tell' }),
  // The newest mail stands open; not every mail has a link.
  ...page(null, 'mailbox', '/mailbox', ({ page: screen }) => screen.locator('.mail details[open]')),
  nobody('mailbox-nothing-found', '/mailbox', {
    steps: (stage) => stage.field('mailbox.to').fill('nobody.at.all'),
    shows: 'mailbox.noneFound',
  }),
  nobody('widgets', '/ui', { shows: (stage) => stage.page.locator('#ui-charts') }),
  nobody('not-found', '/nowhere', { shows: 'problem.notFound' }),
  nobody('connection-lost', '/help', {
    steps: async (stage) => {
      await stage.text('help.signedOut').waitFor();
      await stage.page.context().setOffline(true);
    },
    shows: 'frame.lost',
    heard: true,
  }),
];
