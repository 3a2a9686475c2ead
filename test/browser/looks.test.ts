// Every screen as it is looked at: axe finds nothing, nothing scrolls sideways, and a picture is kept to be looked at (D7.4).
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { fillPlan, signedIn, visitor } from '../support/visitor';
import type { Look } from '../support/visitor';

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

const looks: [name: string, look: Look, plan: { teacher: string; school: string }][] = [
  ['desk', { size: 'desk' }, { teacher: 'teacher.nwt.06', school: 'chief.nwt.2' }],
  [
    'phone-dark',
    { size: 'phone', dark: true },
    { teacher: 'teacher.nwt.07', school: 'chief.nwt.2' },
  ],
];

test.each(looks)('signed out (%s)', async (name, how) => {
  const page = await visitor(browser, how);
  await page.goto(product.url);
  const home = await looked(page, `home-${name}`, '歷年參與情形');
  await page.goto(`${product.url}/sign-in`);
  const signIn = await looked(page, `sign-in-${name}`, '教師帳號與業務帳號都由此登入。');
  expect([...home, ...signIn]).toEqual([]);
  await page.context().close();
});

test.each(looks)(
  "a teacher's plan, from its faults to its receipt (%s)",
  async (name, how, who) => {
    const page = await signedIn(browser, product, who.teacher, how);
    const found = await looked(page, `home-teacher-${name}`, '我以前的規劃');
    await page.goto(`${product.url}/plan/108`);
    found.push(...(await looked(page, `plan-${name}`, '教師資料（名冊截止時）')));
    await page.getByRole('checkbox', { name: '講授' }).check();
    await page
      .getByText(/草稿已於/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /下一步/ }).click();
    found.push(...(await looked(page, `plan-faulty-${name}`, /個問題需要修正/)));
    await fillPlan(page);
    await page.getByRole('button', { name: /新增課程/ }).click();
    found.push(...(await looked(page, `plan-course-${name}`, '加入清單')));
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: /下一步/ }).click();
    found.push(...(await looked(page, `plan-check-${name}`, '送出前請確認內容')));
    await page.getByRole('button', { name: '確認送出' }).click();
    found.push(...(await looked(page, `receipt-${name}`, '內容指紋')));
    expect(found).toEqual([]);
    await page.context().close();
  },
);

test.each(looks)('the pages of the offices (%s)', async (name, how, who) => {
  const found: string[] = [];
  const visit = async (userName: string, pages: [string, string, string | RegExp][]) => {
    const page = await signedIn(browser, product, userName, how);
    for (const [path, title, words] of pages) {
      await page.goto(`${product.url}${path}`);
      found.push(...(await looked(page, `${title}-${name}`, words)));
    }
    await page.context().close();
  };
  await visit(who.school, [
    ['/school-plan/108', 'school-plan', '學校資料與名冊'],
    ['/teachers', 'teachers', '選取本頁全部'],
    ['/password', 'password', '再輸入一次新密碼'],
  ]);
  await visit('bureau.nwt', [
    ['/completion/108', 'completion', '轄屬學校'],
    ['/completion/108/extensions', 'extensions', '已核准的延長'],
  ]);
  await visit('ministry', [['/completion/108', 'country', '各主管機關']]);
  await visit('centre', [['/cycles/108', 'cycle', '示範時鐘']]);
  expect(found).toEqual([]);
});

test('in English the pages are as sound (the questions stay in the words of the cycle)', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.08', {
    size: 'phone',
    language: 'en',
  });
  const found = await looked(page, 'home-english-phone', 'Welcome,');
  await page.goto(`${product.url}/plan/108`);
  found.push(...(await looked(page, 'plan-english-phone', 'Your data')));
  expect(found).toEqual([]);
  await page.context().close();
});
