// A bureau's list of schools: narrowed, ordered, paged and kept in its address; as a file; requests for more time decided.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture } from '../support/browser';
import { Product } from '../support/product';
import { axeFindings, sidewaysBy, signedIn } from '../support/visitor';

const product = new Product();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await product.start();
  browser = await openBrowser();
  page = await signedIn(browser, product, 'bureau.nwt');
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

/** The names on the page, once the server has answered for it. */
async function names(): Promise<string[]> {
  await page.locator('.pages[aria-busy=false] .units').waitFor();
  return page.locator('.units tbody th a').allInnerTexts();
}
const columnOf = (at: number) => page.locator(`.units td:nth-of-type(${at})`).allInnerTexts();
const counted = (words: RegExp) => page.locator('.list-count', { hasText: words });

test('order, page and filters stand in the address: another visit and the way back show the same', async () => {
  await page.goto(`${product.url}/completion/108`);
  await counted(/共 26 校/).waitFor();
  const first = await names();
  expect(first).toHaveLength(20);
  await page.getByRole('button', { name: '下一頁' }).click();
  await page.getByText('第 2 頁').waitFor();
  await page.waitForURL(/page=2/);
  const second = await names();
  expect(second.filter((each) => first.includes(each))).toEqual([]);
  await page.reload();
  await page.getByText('第 2 頁').waitFor();
  expect(await names()).toEqual(second);
  // A shared address does not know how one came there, and leads back to the first page all the same.
  await page.getByRole('button', { name: '上一頁' }).click();
  await page.getByText('第 1 頁').waitFor();
  expect(await names()).toEqual(first);

  await page.getByRole('button', { name: '教師數' }).click();
  await page.waitForURL(/sort=ELIGIBLE/);
  await page
    .getByRole('columnheader', { name: '教師數' })
    .and(page.locator('[aria-sort=ascending]'))
    .waitFor();
  await page.getByRole('button', { name: '教師數' }).click();
  await page.waitForURL(/down=true/);
  await page.locator('.units tbody tr:first-child td:nth-of-type(2)', { hasText: '55' }).waitFor();
  const sizes = (await columnOf(2)).map(Number);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('down'));
});

test('a view gets a name and stays in this browser; the search and the file follow it', async () => {
  await page.goto(`${product.url}/completion/108`);
  await page.getByRole('link', { name: '學校規劃未送出' }).click();
  await counted(/符合條件 8 校/).waitFor();
  for (const state of await page.locator('.plan-cell .badge:first-child').allInnerTexts()) {
    expect(['未開始', '草稿']).toContain(state);
  }
  await page.getByLabel('階段').selectOption('ELEMENTARY');
  await page.waitForURL(/stage=ELEMENTARY/);
  await page.getByRole('button', { name: '儲存目前檢視' }).click();
  await page.getByLabel('檢視名稱').fill('國小待辦');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '確認儲存' }).click();
  await page.getByRole('link', { name: '國小待辦' }).waitFor();
  await page.goto(`${product.url}/`);
  await page.getByRole('link', { name: '國小待辦' }).click();
  await page.waitForURL(/plan=MISSING/);
  const shown = await names();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下載清單' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('新北市 108 學年度學校填報情形.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  expect(lines[1]).toMatch(/^資料時間,108年9月6日 10:0\d$/);
  expect(lines[2]).toBe('篩選條件,學校規劃未送出（含草稿）、國小');
  const rows = lines.slice(6).filter((line) => line !== '');
  expect(rows.map((line) => line.split(',')[1])).toEqual(shown);

  await page.getByRole('button', { name: '管理我的檢視' }).click();
  await page.getByLabel('「國小待辦」的新名稱').fill('國小');
  await page.getByRole('button', { name: '確認儲存' }).click();
  await page.getByRole('link', { name: '國小', exact: true }).waitFor();
  await page.getByRole('button', { name: '管理我的檢視' }).click();
  await page.getByRole('button', { name: '刪除' }).click();
  await page.getByRole('button', { name: '確認儲存' }).click();
  await page.getByRole('button', { name: '管理我的檢視' }).waitFor({ state: 'detached' });

  await page.getByRole('searchbox', { name: '校名或學校代碼' }).fill('沒有這所學校');
  await page.keyboard.press('Enter');
  await page.getByText('沒有符合條件的學校。').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '清除條件' }).click();
  await counted(/共 26 校/).waitFor();
});

