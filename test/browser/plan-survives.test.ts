// A teacher of an open jurisdiction signs in, submits and sees a receipt; the server is killed, started, and the plan is there.
import type { Browser } from 'playwright-core';
import { openBrowser, picture } from '../support/browser';
import { Product } from '../support/product';
import { fillPlan, signedIn } from '../support/visitor';

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

test.each(['desk', 'phone'] as const)('a submitted plan outlives kill -9 (%s)', async (size) => {
  const userName = size === 'desk' ? 'teacher.nwt.01' : 'teacher.nwt.02';
  const page = await signedIn(browser, product, userName, { size });
  await page.goto(`${product.url}/plan/108`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await fillPlan(page);
  await picture(page, `plan-filled-${size}`);
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.waitForURL(/step=check/);
  await picture(page, `plan-check-${size}`);
  await page.getByRole('button', { name: /送出/ }).last().click();
  await page.waitForURL(/receipt/);
  const number = await page
    .getByText(/108-T-/)
    .first()
    .innerText();
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
