// Who sits before the browser: signed in as an account of the demonstration, with a size, a light and a language.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { SIZES } from './browser';
import type { Product } from './product';

const PASSWORD = 'Jinxiu-108-demo';
/** Accounts that sign in with a second factor (D2.4). */
const OFFICE = /^(bureau\.\w+|centre|ministry)$/;

/** How the page is looked at; a desk in the light and in Chinese unless told. */
export interface Look {
  size?: keyof typeof SIZES;
  dark?: boolean;
  language?: 'zh-Hant' | 'en';
}

/** A page on nobody's behalf. */
export async function visitor(browser: Browser, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: SIZES[look.size ?? 'desk'],
    colorScheme: look.dark === true ? 'dark' : 'light',
    locale: 'zh-TW',
  });
  if (look.language === 'en') {
    await context.addInitScript({ content: "localStorage.setItem('jinxiu.language', 'en')" });
  }
  return context.newPage();
}

/** Reads the code of an invented office off the page, and gives it; used codes take up to 30 seconds to be followed. */
async function giveCode(page: Page): Promise<void> {
  const code = page.locator('#demonstration-code');
  await code.waitFor({ timeout: 60_000 });
  await page.locator('#factor-code').fill(await code.innerText());
  await page.locator('form button[type=submit]').click();
}

/** A page of somebody signed in through the form. */
export async function signedIn(
  browser: Browser,
  product: Product,
  userName: string,
  look: Look = {},
): Promise<Page> {
  const page = await visitor(browser, look);
  await page.goto(`${product.url}/sign-in`);
  await page.locator('#user-name').fill(userName);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  if (OFFICE.test(userName)) await giveCode(page);
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

/** Fills a plan with one choice in each question and hours in two domains, and waits until it is saved. */
export async function fillPlan(page: Page): Promise<void> {
  for (const choice of ['非學分班-研習時數', '暑假', '服務學校', '第二階進階-應用分析', '工作坊']) {
    await page.getByRole('checkbox', { name: choice, exact: true }).check();
  }
  await page.getByLabel('課程、教學及評量').first().fill('12.5');
  await page.getByLabel('實用知能與生活素養').first().fill('6');
  await page
    .getByText(/草稿已於/)
    .first()
    .waitFor();
}

/** Fills the number fields of an instant on Taipei's clock; `year` is of the Republic. */
export async function fillInstant(
  page: Page,
  legend: string,
  [year, month, day, hour, minute]: readonly [number, number, number, number, number],
): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  const typed = { 民國年: year, 月: month, 日: day, 時: hour, 分: minute };
  for (const [label, value] of Object.entries(typed)) {
    await group.getByLabel(label, { exact: true }).fill(String(value));
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what is good practice beyond; the size of targets is asked for by name, since axe has it off. */
const RULES = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

/** What axe finds wrong with the page as it stands: each rule with the places where it is broken. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    type Finding = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Finding[] }> };
    };
    const { violations } = await axe.run(rules);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  }, RULES);
}

// What runs in the page is text: the tests' own types know no page.
const SIDEWAYS = `Math.max(
  ...[document.documentElement, ...document.querySelectorAll('.table-frame')].map(
    (each) => each.scrollWidth - each.clientWidth,
  ),
)`;

const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element.matches('a, button, input, select, textarea, summary, [role=button]')) return '';
  // What is drawn has no text of its own, only a label.
  return element.labels?.[0]?.innerText ?? ((element.innerText ?? element.getAttribute('aria-label') ?? '').trim() || element.id);
})()`;

const SETTLED = `new Promise((done) => {
  const running = document.getAnimations().filter((each) => each.effect.getComputedTiming().endTime < 3000);
  const ended = Promise.allSettled(running.map((each) => each.finished));
  ended.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
})`;

const HIDDEN = `(() => {
  const element = document.activeElement;
  if (!element.matches('a, button, input, select, textarea, summary')) return '';
  const { left, top, width, height } = element.getBoundingClientRect();
  const seen = [0.1, 0.5, 0.9].some((x) => [0.2, 0.5, 0.8].some((y) => {
    const hit = document.elementFromPoint(left + x * width, top + y * height);
    return hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element);
  }));
  return seen ? '' : element.outerHTML.slice(0, 200);
})()`;

/** Waits until what moves by itself has come to rest and the page is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(SETTLED);
}

/** The control that has the focus and is out of sight or wholly covered by something else; blank when none is. */
export async function focusHidden(page: Page): Promise<string> {
  return page.evaluate<string>(HIDDEN);
}

/** By how many pixels the page or a table is wider than its frame; 0 when nothing scrolls sideways. */
export async function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate<number>(SIDEWAYS);
}

/** Which control has the focus: its label, its words, or its id; blank when none has. */
export async function focused(page: Page): Promise<string> {
  return (await page.evaluate<string>(FOCUSED)).replace(/\s+/g, ' ');
}

/** Presses Tab until the words have the focus; fails when a whole round does not come by. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(words)) return;
  }
  throw new Error(`no Tab leads to ${words}`);
}

/** How many things the site keeps in this browser's store. */
export async function keptInStore(page: Page): Promise<number> {
  return page.evaluate<number>('localStorage.length');
}
