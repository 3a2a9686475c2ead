// What was typed into a record and is not saved: on a phone every question about it is seen and has the focus, and no way off the page takes it unasked (D3.2).
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
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

const FOCUS_WITHIN = `document.activeElement.matches('dialog .notice')`;

/** The notice that is asked about stands wholly in the window and has the focus. */
async function called(page: Page, notice: Locator): Promise<void> {
  await notice.waitFor();
  await page.waitForFunction(FOCUS_WITHIN);
  const box = await notice.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? height)).toBeLessThanOrEqual(height);
  expect(await page.locator('dialog .notice .button.primary').count()).toBe(1);
}

/** Opens the first row's dialog on the roster. */
async function openFirst(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^修改/ }).first().click();
  const dialog = page.getByRole('dialog', { name: /更新教師資料/ });
  await dialog.getByLabel('單位註記').waitFor();
  return dialog;
}

test('in the dialog of a row', async () => {
  const page = await signedIn(browser, product, 'contact.nwt.1', { size: 'phone' });
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(`${product.url}/teachers`);
  const record = page.getByRole('link', { name: /^檢視資料/ }).first();
  await record.click();
  await page.getByRole('link', { name: '回到名冊' }).click();
  await record.waitFor();
  const dialog = await openFirst(page);
  await dialog.getByLabel('單位註記').fill('第一次');
  const asked = dialog.locator('.notice', { hasText: '還有沒儲存的修改' });
  await dialog.getByRole('button', { name: '取消' }).click();
  await called(page, asked);
  await dialog.getByRole('button', { name: '取消' }).click();
  await called(page, asked);
  await asked.getByRole('button').first().click();
  await asked.waitFor({ state: 'detached' });

  const other = await signedIn(browser, product, 'contact.nwt.1');
  await other.goto(`${product.url}/teachers`);
  const theirs = await openFirst(other);
  await theirs.getByLabel('單位註記').fill('別人先存');
  await theirs.getByRole('button', { name: '更新教師資料', exact: true }).click();
  await theirs.waitFor({ state: 'detached' });
  await other.context().close();

  await dialog.getByRole('button', { name: '更新教師資料', exact: true }).click();
  const overtaken = dialog.locator('.notice', { hasText: '別人先存' });
  await called(page, overtaken);
  await page.keyboard.press('Escape');
  await called(page, asked);
  await asked.getByRole('button').first().click();
  await called(page, overtaken);
  await overtaken.getByRole('button').first().click();
  await overtaken.waitFor({ state: 'detached' });
  await page.waitForFunction(`document.activeElement !== document.body`);
  expect(await focused(page)).toContain('更新教師資料');

  // What is asked above the dialog closes alone.
  await page.goBack();
  const leaving = page.getByRole('dialog', { name: '還有沒儲存的修改' });
  await leaving.waitFor();
  await page.keyboard.press('Escape');
  await leaving.waitFor({ state: 'detached' });
  expect(await asked.count()).toBe(0);
  await dialog.getByRole('button', { name: '更新教師資料', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();
});

test('on a page of its own, also where one signs out', async () => {
  const page = await signedIn(browser, product, 'contact.nwt.1');
  await page.goto(`${product.url}/teachers`);
  await page
    .getByRole('link', { name: /^檢視資料/ })
    .first()
    .click();
  await page.getByLabel('單位註記').fill('還沒存');
  const asked = page.getByRole('dialog', { name: '還有沒儲存的修改' });
  const signOut = async () => {
    const menu = page.locator('.account-menu > button, .account-menu > summary');
    if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
    await page.getByRole('button', { name: '登出' }).click();
    await asked.waitFor();
  };
  await signOut();
  await asked.getByRole('button', { name: '留在這一頁' }).click();
  await asked.waitFor({ state: 'detached' });
  expect(await page.getByLabel('單位註記').inputValue()).toBe('還沒存');
  await page.reload();
  await page.getByLabel('單位註記').fill('還沒存');
  await signOut();
  await asked.getByRole('button').filter({ hasText: '離開' }).click();
  await page.getByRole('link', { name: '登入' }).first().waitFor();
  await page.context().close();
});
