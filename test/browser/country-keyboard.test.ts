// The country's morning without a mouse: its views, a jurisdiction and back, a window changed where it stands; and the ministry's figures.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openBrowser, picture } from '../support/browser';
import { Product } from '../support/product';
import { axeFindings, fillInstant, focused, sidewaysBy, signedIn, tabTo } from '../support/visitor';

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

test('D8: the centre turns from tiles to the map and the table with the arrows, opens a jurisdiction and comes back', async () => {
  const page = await signedIn(browser, product, 'centre');
  await page.getByRole('heading', { name: '全國 108 學年度填報進度' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'centre-morning-desk');

  await tabTo(page, '方格');
  await page.keyboard.press('ArrowRight');
  await page.locator('svg.map').waitFor();
  expect(new URL(page.url()).search).toBe('?view=map');
  expect(await focused(page)).toBe('地圖');
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'centre-map-desk');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('row', { name: /連江縣/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Home');
  await tabTo(page, '澎湖縣');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /澎湖縣 108 學年度/ }).waitFor();
  await page.goBack();
  const tab = page.getByRole('tab', { name: '方格', selected: true });
  await tab.waitFor();
  // A strip of tabs is as high as what one touches.
  expect((await tab.locator('..').boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.context().close();
});

test('D4.5: a window is changed where it stands on the time line; what would harm is not offered, or refused', async () => {
  const page = await signedIn(browser, product, 'centre');
  await page.getByRole('group', { name: '時程圖' }).waitFor();
  // The whole line is one stop of the tab key, arrows lead from window to window.
  await tabTo(page, '苗栗縣 學校規劃');
  await page.keyboard.press('Tab');
  expect(await focused(page)).not.toMatch(/(學校|教師)規劃：/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toContain('苗栗縣 教師規劃');
  await page.keyboard.press('End');
  expect(await focused(page)).toContain('嘉義市 教師規劃');
  for (let up = 0; up < 3; up += 1) await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toContain('高雄市 教師規劃');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('尚未開放：開放與截止時間都可以修改。').waitFor();
  await dialog.getByRole('group', { name: '開放時間' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused(page)).toContain('高雄市 教師規劃');

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toContain('苗栗縣 教師規劃');
  await page.keyboard.press('Space');
  await dialog.getByText('已經開放：開放時間不能再改').waitFor();
  expect(await dialog.getByRole('group', { name: '開放時間' }).count()).toBe(0);
  await fillInstant(page, '新的截止時間', [108, 9, 8, 17, 0]);
  await dialog.getByLabel('理由').fill('作業時程調整');
  await page.keyboard.press('Tab');
  await tabTo(page, '確認修改');
  await page.keyboard.press('Enter');
  await dialog.locator('.fault').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'centre-window-refused-desk');
  await fillInstant(page, '新的截止時間', [108, 9, 12, 17, 0]);
  await tabTo(page, '確認修改');
  await page.keyboard.press('Enter');
  await page.getByText('苗栗縣 的時段已修改。').waitFor();
  await page
    .getByRole('button', { name: /苗栗縣 教師規劃：.*108年9月12日 17:00/ })
    .first()
    .waitFor();
  await page.context().close();
});

test('D9: the ministry reads the years with their gap, and takes the figures along as a file', async () => {
  const page = await signedIn(browser, product, 'ministry', { size: 'phone', dark: true });
  const card = page.getByRole('region', { name: '歷年參與情形' });
  await card.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  await card.getByText('以表格檢視數值').focus();
  await page.keyboard.press('Enter');
  expect(await card.getByRole('row', { name: /^104/ }).innerText()).toMatch(/—\s*—/);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'ministry-years-phone-dark');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: '下載 CSV' }).press('Enter'),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toMatch(/資料時間,108年9月6日/);
  expect(text).toContain('\r\n104,,\r\n105,1131,25009\r\n');
  await page.context().close();
});
