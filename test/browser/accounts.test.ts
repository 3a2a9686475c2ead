// The pages of accounts that need none, from the application on, as they are looked at; and the last chief, who stays (D2).
import type { Browser } from 'playwright-core';
import { fillApplication } from '../support/application';
import type { Applicant } from '../support/application';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { mailedLink } from '../support/mailbox';
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

test('the only chief of a school is not deleted, and the dialog says what to do first (D2.3)', async () => {
  const page = await signedIn(browser, product, 'bureau.nwt');
  await page.goto(`${product.url}/accounts`);
  await page.getByRole('combobox', { name: '單位' }).fill('901601');
  await page.getByRole('option').first().click();
  await page
    .getByRole('row', { name: /總負責人/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: '刪除' }).click();
  await page.getByRole('button', { name: /已離職/ }).click();
  await page.getByRole('button', { name: '確認刪除' }).click();
  await page.getByText('請先啟用接任的總負責人').waitFor();
  await page.context().close();
});

const looks: [name: string, look: Look][] = [
  ['desk', { size: 'desk' }],
  ['phone-dark', { size: 'phone', dark: true }],
];

test.each(looks)('the pages that need no account (%s)', async (name, how) => {
  const page = await visitor(browser, how);
  const found: string[] = [];
  await page.goto(`${product.url}/apply`);
  await page.getByRole('button', { name: /下一步/ }).click();
  found.push(...(await looked(page, `apply-faulty-${name}`, '有 7 個問題需要修正')));
  await page.getByRole('combobox', { name: '單位' }).fill('示範國民');
  await page.getByRole('option').first().waitFor();
  found.push(...(await looked(page, `apply-suggest-${name}`, '新北市示範國民中學')));
  const userName = `look.${how.size ?? 'desk'}`;
  const who: Applicant = {
    n: how.size === 'phone' ? 9_100_002 : 9_100_003,
    name: '示範林曉青',
    userName,
    tier: '連絡人',
    unitCode: '901501',
  };
  await fillApplication(page, product, who);
  found.push(...(await looked(page, `apply-check-${name}`, '已設定，不顯示')));
  await page.getByRole('button', { name: '送出申請' }).click();
  found.push(...(await looked(page, `apply-sent-${name}`, '還差一步')));
  await page.goto(await mailedLink(product, `${userName}@example.org`, '/apply/confirm'));
  await page.getByRole('button', { name: '確認並送出申請' }).click();
  found.push(...(await looked(page, `application-${name}`, '審核中')));
  await page.goto(`${product.url}/password/forgotten`);
  found.push(...(await looked(page, `forgotten-${name}`, '登錄的電子郵件')));
  await page.goto(`${product.url}/password/reset`);
  found.push(...(await looked(page, `reset-without-link-${name}`, '這個頁面要從信件中的連結開啟')));
  expect(found).toEqual([]);
  await page.context().close();
});
