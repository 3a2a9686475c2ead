// An address that somebody wrote by hand, or wrote to mislead: what makes no sense in it is taken away, and never shown or followed.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { Product } from '../support/product';
import { signedIn, visitor } from '../support/visitor';

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

const addressOf = (page: Page): string => page.url().slice(product.url.length);

test('a reason to have failed that there is not is not shown', async () => {
  const page = await visitor(browser);
  await page.goto(`${product.url}/sign-in?roaming=bogus`);
  await page.locator('#user-name').waitFor();
  await page.waitForURL(`${product.url}/sign-in`);
  expect(await page.getByText('roamingFailed').count()).toBe(0);
  await page.context().close();
});

test('a way back to another site leads home', async () => {
  const page = await visitor(browser);
  await page.goto(`${product.url}/sign-in?return=https://example.org/x`);
  await page.locator('#user-name').fill('contact.nwt.1');
  await page.locator('#password').fill('Jinxiu-108-demo');
  await page.locator('form button[type=submit]').click();
  await page.getByRole('heading', { name: '108 學年度工作進度' }).waitFor();
  expect(addressOf(page)).toBe('/');
  await page.context().close();
});

test('filters that there are not are left out, the others stay', async () => {
  const page = await signedIn(browser, product, 'contact.nwt.1');
  await page.goto(`${product.url}/teachers?status=BOGUS&staff=TEACHER&sort=AGE`);
  await page
    .getByRole('link', { name: /^檢視資料/ })
    .first()
    .waitFor();
  expect(addressOf(page)).toBe('/teachers?staff=TEACHER');
  await page.goto(`${product.url}/teachers/transfers?state=BOGUS`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForURL(`${product.url}/teachers/transfers`);
  expect(await page.getByText('有資料需要修正').count()).toBe(0);
  await page.context().close();
});
