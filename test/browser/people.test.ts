// Every page of teachers, of own records and of what happened, as it is looked at (D3, D8): axe, width, a picture.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { signedIn, visitor } from '../support/visitor';
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

test.each(looks)('own records, and the ways in (%s)', async (name, how) => {
  const stranger = await visitor(browser, how);
  const found = await tour(
    stranger,
    [
      ['/sign-up', 'sign-up', '寄出開通連結'],
      ['/sign-up/confirm', 'sign-up-without-link', '這個頁面要從信件中的連結開啟'],
      ['/mailbox', 'mailbox', '開啟連結'],
    ],
    name,
  );
  await stranger.context().close();
  const teacher = await signedIn(browser, product, 'teacher.nwt.09', how);
  found.push(...(await tour(teacher, [['/me', 'my-record', '請洽學校承辦人']], name)));
  expect(found).toEqual([]);
  await teacher.context().close();
});

test.each(looks)(
  'what the centre reads of changes and of kindergartens (%s)',
  async (name, how) => {
    const page = await signedIn(browser, product, 'centre', how);
    const found = await tour(page, [['/roster-checks', 'roster-checks', '未檢視']], name);
    await page.goto(`${product.url}/audit`);
    await page
      .getByRole('button', { name: /的內容$/ })
      .first()
      .click();
    found.push(...(await looked(page, `audit-details-${name}`, '請求編號')));
    found.push(...(await tour(page, [['/kindergartens', 'kindergartens', '放行這份資料']], name)));
    await page.getByRole('button', { name: '放行這份資料' }).first().click();
    found.push(...(await looked(page, `kindergartens-confirm-${name}`, '請先與資料提供單位確認')));
    expect(found).toEqual([]);
    await page.context().close();
  },
);
