// A new official comes to a school: applies, confirms the mailbox, is approved and signs in; every page of accounts as it is looked at (D2).
import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture } from '../support/browser';
import { nationalId } from '../support/national-id';
import { Product } from '../support/product';
import { axeFindings, sidewaysBy, signedIn, visitor } from '../support/visitor';
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

const PASSWORD = 'Hao-xiang-2019-ban';

/** The newest link to a page in the mails to an address; the demonstration keeps them to be read. */
async function mailedLink(to: string, path: string): Promise<string> {
  const query = 'query ($to: String) { demonstrationMails(to: $to) { edges { node { text } } } }';
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'jinxiu' },
    body: JSON.stringify({ query, variables: { to } }),
  });
  const { data } = (await response.json()) as {
    data: { demonstrationMails: { edges: { node: { text: string } }[] } };
  };
  const links = data.demonstrationMails.edges.flatMap(
    ({ node }) => new RegExp(`\\S+${path}#[\\w-]+`).exec(node.text) ?? [],
  );
  const [newest] = links;
  if (newest === undefined) throw new Error(`no mail to ${to} leads to ${path}`);
  return newest;
}

/** Fills in the application up to the check; the unit is chosen with the arrow keys. */
async function fillApplication(page: Page, who: { n: number; userName: string }): Promise<void> {
  await page.goto(`${product.url}/apply`);
  await page.getByRole('combobox', { name: '單位' }).fill('901501');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: /連絡人/ }).check();
  await page.locator('#national-id').fill(nationalId(who.n));
  await page.locator('#name').fill('示範林曉青');
  await page.locator('#telephone').fill('02-29603456 分機 12');
  await page.locator('#email').fill(`${who.userName}@example.org`);
  await page.locator('#user-name').fill(who.userName);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#repeated').fill(PASSWORD);
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByRole('heading', { name: '確認內容' }).waitFor();
}

/** Applies and confirms the mailbox; ends on the page that follows the application. */
async function apply(page: Page, who: { n: number; userName: string }): Promise<void> {
  await fillApplication(page, who);
  await page.getByRole('button', { name: '送出申請' }).click();
  await page.getByText('還差一步').first().waitFor();
  await page.goto(await mailedLink(`${who.userName}@example.org`, '/apply/confirm'));
  await page.getByRole('button', { name: '確認並送出申請' }).click();
  await page.getByText('申請已送到審核單位').waitFor();
}

test('a new official applies, confirms the mailbox, is approved by the chief, and signs in (D2.4, D2.8)', async () => {
  const official = { n: 9_100_001, userName: 'lin.official' };
  const page = await visitor(browser);
  await apply(page, official);
  // The token of the mail stands in no address any more.
  expect(page.url()).not.toContain('#');

  const chief = await signedIn(browser, product, 'chief.nwt.2');
  await chief.getByText('有 1 件申請等候您審核。').waitFor();
  await chief.getByRole('link', { name: '前往審核' }).click();
  await chief.getByRole('button', { name: '啟用 示範林曉青 的帳號' }).click();
  await chief.getByText('將成為新北市示範國民中學的連絡人').waitFor();
  await chief.getByRole('button', { name: '確認啟用' }).click();
  await chief.getByText('目前沒有等候審核的申請。').waitFor();
  await chief.context().close();

  await page.goto(await mailedLink(`${official.userName}@example.org`, '/application'));
  await page.getByText(`請以帳號 ${official.userName} 與申請時設定的密碼登入。`).waitFor();
  await page.getByRole('link', { name: '前往登入' }).click();
  await page.locator('#user-name').fill(official.userName);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.getByText('示範林曉青，您好').waitFor();
  await page.context().close();
});

test('the only chief of a school is not deleted, and the dialog says what to do first (D2.3)', async () => {
  const page = await signedIn(browser, product, 'bureau.nwt');
  await page.goto(`${product.url}/accounts`);
  await page.getByRole('combobox', { name: '單位' }).fill('901601');
  await page.getByRole('option').first().click();
  await page
    .getByRole('row', { name: /總負責人/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: '刪除' }).click();
  await page.getByRole('button', { name: /已離職/ }).click();
  await page.getByRole('button', { name: '確認刪除' }).click();
  await page.getByText('請先啟用接任的總負責人').waitFor();
  await page.context().close();
});

