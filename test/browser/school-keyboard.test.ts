// A school's main tasks without a mouse: the chief names the representative, the operator opens the plan, the contact reminds colleagues.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { focused, signedIn } from '../support/visitor';

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

/** Presses Tab until the words have the focus; fails when a whole round does not come by. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(words)) return;
  }
  throw new Error(`no Tab leads to ${words}`);
}

/** Presses what has the words on it. */
async function press(page: Page, words: string): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
}

test('a chief names the representative of the school’s plan by keyboard alone (D5.1)', async () => {
  const page = await signedIn(browser, product, 'chief.nwt.2');
  expect(await looked(page, 'school-morning-desk', '108 學年度工作進度')).toEqual([]);
  await press(page, '指定代表');
  await page.getByText('尚無填報代表').waitFor();
  await press(page, '改派代表');
  const dialog = page.getByRole('dialog', { name: '改派代表' });
  await dialog.waitFor();
  await tabTo(page, '新的代表');
  await dialog.getByRole('option', { name: /作業人員/ }).waitFor({ state: 'attached' });
  const operator = await dialog.getByRole('option', { name: /作業人員/ }).getAttribute('value');
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await dialog.getByLabel('新的代表').inputValue()) === operator) break;
    await page.keyboard.press('ArrowDown');
  }
  await press(page, '確認改派');
  await page.getByText(/填報代表：.*（作業人員）/).waitFor();
  await press(page, '教師進修規劃服務');
  await page.getByRole('heading', { name: '108 學年度工作進度' }).waitFor();
  const line = page.getByRole('listitem').filter({ hasText: '填報代表' }).first();
  // What was known before is shown at once, what came of it a moment later.
  await line.filter({ hasText: '已完成' }).waitFor();
  await page.context().close();
});

test('the representative comes from the morning to the plan’s first question by keyboard alone', async () => {
  const page = await signedIn(browser, product, 'operator.nwt.2', { size: 'phone', dark: true });
  expect(await looked(page, 'school-morning-phone-dark', '填寫並送出本校的進修規劃。')).toEqual([]);
  await press(page, '前往填寫');
  await page.getByRole('checkbox').first().waitFor();
  await tabTo(page, '非學分班-研習時數');
  await page.keyboard.press('Space');
  expect(await page.getByRole('checkbox', { name: '非學分班-研習時數' }).isChecked()).toBe(true);
  await page.context().close();
});

test('a contact reminds colleagues by keyboard alone: counted and read before, once in 24 hours (D8)', async () => {
  const page = await signedIn(browser, product, 'contact.nwt.2');
  await press(page, '查看與提醒');
  expect(await looked(page, 'colleagues-desk', /^共 \d+ 人$/)).toEqual([]);
  await press(page, '未送出（');
  await page.waitForURL(/show=missing/);
  await page.getByText('無法以電子郵件提醒').first().waitFor();
  await press(page, '提醒未送出的同仁');
  const dialog = page.getByRole('dialog', { name: '提醒尚未送出的同仁' });
  await dialog.waitFor();
  expect(await looked(page, 'colleagues-reminder-desk', /將寄信給 \d+ 位/)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // Whoever thinks better of it stands where they stood.
  expect(await focused(page)).toBe('提醒未送出的同仁');
  await page.keyboard.press('Enter');
  await page.getByText(/將寄信給 \d+ 位/).waitFor();
  await press(page, '確認提醒');
  await page.getByText(/已寄出提醒給 \d+ 位同仁/).waitFor();
  expect(await page.locator(':focus').innerText()).toContain('已寄出提醒');
  await page.getByText(/24 小時內已提醒過/).waitFor();
  expect(await page.getByRole('button', { name: '提醒未送出的同仁' }).isDisabled()).toBe(true);
  expect(await looked(page, 'colleagues-reminded-desk', /24 小時內已提醒過/)).toEqual([]);
  await page.context().close();
});

test('whoever turns a page goes on at its beginning, not at a button that is gone', async () => {
  const page = await signedIn(browser, product, 'chief.nwt.1', { language: 'en', size: 'phone' });
  await page.goto(`${product.url}/colleagues/108`);
  expect(await looked(page, 'colleagues-phone-en', 'Page 1')).toEqual([]);
  await press(page, 'Next');
  await page.getByText('Page 2').waitFor();
  await page.locator(':focus[aria-label="Page 2"]').waitFor();
  await press(page, 'Next');
  await page.getByText('Page 3').waitFor();
  await page.locator(':focus[aria-label="Page 3"]').waitFor();
  await page.context().close();
});