test('D4.5: requests for more time are granted until the wished instant, or refused with a reason', async () => {
  await page.goto(`${product.url}/`);
  await page.getByRole('link', { name: '待審核的延長申請' }).click();
  await counted(/共 3 件/).waitFor();
  const teacher = page.getByRole('listitem').filter({ hasText: '的教師規劃' });
  // A teacher's name is masked outside the own school (D3.8).
  expect(await teacher.innerText()).toMatch(/新北市.+：.O.* 的教師規劃/);
  const whose = (await teacher.locator('strong').innerText()).trim();
  await teacher.getByRole('button', { name: '同意延長' }).click();
  const dialog = page.getByRole('dialog', { name: '同意延長' });
  expect(await dialog.getByLabel('日', { exact: true }).inputValue()).toBe('25');
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'grant-extension-desk');
  await dialog.getByRole('button', { name: '確認同意延長' }).click();
  await page.getByText(`已同意 ${whose} 延長至`).waitFor();
  await counted(/共 2 件/).waitFor();
  await page.getByRole('row', { name: /九月全月公差/ }).waitFor();

  await page.getByRole('button', { name: '不同意' }).first().click();
  await page.getByLabel('理由').fill('可於原定期間內完成');
  await page.getByRole('button', { name: '確認不同意' }).click();
  await page.getByText('已回覆不同意：').waitFor();
  await counted(/共 1 件/).waitFor();
  await page.getByLabel('狀態').selectOption('REFUSED');
  await page.getByText('審核說明：可於原定期間內完成').waitFor();
});

test('D8: a school is read by its state and whom to call, on a phone as well; no teacher is named', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${product.url}/completion/108`);
  expect(await sidewaysBy(page)).toBe(0);
  await page.getByRole('link', { name: '新北市示範國民中學' }).click();
  await page.getByRole('heading', { name: '學校聯絡人員' }).waitFor();
  await page.getByRole('heading', { name: '已核准的延長' }).waitFor();
  expect(await page.getByText('總負責人').first().isVisible()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  expect(await sidewaysBy(page)).toBe(0);
  await picture(page, 'school-state-narrow');
});

test('on a phone the morning shows five schools until more are asked for, and goes on at the sixth', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(product.url);
  const rows = page.locator('.units tbody tr').filter({ visible: true });
  await rows.first().waitFor();
  expect(await rows.count()).toBe(5);
  await page.getByRole('button', { name: '再顯示 15 校' }).click();
  expect(await rows.count()).toBe(20);
  expect(await page.locator(':focus').innerText()).toBe(
    await rows.nth(5).locator('th a').innerText(),
  );
  expect(await axeFindings(page)).toEqual([]);
});

test('who comes home later is told of what is new since: windows and what is unread are asked again', async () => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) asked.push(request.postData() ?? '');
  });
  const sessions = () => asked.filter((body) => body.includes('"Session"')).length;
  const awayAndHome = async () => {
    await page.getByRole('link', { name: '無障礙聲明' }).click();
    await page.waitForURL('**/accessibility');
    await page.locator('.brand').click();
    await page.locator('.units tbody tr').first().waitFor();
  };
  await page.clock.install();
  await page.goto(product.url);
  await page.locator('.units tbody tr').first().waitFor();
  expect(sessions()).toBe(1);
  await awayAndHome();
  expect(sessions()).toBe(1);
  await page.clock.fastForward(61_000);
  const again = page.waitForRequest(
    (request) => request.postData()?.includes('"Session"') ?? false,
  );
  await awayAndHome();
  await again;
  expect(sessions()).toBe(2);
});
