// The pages of own records, the audit log, kindergarten runs and the mailbox: as they are looked at, and what is done on them.
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { openMailedLink } from '../support/mailbox';
import { nationalId } from '../support/national-id';
import { Product } from '../support/product';
import { register } from '../support/registered';
import { signedIn, visitor } from '../support/visitor';
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

const looks: [name: string, look: Look, teacher: string][] = [
  ['desk', { size: 'desk' }, 'teacher.nwt.10'],
  ['phone-dark', { size: 'phone', dark: true }, 'teacher.nwt.11'],
];

test.each(looks)('a mail of the demonstration leads into the product (%s)', async (name, how) => {
  const page = await visitor(browser, how);
  await page.goto(`${product.url}/sign-up`);
  await page.getByRole('button', { name: '寄出開通連結' }).click();
  const found = await looked(page, `sign-up-faulty-${name}`, /有 \d 個問題需要修正/);
  await page.goto(product.url);
  await page.getByRole('link', { name: '示範信箱' }).click();
  found.push(...(await looked(page, `mailbox-${name}`, '開啟連結')));
  const link = page.getByRole('link', { name: '開啟連結' }).first();
  await link.click();
  await page.waitForURL((url) => url.pathname !== '/mailbox');
  // The token is taken over, and stands in the address no longer.
  await page.waitForURL((url) => url.hash === '');
  expect(new URL(page.url()).origin).toBe(product.url);
  expect(found).toEqual([]);
  await page.context().close();
});

test.each(looks)(
  'a teacher corrects the own record (D3.2), and the chief reads that in the log (%s)',
  async (name, how, teacher) => {
    const page = await signedIn(browser, product, teacher, how);
    await page.goto(`${product.url}/me`);
    const found = await looked(page, `my-record-${name}`, '實際任教科目');
    const save = page.getByRole('button', { name: '儲存資料' });
    expect(await save.isDisabled()).toBe(true);
    const music = page.getByRole('checkbox', { name: '藝術', exact: true });
    await ((await music.isChecked()) ? music.uncheck() : music.check());
    await save.click();
    await page.getByText('資料已更新。').waitFor();
    await page.context().close();

    const desk = await signedIn(browser, product, 'chief.nwt.1', how);
    await desk.goto(`${product.url}/audit?action=updateMyRecord`);
    await desk
      .getByRole('button', { name: /修改個人基本資料.*的內容/ })
      .first()
      .click();
    found.push(...(await looked(desk, `audit-${name}`, '請求編號')));
    expect(await desk.getByRole('row', { name: /^任教科目 .*藝術/ }).count()).toBe(1);
    expect(found).toEqual([]);
    await desk.context().close();
  },
);

test('the centre reads the runs of the preschool registry, and lets a refused delivery pass (D3.7)', async () => {
  const found: string[] = [];
  for (const [name, how] of [...looks].reverse()) {
    const page = await signedIn(browser, product, 'centre', how);
    await page.goto(`${product.url}/kindergartens`);
    found.push(...(await looked(page, `runs-${name}`, '未予套用')));
    await page.getByRole('button', { name: '放行這份資料' }).click();
    found.push(...(await looked(page, `run-passes-${name}`, '請先與資料提供單位確認')));
    if (how.size === 'desk') {
      await page.getByLabel('理由').fill('已與填報系統承辦單位確認');
      await page.getByRole('button', { name: '確認放行這份資料' }).click();
      await page.getByText('已放行；下次執行同一份資料時套用。').waitFor();
      // Once it has passed, it is not asked for again.
      expect(await page.getByRole('button', { name: '放行這份資料' }).count()).toBe(0);
    }
    await page.context().close();
  }
  expect(found).toEqual([]);
});

test.each(looks)(
  'a registered teacher signs up by national ID and mail (D3.1) (%s)',
  async (name, how) => {
    const n = how.size === 'desk' ? 7301 : 7302;
    const email = `new.${n}@example.org`;
    const contact = await signedIn(browser, product, 'contact.nwt.1');
    await register(contact, { nationalId: nationalId(n), name: `示範新進${n}` });
    await contact.context().close();

    const page = await visitor(browser, how);
    await page.goto(`${product.url}/sign-up`);
    await page.getByLabel('身分證字號').fill(nationalId(n));
    await page.getByLabel('姓名').fill(`示範新進${n}`);
    await page.getByLabel('電子郵件').fill(email);
    await page.getByRole('button', { name: '寄出開通連結' }).click();
    const found = await looked(page, `sign-up-sent-${name}`, '這裡的回覆都相同');

    await openMailedLink(page, product, email, '/sign-up/confirm');
    await page.getByLabel('帳號', { exact: true }).fill('teacher.nwt.01');
    await page.getByLabel('密碼', { exact: true }).fill('a good sentence');
    await page.getByLabel('再輸入一次密碼').fill('a good sentence');
    const open = page.getByRole('button', { name: '開通帳號' });
    await open.click();
    found.push(...(await looked(page, `sign-up-taken-${name}`, '有 1 個問題需要修正')));
    await page.getByLabel('帳號', { exact: true }).fill(`new.${n}`);
    await open.click();
    found.push(...(await looked(page, `sign-up-done-${name}`, `帳號「new.${n}」已開通。`)));
    expect(found).toEqual([]);
    await page.context().close();
  },
);
