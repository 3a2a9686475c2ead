// The first day of an office's account: the first password, a phone, recovery codes; and the day the phone is lost (D2.4).
import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { codeOfStep, factorStep } from '../../server/modules/accounts/totp';
import { nationalId } from '../support/national-id';
import { openBrowser, picture } from '../support/browser';
import { Product } from '../support/product';
import { axeFindings, sidewaysBy, visitor } from '../support/visitor';

const OWN_PASSWORD = 'a phrase of my own 1';

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

/** Makes an account of the centre by the operator's command; answers the password for the first sign-in. */
function makeAccount(userName: string): string {
  const args = ['--user-name', userName, '--name', '示範承辦', '--email', 'first@example.org'];
  const said = execFileSync(process.execPath, ['dist/server/commands/centre-create.js', ...args], {
    env: { ...process.env, DATABASE_URL: product.databaseUrl },
    input: `${nationalId(876_543)}\n`,
    encoding: 'utf8',
  });
  return /changed there: (\S+)/.exec(said)?.[1] ?? '';
}

async function signIn(page: Page, userName: string, password: string): Promise<void> {
  await page.goto(`${product.url}/sign-in`);
  await page.locator('#user-name').fill(userName);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: '登入' }).last().click();
}

const submit = (page: Page) => page.locator('form button[type=submit]').click();

test('chooses a password, sets the phone up, keeps the codes; and signs in without the phone', async () => {
  const first = makeAccount('first.centre');
  const page = await visitor(browser, { size: 'phone' });
  await signIn(page, 'first.centre', first);
  await page.waitForURL(/\/password/);
  await page.locator('#currentPassword').fill(first);
  await page.locator('#newPassword').fill(OWN_PASSWORD);
  await page.locator('#repeated').fill(OWN_PASSWORD);
  await submit(page);

  await page.getByRole('heading', { name: '設定雙重驗證' }).waitFor();
  await page.getByRole('img', { name: '驗證器用的條碼' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysBy(page)).toBe(0);
  await picture(page, 'second-factor-set-up-phone');
  const secret = (await page.locator('#factor-secret').innerText()).replaceAll(' ', '');
  await page.locator('#factor-code').fill('no code');
  await submit(page);
  await page.getByText('驗證碼不正確，或已經使用過。').waitFor();
  await page.locator('#factor-code').fill(codeOfStep(secret, factorStep(Date.now())));
  await submit(page);

  await page.getByRole('heading', { name: '備用碼' }).waitFor();
  const codes = await page.locator('.recovery-codes code').allInnerTexts();
  expect(codes).toHaveLength(10);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'recovery-codes-phone');
  await page.getByRole('button', { name: '我已收好備用碼，完成' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.context().close();

  const later = await visitor(browser);
  await signIn(later, 'first.centre', OWN_PASSWORD);
  await later.getByRole('heading', { name: '輸入驗證碼' }).waitFor();
  // Nothing of the site opens before: the way back leads here.
  await later.goto(`${product.url}/cycles/108`);
  await later.getByRole('heading', { name: '輸入驗證碼' }).waitFor();
  expect(await axeFindings(later)).toEqual([]);
  await picture(later, 'second-factor-desk');
  await later.locator('#factor-code').fill(codes[0] ?? '');
  await submit(later);
  await later.waitForURL(/\/cycles\/108/);
  await later.context().close();
});
