// A teacher of an open jurisdiction signs in, submits and sees a receipt; the server is killed, started, and the plan is there.
import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, SIZES } from '../support/browser';
import { Product } from '../support/product';

const PASSWORD = 'Jinxiu-108-demo';
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

async function signedIn(userName: string, size: keyof typeof SIZES): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES[size], locale: 'zh-TW' });
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel('帳號').fill(userName);
  await page.getByLabel('密碼').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

/** Fills the form with one choice in each question and hours in two domains. */
async function fill(page: Page): Promise<void> {
  for (const choice of ['非學分班-研習時數', '暑假', '服務學校', '第二階進階-應用分析', '工作坊']) {
    await page.getByRole('checkbox', { name: choice, exact: true }).check();
  }
  await page.getByLabel('課程、教學及評量').first().fill('12.5');
  await page.getByLabel('實用知能與生活素養').first().fill('6');
}

test.each(['desk', 'phone'] as const)('a submitted plan outlives kill -9 (%s)', async (size) => {
  const userName = size === 'desk' ? 'teacher.nwt.01' : 'teacher.nwt.02';
  const page = await signedIn(userName, size);
  await page.goto(`${product.url}/plan/108`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await fill(page);
  await page.getByText(/草稿已於/).first().waitFor();
  await picture(page, `plan-filled-${size}`);
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.waitForURL(/step=check/);
  await picture(page, `plan-check-${size}`);
  await page.getByRole('button', { name: /送出/ }).last().click();
  await page.waitForURL(/receipt/);
  const number = await page.getByText(/108-T-/).first().innerText();
  expect(number).toMatch(/108-T-[0-9A-Z]{5}-[0-9A-Z]{5}/);
  await picture(page, `receipt-${size}`);

  await product.kill('SIGKILL');
  await product.start();
  await page.goto(`${product.url}/plan/108/receipt`);
  await page.getByText(number).first().waitFor();
  await page.goto(`${product.url}/plan/108`);
  await page.getByText('已送出').first().waitFor();
  await page.context().close();
});
