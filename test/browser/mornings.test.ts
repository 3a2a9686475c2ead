// Each role's morning in the browser: every state of every page once, sizes, languages and lights spread over them pairwise; axe finds nothing (WCAG 2.2 AA).
import { readFileSync, readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { Product } from '../support/product';
import { Stage, type State } from '../support/stage';
import { looksOf, pairsOf } from '../support/state';
import { fillInstant, signedIn } from '../support/visitor';
import { EVERYONE } from './states/everyone.states';
import { BUREAUS, CENTRES, MINISTRIES } from './states/office.states';
import { CHIEFS, CONTACTS, OPERATORS, OTHER_UNITS } from './states/school.states';
import { AFTERWARDS, TEACHER } from './states/teacher.states';

const ROLES: readonly (readonly [role: string, states: readonly State[]])[] = [
  ['nobody signed in', EVERYONE],
  ['teacher', TEACHER],
  ['operator', OPERATORS],
  ['contact', CONTACTS],
  ['chief', CHIEFS],
  ['another unit', OTHER_UNITS],
  ['bureau', BUREAUS],
  ['national centre', CENTRES],
  ['ministry', MINISTRIES],
];
const ALL = [...ROLES.flatMap(([, states]) => states), ...AFTERWARDS];
/** As a person waits for it: a page that asks more often shows less at once. */
const REQUESTS_AT_MOST = 3;

/** How many people sit before the browser at once. */
const LANES = 2;

const product = new Product();
let browser: Browser;
const shown = new Map<string, Promise<string[]>>();
const told = { states: 0, violations: 0, since: 0, until: 0 };

beforeAll(async () => {
  await product.start();
  browser = await openBrowser();
  told.since = Date.now();
  const lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());
  for (const [at, [role, states]] of ROLES.entries()) {
    const showing = Promise.resolve(lanes[at % LANES]).then(() => show(states));
    lanes[at % LANES] = showing;
    shown.set(role, showing);
  }
});
afterAll(async () => {
  const { states, violations, since, until } = told;
  const seconds = Math.round((until - since) / 1000);
  process.stdout.write(`states: ${states}, violations: ${violations}, ${seconds} s\n`);
  await browser.close();
  await product.remove();
});

/** Shows states one after another, each person signing in once; answers what is wrong. */
async function show(states: readonly State[]): Promise<string[]> {
  const looks = looksOf(states);
  const found: string[] = [];
  for (const as of new Set(states.map((each) => each.as))) {
    const stage = await Stage.open(browser, product, as);
    for (const [at, state] of states.entries()) {
      const look = looks[at];
      if (state.as !== as || !look) continue;
      const wrong = await stage.show(state, look);
      // Told at once: should the time run out, what was found is known.
      for (const each of wrong) process.stdout.write(`${each}\n`);
      found.push(...wrong);
    }
    await stage.page.context().close();
  }
  told.states += states.length;
  told.violations += found.length;
  told.until = Date.now();
  return found;
}

test.each(ROLES)('of %s every two of size, language and light meet in some state', (_, states) => {
  const pairs = pairsOf(looksOf(states).filter(({ size }) => size === 'desk' || size === 'phone'));
  expect([...pairs].sort()).toEqual([
    'desk + dark',
    'desk + en',
    'desk + light',
    'desk + zh-Hant',
    'en + dark',
    'en + light',
    'phone + dark',
    'phone + en',
    'phone + light',
    'phone + zh-Hant',
    'zh-Hant + dark',
    'zh-Hant + light',
  ]);
});

test('every page of the client is among the states, and each state has a name of its own', () => {
  const routes = readdirSync('client/app')
    .filter((file) => /(router|-routes)\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(`client/app/${file}`, 'utf8').matchAll(/path: '([^']+)'/g)])
    .map(([, path]) => path ?? '');
  expect(routes.length).toBeGreaterThan(30);
  const reached = ALL.flatMap(({ at, reaches }) => [at, ...(reaches ? [reaches] : [])]).map(
    (address) => address.replace(/[?#].*/, ''),
  );
  const missing = routes.filter((route) => {
    const address = new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}$`);
    return !reached.some((each) => address.test(each));
  });
  expect(missing).toEqual([]);
  const names = ALL.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test.each(ROLES)(
  'every state of the pages of %s: nothing for axe, nothing sideways, no focus hidden',
  async (role) => {
    expect(await shown.get(role)).toEqual([]);
  },
  600_000,
);

test.each([
  'teacher.nwt.15',
  'operator.nwt.1',
  'contact.nwt.1',
  'chief.nwt.1',
  'operator.university.1',
  'bureau.nwt',
  'centre',
  'ministry',
])('the morning of %s asks the server three times at most; no Tab hides the focus', async (who) => {
  const stage = await Stage.open(browser, product, who);
  const asked = await stage.requestsOf('/');
  process.stdout.write(`${who}: ${asked.length} requests (${asked.join(', ')})\n`);
  expect(asked.length).toBeLessThanOrEqual(REQUESTS_AT_MOST);
  expect(await stage.tabThrough()).toEqual([]);
  await stage.page.context().close();
});

test('D4.7: what a teacher sees once the window has closed', async () => {
  const centre = await signedIn(browser, product, 'centre');
  await centre.goto(`${product.url}/cycles/108`);
  await fillInstant(centre, '前進到', [108, 9, 15, 10, 0]);
  await centre.getByRole('button', { name: '前進', exact: true }).click();
  await centre.getByText('時間已前進。').waitFor();
  await centre.context().close();
  expect(await show(AFTERWARDS)).toEqual([]);
});
