// npm run pictures: takes every page at a desk and on a phone, in light and dark, so that people can look at them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { SIZES, openBrowser } from '../support/browser';
import { Product } from '../support/product';
import { settled, signedIn, visitor } from '../support/visitor';
import type { Look } from '../support/visitor';
import { gallery, type Row } from './gallery';
import { PEOPLE, type Person, type Pictured } from './pages';

const { folder, only } = parseArgs({
  options: {
    /** Where the pictures go. */
    folder: { type: 'string', default: 'pictures' },
    /** Takes only the pages whose name has this in it: `teacher-plan`. */
    only: { type: 'string', default: '' },
  },
}).values;

const LOOKS = (['desk', 'phone'] as const).flatMap((size) =>
  [false, true].map((dark) => ({ size, dark })),
);
/** What stands where something is still to come. */
const TO_COME = '[aria-busy=true], .skeleton';

/** Goes to a page, in a language, and waits until nothing there is still to come. */
async function visit(page: Page, url: string, { at, opens, waits }: Pictured, language: string) {
  await page.setViewportSize(SIZES.desk);
  await page.evaluate(`localStorage.setItem('jinxiu.language', '${language}')`);
  // An address that differs by what stands behind its # alone would load nothing.
  await page.goto('about:blank');
  await page.goto(`${url}${at}`, { waitUntil: 'networkidle' });
  if (opens !== undefined) {
    await page.locator(opens).first().click();
    await page.waitForURL((now) => !now.href.endsWith(at));
    await page.waitForLoadState('networkidle');
  }
  if (waits !== true) await page.locator(TO_COME).first().waitFor({ state: 'detached' });
}

/** A page's pictures in one language. */
async function taken(page: Page, name: string): Promise<Row['pictures'][number][]> {
  const pictures: Row['pictures'][number][] = [];
  for (const { size, dark } of LOOKS) {
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await settled(page);
    const light = dark ? 'dark' : 'light';
    const file = `${name}-${size}-${light}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
    pictures.push({ file, look: `${size}, ${light}` });
  }
  return pictures;
}

async function ofPerson(browser: Browser, product: Product, person: Person): Promise<Row[]> {
  const pages = person.pages.filter(({ name }) => `${person.name}-${name}`.includes(only));
  if (pages.length === 0) return [];
  const { userName } = person;
  const page =
    userName === null ? await visitor(browser) : await signedIn(browser, product, userName);
  const rows: Row[] = [];
  for (const each of pages) {
    const languages: Required<Look>['language'][] =
      each.english === true ? ['zh-Hant', 'en'] : ['zh-Hant'];
    for (const language of languages) {
      if (page.url() === 'about:blank') await page.goto(`${product.url}/accessibility`);
      await visit(page, product.url, each, language);
      const name = `${person.name}-${each.name}${language === 'en' ? '-en' : ''}`;
      rows.push({ title: name, at: each.at, pictures: await taken(page, name) });
    }
  }
  await page.context().close();
  return rows;
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const product = new Product();
  await product.start();
  const browser = await openBrowser();
  try {
    const rows: Row[] = [];
    for (const person of PEOPLE) rows.push(...(await ofPerson(browser, product, person)));
    writeFileSync(join(folder, 'index.html'), gallery(rows));
    const pictures = rows.reduce((sum, row) => sum + row.pictures.length, 0);
    console.log(`${pictures} pictures of ${rows.length} pages: ${join(folder, 'index.html')}`);
  } finally {
    await browser.close();
    await product.remove();
  }
}

void main();
