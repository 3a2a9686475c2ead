// What surrounds every page: menus by keyboard and on a phone, notifications, help, a lost connection, a session that nobody uses.
import type { Browser, Page, Route } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { focused, signedIn, visitor } from '../support/visitor';

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

const operationOf = (route: Route): string =>
  (JSON.parse(route.request().postData() ?? '{}') as { operationName?: string }).operationName ??
  '';

/** Lets the server tell a session that ends so many seconds after each answer of `Session`. */
async function endsAfter(page: Page, idle: number, whole = 36_000): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (operationOf(route) !== 'Session') return route.continue();
    const answer = await route.fetch();
    const body = (await answer.json()) as {
      data: { service: { serverTime: string }; me: Record<string, string> | null };
    };
    const at = Date.parse(body.data.service.serverTime);
    if (body.data.me !== null) {
      body.data.me['sessionIdleEndsAt'] = new Date(at + idle * 1000).toISOString();
      body.data.me['sessionExpiresAt'] = new Date(at + whole * 1000).toISOString();
    }
    await route.fulfill({ response: answer, json: body });
  });
}

test('everybody finds the schedule, help and the accessibility statement', async () => {
  const page = await visitor(browser);
  const wrong: string[] = [];
  await page.goto(`${product.url}/help`);
  wrong.push(...(await looked(page, 'help-desk', '可以問誰')));
  await page.locator('summary').first().click();
  wrong.push(...(await looked(page, 'help-open-desk', '需要補填時')));
  await page.getByRole('link', { name: '無障礙聲明' }).click();
  wrong.push(...(await looked(page, 'accessibility-desk', '檢查了什麼')));
  await page.getByRole('contentinfo').getByRole('link', { name: '時程' }).click();
  wrong.push(...(await looked(page, 'schedule-desk', '歷年參與情形')));
  await page.getByRole('button', { name: 'English' }).click();
  wrong.push(...(await looked(page, 'schedule-desk-en', 'Participation so far')));
  expect(await page.locator('body').innerText()).not.toMatch(/時程|參與/);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('who is signed in finds the telephone of the own unit, and on a phone every page behind one button', async () => {
  const page = await signedIn(browser, product, 'chief.nwt.1', { size: 'phone', dark: true });
  const wrong: string[] = [];
  await page.goto(`${product.url}/help`);
  wrong.push(...(await looked(page, 'help-phone-dark', '新北市示範國民小學的業務帳號')));
  await page.getByRole('button', { name: '選單', exact: true }).click();
  wrong.push(...(await looked(page, 'menu-phone-dark', '異動紀錄')));
  await page.getByRole('link', { name: '教師名冊' }).click();
  await page.waitForURL(/\/teachers/);
  expect(await page.getByRole('link', { name: '異動紀錄' }).isVisible()).toBe(false);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('the own menu opens, closes and leads on by keyboard, and the focus is never lost', async () => {
  const page = await signedIn(browser, product, 'contact.nwt.1');
  const menu = page.getByRole('button', { name: /帳號選單/ });
  await menu.focus();
  await page.keyboard.press('Enter');
  expect(await looked(page, 'account-menu-desk', '變更密碼')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await focused(page)).toContain('帳號選單');
  expect(await page.getByRole('link', { name: '變更密碼' }).isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('我的帳號');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '我的帳號' }).waitFor();
  await page.context().close();
});

test('what one has been told is read, leads to its place, and is marked as read all at once', async () => {
  const page = await signedIn(browser, product, 'bureau.nwt');
  await page.getByRole('link', { name: /則未讀通知/ }).click();
  expect(await looked(page, 'notifications-desk', '未讀')).toEqual([]);
  await page.getByRole('button', { name: '全部標為已讀' }).click();
  await page.getByText('則標為已讀').waitFor();
  await page.getByText('沒有未讀的通知。').waitFor();
  await page.getByRole('link', { name: '通知', exact: true }).waitFor();
  expect(await looked(page, 'notifications-read-desk', '前往處理')).toEqual([]);
  await page.getByRole('link', { name: '前往處理' }).first().click();
  await page.waitForURL(/\/completion\/108\/extensions/);
  await page.context().close();
});

test('a school that is reminded of its teachers is led to the colleagues, not to its own plan', async () => {
  const page = await signedIn(browser, product, 'contact.nwt.23');
  await page.goto(`${product.url}/notifications`);
  await page.getByText(/還有\d+位教師尚未送出/).waitFor();
  await page.getByRole('link', { name: '查看同仁填報情形' }).click();
  await page.waitForURL(/\/colleagues\/108/);
  await page.context().close();
});

test('a lost connection is told at once, and is found again without anything to do', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.07');
  await page.goto(`${product.url}/notifications`);
  // The list is there, empty or not: no answer is on its way any more.
  await page.locator('.notifications').waitFor({ state: 'attached' });
  await page.context().setOffline(true);
  expect(await looked(page, 'connection-lost-desk', '連線中斷')).toEqual([]);
  await page.context().setOffline(false);
  await page.getByText('連線中斷').waitFor({ state: 'detached' });
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('link', { name: '我的進修規劃' }).click();
  await page.getByText('連線中斷').waitFor();
  await page.getByText('連線不到伺服器').waitFor();
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '再試一次' }).first().click();
  await page.getByRole('checkbox').first().waitFor();
  expect(await page.getByText('連線中斷').count()).toBe(0);
  await page.context().close();
});

test('before a session ends that nobody uses one is warned, and can stay', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.08');
  await endsAfter(page, 150);
  await page.goto(`${product.url}/plan/108`);
  const warning = page.getByRole('alertdialog', { name: '即將自動登出' });
  await warning.waitFor();
  expect(await looked(page, 'session-ending-desk', '繼續使用')).toEqual([]);
  await page.unroute('**/graphql');
  await page.keyboard.press('Escape');
  await warning.waitFor({ state: 'detached' });
  await page.getByRole('checkbox').first().waitFor();
  await page.context().close();
});

test('after the end one signs in again and is back on the very page, with what was typed', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.09');
  await page.goto(`${product.url}/plan/108`);
  await page.getByRole('checkbox', { name: '暑假' }).check();
  await page
    .getByText(/草稿已於/)
    .first()
    .waitFor();
  await endsAfter(page, 62);
  await page.reload();
  await page.getByText('您已登出。').waitFor();
  expect(new URL(page.url()).searchParams.get('return')).toBe('/plan/108');
  expect(await looked(page, 'session-ended-desk', '重新登入後會回到原來的頁面')).toEqual([]);
  await page.unroute('**/graphql');
  await page.locator('#user-name').fill('teacher.nwt.09');
  await page.locator('#password').fill('Jinxiu-108-demo');
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/plan\/108/);
  expect(await page.getByRole('checkbox', { name: '暑假' }).isChecked()).toBe(true);
  await page.context().close();
});

test('two tabs are one session: what is done in one keeps the other quiet, and leaving one leaves both', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.10');
  await endsAfter(page, 181);
  await page.goto(`${product.url}/notifications`);
  await page.getByRole('heading', { name: '通知' }).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${product.url}/plan/108`);
  await other.getByRole('checkbox').first().waitFor();
  await page.getByRole('alertdialog', { name: '即將自動登出' }).waitFor();
  await other.getByRole('checkbox', { name: '暑假' }).check();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await other
    .getByText(/草稿已於/)
    .first()
    .waitFor();
  const warning = page.getByRole('alertdialog', { name: '即將自動登出' });
  await warning.getByRole('button', { name: '登出' }).click();
  await other.waitForURL(/\/sign-in/);
  await page.context().close();
});
