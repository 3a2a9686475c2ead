// A bureau's main task without a mouse: find the schools where nobody has submitted, and remind them, each once.
import type { Browser } from 'playwright-core';
import { openBrowser, picture } from '../support/browser';
import { Product } from '../support/product';
import { axeFindings, focused, signedIn, tabTo } from '../support/visitor';

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

test('D8: from the morning to the schools with nobody, and all of them reminded, by keyboard alone', async () => {
  const page = await signedIn(browser, product, 'bureau.nwt');
  await page.getByRole('heading', { name: '新北市 108 學年度填報情形' }).waitFor();
  await page
    .getByRole('row', { name: /國民小學/ })
    .first()
    .waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await tabTo(page, '查看名單');
  await page.keyboard.press('Enter');
  await page.waitForURL(/teachers=NOBODY/);
  const count = page.getByText(/符合條件 \d+ 校/);
  await count.waitFor();
  const schools = Number(/\d+/.exec(await count.innerText())?.[0]);
  expect(schools).toBeGreaterThan(0);
  expect(await page.locator('.units tbody tr').count()).toBe(schools);
  for (const submitted of await page.locator('.units td:nth-of-type(3)').allInnerTexts()) {
    expect(submitted).toBe('0');
  }

  await tabTo(page, '提醒未完成學校');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '提醒未完成學校' });
  await dialog.getByText(/將寄信給 \d+ 校的 \d+ 人/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // Whoever thinks better of it stands where they stood.
  expect(await focused(page)).toBe('提醒未完成學校');

  await page.keyboard.press('Enter');
  const will = await dialog.getByText(/將寄信給 \d+ 校的 \d+ 人/).innerText();
  const [units, people] = [...will.matchAll(/\d+/g)].map(Number);
  // The shown ones are chosen, and the mail can be read before it goes.
  expect(await dialog.getByRole('radio', { name: /目前篩選的學校/ }).isChecked()).toBe(true);
  await tabTo(page, '查看信件');
  await page.keyboard.press('Enter');
  await dialog.locator('.mail-text').getByText('/').first().waitFor();
  await picture(page, 'bureau-remind-desk');
  await tabTo(page, `確認提醒 ${units} 校、${people} 人`);
  await page.keyboard.press('Enter');
  await page.getByText(`已提醒 ${units} 校、${people} 人`).waitFor();
  // What came of it has the focus, so that it is heard.
  expect(await page.locator(':focus').innerText()).toContain('已提醒');
  await page
    .getByText(/月\d+日 已提醒/)
    .first()
    .waitFor();

  await tabTo(page, '提醒未完成學校');
  await page.keyboard.press('Enter');
  await dialog.getByText(/目前沒有可寄送的對象/).waitFor();
  await dialog.getByText(/\d+ 校 24 小時內已提醒過/).waitFor();
  expect(await dialog.getByRole('button', { name: '沒有可提醒的對象' }).isDisabled()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});