const looks: [name: string, look: Look][] = [
  ['desk', { size: 'desk' }],
  ['phone-dark', { size: 'phone', dark: true }],
];

/** Waits for words, keeps a picture, and collects what is wrong with the page. */
async function look(page: Page, name: string, words: string | RegExp): Promise<string[]> {
  await page.getByText(words).first().waitFor();
  await picture(page, name);
  const wide = await sidewaysBy(page);
  const found = await axeFindings(page);
  return [...(wide > 0 ? [`${wide}px too wide`] : []), ...found].map((each) => `${name}: ${each}`);
}

test.each(looks)('the pages that need no account (%s)', async (name, how) => {
  const page = await visitor(browser, how);
  const found: string[] = [];
  await page.goto(`${product.url}/apply`);
  await page.getByRole('button', { name: /下一步/ }).click();
  found.push(...(await look(page, `apply-faulty-${name}`, '有 7 個問題需要修正')));
  await page.getByRole('combobox', { name: '單位' }).fill('示範國民');
  await page.getByRole('option').first().waitFor();
  found.push(...(await look(page, `apply-suggest-${name}`, '新北市示範國民中學')));
  const n = how.size === 'phone' ? 9_100_002 : 9_100_003;
  const userName = `look.${how.size ?? 'desk'}`;
  await fillApplication(page, { n, userName });
  found.push(...(await look(page, `apply-check-${name}`, '已設定，不顯示')));
  await page.getByRole('button', { name: '送出申請' }).click();
  found.push(...(await look(page, `apply-sent-${name}`, '還差一步')));
  await page.goto(await mailedLink(`${userName}@example.org`, '/apply/confirm'));
  await page.getByRole('button', { name: '確認並送出申請' }).click();
  found.push(...(await look(page, `application-${name}`, '審核中')));
  await page.goto(`${product.url}/password/forgotten`);
  found.push(...(await look(page, `forgotten-${name}`, '登錄的電子郵件')));
  await page.goto(`${product.url}/password/reset`);
  found.push(...(await look(page, `reset-without-link-${name}`, '這個頁面要從信件中的連結開啟')));
  expect(found).toEqual([]);
  await page.context().close();
});

test.each(looks)('the pages of whoever manages accounts (%s)', async (name, how) => {
  const found: string[] = [];
  const visit = async (userName: string, pages: [string, string, string | RegExp][]) => {
    const page = await signedIn(browser, product, userName, how);
    for (const [path, title, words] of pages) {
      await page.goto(`${product.url}${path}`);
      found.push(...(await look(page, `${title}-${name}`, words)));
    }
    return page;
  };
  const chief = await visit('chief.nwt.1', [
    ['/accounts/queue', 'queue', '僅列出逾 3 天者'],
    ['/directory', 'directory', 'example.org'],
    ['/account', 'my-account', '寄出確認信'],
    ['/accounts', 'accounts', 'contact.nwt.1'],
  ]);
  await chief
    .getByRole('row', { name: /contact\.nwt\.1/ })
    .getByRole('link')
    .click();
  found.push(...(await look(chief, `account-${name}`, '可以辦理的事項')));
  await chief.getByRole('button', { name: '調整業務' }).click();
  found.push(...(await look(chief, `functions-${name}`, '可以使用的業務')));
  await chief.context().close();
  const bureau = await visit('bureau.nwt', [['/accounts/care', 'care', '每所學校都有總負責人']]);
  await bureau.context().close();
  const centre = await visit('centre', [['/accounts/offices', 'offices', 'bureau.nwt']]);
  await centre.getByRole('button', { name: '建立機關帳號' }).click();
  found.push(...(await look(centre, `office-new-${name}`, '設定密碼的連結會寄到這個信箱')));
  await centre.context().close();
  expect(found).toEqual([]);
});
