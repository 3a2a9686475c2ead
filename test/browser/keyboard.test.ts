// Everything can be reached without a mouse: from the first Tab to the check of a whole plan, and out again.
import type { Browser } from 'playwright-core';
import { apply } from '../support/application';
import { openBrowser, picture } from '../support/browser';
import { Product } from '../support/product';
import { focused, keptInStore, signedIn, tabTo, visitor } from '../support/visitor';

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

test('a teacher signs in, fills in, mends, checks and submits the plan with Tab, Space and Enter only', async () => {
  const page = await visitor(browser);
  await page.goto(product.url);
  await page.getByRole('link', { name: '登入開始填報' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('跳到主要內容');
  await tabTo(page, '登入開始填報');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '登入' }).waitFor();
  await tabTo(page, '帳號');
  await page.keyboard.type('teacher.nwt.03');
  await tabTo(page, '密碼');
  await page.keyboard.type('Jinxiu-108-demo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /您好/ }).waitFor();
  await tabTo(page, '從空白開始');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox').first().waitFor();
  for (const choice of ['非學分班-研習時數', '暑假', '服務學校', '第二階進階-應用分析', '工作坊']) {
    await tabTo(page, choice);
    await page.keyboard.press('Space');
  }
  // Before anything is whole: the faults take the focus, and each leads to its field.
  await tabTo(page, '下一步');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('請至少在一個研習範疇填寫時數。');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('課程、教學及評量');
  await page.keyboard.type('6.5');
  // A course of the school's plan joins by its button; the focus stays where the hands are.
  await tabTo(page, '納入我的規劃');
  await page.keyboard.press('Enter');
  await page.getByText('學校課程', { exact: true }).waitFor();
  expect(await focused(page)).toContain('移出我的規劃');
  await page.getByText(/草稿已於/).waitFor();
  await tabTo(page, '下一步');
  await picture(page, 'keyboard-focus-desk');
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: '送出前請確認內容' })
    .and(page.locator(':focus'))
    .waitFor();
  await tabTo(page, '確認送出');
  await page.keyboard.press('Enter');
  await page
    .getByText(/108-T-/)
    .first()
    .waitFor();
  await tabTo(page, '列印或存成 PDF');
  await tabTo(page, '回到規劃');
  await page.keyboard.press('Enter');
  await page.getByText('本規劃已送出').waitFor();
  await page.context().close();
});

test('a chief approves an application from the queue by keyboard alone, and never loses the place', async () => {
  const applicant = await visitor(browser);
  await apply(applicant, product, {
    n: 9_300_000,
    name: '示範林曉青',
    userName: 'keyboard.contact',
    tier: '連絡人',
    unitCode: '901501',
  });
  await applicant.context().close();
  const page = await signedIn(browser, product, 'chief.nwt.2');
  await page.getByRole('link', { name: '前往審核' }).waitFor();
  await tabTo(page, '前往審核');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '啟用 示範林曉青 的帳號' }).waitFor();
  await tabTo(page, '啟用');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '啟用 示範林曉青 的帳號' });
  await dialog.waitFor();
  // It is read from its top, and a second Enter undoes nothing.
  expect(await page.locator(':focus').innerText()).toBe('啟用 示範林曉青 的帳號');
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // Whoever thinks better of it stands where they stood.
  expect(await focused(page)).toBe('啟用');
  await page.keyboard.press('Enter');
  await tabTo(page, '確認啟用');
  await page.keyboard.press('Enter');
  await page.getByText('已啟用 示範林曉青').waitFor();
  // The button is gone with its row: what came of it has the focus, and the next Tab goes on from there.
  expect(await page.locator(':focus').innerText()).toContain('已啟用 示範林曉青');
  await page.context().close();
});

test('a school releases two of its roster at once by keyboard alone, and takes it back', async () => {
  const page = await signedIn(browser, product, 'contact.nwt.3');
  await page.goto(`${product.url}/teachers`);
  const heads = page.locator('.roster tbody th');
  await heads.first().waitFor();
  const names = (await heads.allInnerTexts()).map((each) => each.split('\n')[0] ?? '');
  for (const name of names.slice(1, 3)) {
    await tabTo(page, `選取 ${name}`);
    await page.keyboard.press('Space');
  }
  await page.getByText('已選取 2 人').waitFor();
  await tabTo(page, '離職／轉校／退休');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '離職／轉校／退休：2 人' }).waitFor();
  await tabTo(page, '離職');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, '確認退休（2 人）');
  await page.keyboard.press('Enter');
  await page.getByText(/已辦理退休：.*共 2 人/).waitFor();
  // The bar is gone with those who were picked: what came of it has the focus, and the way back is next.
  expect(await page.locator(':focus').innerText()).toContain('已辦理退休');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('復原');
  await page.keyboard.press('Enter');
  await page.getByText(/已復原：.*共 2 人/).waitFor();
  await page.context().close();
});

test('leaving with typing that the server does not have asks first, and removes it when told', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.04');
  await page.goto(`${product.url}/plan/108`);
  await page.getByRole('checkbox').first().waitFor();
  const saving = /SaveMyPlanDraft/;
  await page.route('**/graphql', (route) =>
    saving.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
  );
  await page.getByRole('checkbox', { name: '暑假' }).check();
  await page.getByText(/內容保留在此裝置/).waitFor();
  expect(await keptInStore(page)).toBe(1);
  await page.getByRole('button', { name: /帳號選單/ }).click();
  await page.getByRole('button', { name: '登出' }).click();
  await page.getByRole('dialog', { name: '有內容還沒有存到伺服器' }).waitFor();
  await picture(page, 'sign-out-unsaved-desk');
  await page.getByRole('button', { name: '移除這些內容，登出' }).click();
  await page.getByRole('link', { name: '登入開始填報' }).waitFor();
  expect(await keptInStore(page)).toBe(0);
  await page.context().close();
});

test('a sign-out that does not reach the server is told, and can be tried again', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.05');
  await page.route('**/graphql', (route) =>
    /SignOut/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: /帳號選單/ }).click();
  await page.getByRole('button', { name: '登出' }).click();
  const dialog = page.getByRole('dialog', { name: '尚未登出' });
  await dialog.waitFor();
  await picture(page, 'sign-out-failed-desk');
  await page.unroute('**/graphql');
  await dialog.getByRole('button', { name: '再試一次' }).click();
  await page.getByRole('link', { name: '登入開始填報' }).waitFor();
  await page.context().close();
});
