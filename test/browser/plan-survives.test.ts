// Nothing typed is ever lost: over a killed server, an absent one, two tabs, a reload without a server, an ended session (D5.6).
import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { fillPlan, keptInStore, signedIn } from '../support/visitor';

/** How long the server is away while somebody types. */
const AWAY_MS = 20_000;
const SAVED = /草稿已於/;
const KEPT_HERE = /內容保留在此裝置/;

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

const openMine = async (page: Page) => {
  await page.goto(`${product.url}/plan/108`);
  await page.getByRole('checkbox').first().waitFor();
};
const hours = (page: Page, domain: string) => page.getByLabel(domain, { exact: true });
const ticked = (page: Page) => page.getByRole('checkbox', { checked: true }).count();
const saved = (page: Page) => page.getByText(SAVED).first().waitFor();

test.each(['desk', 'phone'] as const)('a submitted plan outlives kill -9 (%s)', async (size) => {
  const userName = size === 'desk' ? 'teacher.nwt.01' : 'teacher.nwt.02';
  const page = await signedIn(browser, product, userName, { size });
  await openMine(page);
  await fillPlan(page);
  await picture(page, `plan-filled-${size}`);
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.waitForURL(/step=check/);
  await picture(page, `plan-check-${size}`);
  await page.getByRole('button', { name: '確認送出' }).click();
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

test('a teacher and a school type on while the server is away for 20 s: nothing typed is lost', async () => {
  const teacher = await signedIn(browser, product, 'teacher.nwt.03', { size: 'phone' });
  await openMine(teacher);
  const school = await signedIn(browser, product, 'contact.nwt.2');
  await school.goto(`${product.url}/school-plan/108`);
  await school.getByRole('button', { name: '由我擔任代表並開始填寫' }).click();
  const vision = school.getByLabel('學校願景');
  await vision.fill('每個孩子');
  await saved(school);
  await teacher.getByRole('checkbox', { name: '暑假' }).check();
  await saved(teacher);

  await product.kill('SIGKILL');
  const since = Date.now();
  await teacher.getByRole('checkbox', { name: '工作坊' }).check();
  await hours(teacher, '課程、教學及評量').fill('12.5');
  // The school's hands type a letter at a time, for as long as the server is away.
  let text = '每個孩子';
  await vision.focus();
  await school.keyboard.press('End');
  while (Date.now() - since < AWAY_MS) {
    await school.keyboard.type('都能學會', { delay: 250 });
    text += '都能學會';
  }
  await teacher.getByText(KEPT_HERE).waitFor();
  const found = await looked(school, 'typing-offline-desk', KEPT_HERE);
  await product.start();

  await hours(teacher, '新興教育政策').fill('6');
  await school.getByLabel('學校發展特色').fill('山海課程');
  for (const page of [teacher, school]) {
    await saved(page);
    await page.reload();
    await page.getByRole('checkbox').first().waitFor();
  }
  expect(await ticked(teacher)).toBe(2);
  expect(await hours(teacher, '課程、教學及評量').inputValue()).toBe('12.5');
  expect(await hours(teacher, '新興教育政策').inputValue()).toBe('6');
  expect(await vision.inputValue()).toBe(text);
  expect(await school.getByLabel('學校發展特色').inputValue()).toBe('山海課程');
  expect(await keptInStore(teacher)).toBe(0);
  expect(found).toEqual([]);
  await teacher.context().close();
  await school.context().close();
});

test('typing survives a page that is loaded anew while there is no server', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.04');
  await openMine(page);
  await product.kill('SIGKILL');
  await page.getByRole('checkbox', { name: '座談' }).check();
  await hours(page, '班級經營與輔導').fill('7.5');
  await page.getByText(KEPT_HERE).waitFor();
  await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  await product.start();
  await openMine(page);
  await saved(page);
  expect(await hours(page, '班級經營與輔導').inputValue()).toBe('7.5');
  expect(await page.getByRole('checkbox', { name: '座談' }).isChecked()).toBe(true);
  await page.context().close();
});

test('two tabs on one draft: the second is shown both versions, and either way on keeps what was chosen', async () => {
  const one = await signedIn(browser, product, 'teacher.nwt.05');
  const other = await one.context().newPage();
  const found: string[] = [];
  for (const [round, way] of ['保留此視窗的內容', '採用伺服器上的內容'].entries()) {
    await openMine(one);
    await openMine(other);
    await hours(one, '專業發展與責任').fill(`${round + 1}`);
    await saved(one);
    await one.getByText('儲存中').waitFor({ state: 'detached' });
    await hours(other, '專業發展與責任').fill(`${round + 5}`);
    found.push(...(await looked(other, `two-tabs-${round}-desk`, '草稿有兩個版本')));
    const conflict = other.getByRole('alert');
    // Both are there to be read, and nothing has been written over.
    await conflict.getByText(`${round + 1} 小時`, { exact: true }).waitFor();
    await conflict.getByText(`${round + 5} 小時`, { exact: true }).waitFor();
    await conflict.getByRole('button', { name: way }).click();
    await conflict.waitFor({ state: 'detached' });
    await saved(other);
    await openMine(one);
    const kept = way.startsWith('保留') ? round + 5 : round + 1;
    expect(await hours(one, '專業發展與責任').inputValue()).toBe(`${kept}`);
  }
  expect(found).toEqual([]);
  await one.context().close();
});

test('two tabs without a server, both closed: the typing of each is found again', async () => {
  const one = await signedIn(browser, product, 'teacher.nwt.07');
  const other = await one.context().newPage();
  await openMine(one);
  await openMine(other);
  await product.kill('SIGKILL');
  await one.getByRole('checkbox', { name: '數位課程' }).check();
  await hours(other, '學校行政與領導').fill('4');
  for (const page of [one, other]) await page.getByText(KEPT_HERE).waitFor();
  const next = await one.context().newPage();
  await one.close();
  await other.close();
  await product.start();
  await openMine(next);
  await saved(next);
  expect(await next.getByRole('checkbox', { name: '數位課程' }).isChecked()).toBe(true);
  // The other tab's was typed over the same draft: it comes up as the second version, to be chosen.
  await openMine(next);
  await next.getByRole('alert').getByText('4 小時', { exact: true }).first().waitFor();
  await next.getByRole('button', { name: '保留此視窗的內容' }).click();
  await saved(next);
  expect(await hours(next, '學校行政與領導').inputValue()).toBe('4');
  expect(await next.getByRole('checkbox', { name: '數位課程' }).isChecked()).toBe(true);
  await next.context().close();
});

test('a session that ends in the middle leads back to the same draft, with everything typed', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.08');
  await openMine(page);
  await page.getByRole('checkbox', { name: '講授' }).check();
  await saved(page);
  await page.context().clearCookies();
  await hours(page, '實用知能與生活素養').fill('9');
  await page.waitForURL(/sign-in/);
  await page.locator('#user-name').fill('teacher.nwt.08');
  await page.locator('#password').fill('Jinxiu-108-demo');
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/plan\/108$/);
  await saved(page);
  expect(await hours(page, '實用知能與生活素養').inputValue()).toBe('9');
  await page.reload();
  await page.getByRole('checkbox', { name: '講授' }).waitFor();
  expect(await hours(page, '實用知能與生活素養').inputValue()).toBe('9');
  expect(await page.getByRole('checkbox', { name: '講授' }).isChecked()).toBe(true);
  await page.context().close();
});
