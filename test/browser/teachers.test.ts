// The pages of a school's teachers that the first days do not come by, as they are looked at (D3): axe, width, a picture.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { signedIn } from '../support/visitor';
import type { Look } from '../support/visitor';

const product = new Product();
let browser: Browser;

beforeAll(async () => {
  await product.start();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

const looks: [name: string, look: Look][] = [
  ['desk-dark', { size: 'desk', dark: true }],
  ['phone', { size: 'phone' }],
];

type Pages = readonly (readonly [path: string, title: string, words: string | RegExp])[];

/** Goes to each of the pages, and answers what is wrong with them. */
async function tour(page: Page, pages: Pages, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [path, title, words] of pages) {
    await page.goto(`${product.url}${path}`);
    found.push(...(await looked(page, `${title}-${name}`, words)));
  }
  return found;
}

test.each(looks)("a school's pages of its teachers (%s)", async (name, how) => {
  const page = await signedIn(browser, product, 'contact.nwt.1', how);
  const found = await tour(
    page,
    [
      ['/teachers/transfers', 'transfers', '等候處理'],
      ['/teachers/releases', 'releases', /前可復原|已不能復原/],
      ['/teachers/new', 'teacher-new', '本國身分證字號或統一證號。'],
    ],
    name,
  );
  await page.locator('main form button[type=submit]').click();
  found.push(...(await looked(page, `teacher-new-faulty-${name}`, /個問題需要修正/)));
  found.push(...(await tour(page, [['/teachers', 'roster', '下一頁']], name)));
  await page.getByRole('button', { name: '資料下載' }).click();
  found.push(...(await looked(page, `download-${name}`, /將下載 \d+ 人的資料。/)));
  await page.keyboard.press('Escape');
  await page
    .getByRole('link', { name: /^檢視資料/ })
    .first()
    .click();
  found.push(...(await looked(page, `teacher-${name}`, '任職經歷')));
  expect(found).toEqual([]);
  await page.context().close();
});
