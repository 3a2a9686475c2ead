// The year's first days of a school that has new officials: from the application of its chief to the checked roster (D2, D3).
import type { Browser, Page } from 'playwright-core';
import { maskName } from '../../server/domain/masking';
import { apply, fillApplication, signInAs } from '../support/application';
import type { Applicant } from '../support/application';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { openMailedLink } from '../support/mailbox';
import { Product } from '../support/product';
import { newTeachers, teacherWorkbook } from '../support/teacher-file';
import type { TeacherRow } from '../support/teacher-file';
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

/** One school whose year begins. */
interface School {
  code: string;
  name: string;
  bureau: string;
  chief: Applicant;
  contact: Applicant;
}

function school(code: string, name: string, bureau: string, n: number): School {
  const official = { unitCode: code, n };
  return {
    code,
    name,
    bureau,
    chief: { ...official, name: '示範林曉青', userName: `chief.${code}`, tier: '總負責人' },
    contact: {
      ...official,
      n: n + 1,
      name: '示範陳立安',
      userName: `contact.${code}`,
      tier: '連絡人',
    },
  };
}

const schools: [name: string, look: Look, school: School][] = [
  ['desk', { size: 'desk' }, school('901701', '新北市晨光國民小學', 'bureau.nwt', 9_200_000)],
  ['phone', { size: 'phone' }, school('902601', '臺北市示範國民小學', 'bureau.tpe', 9_200_100)],
];

/** Waits for words on a page or in a state of it, and looks at it. */
type Looks = (page: Page, what: string, words: string | RegExp) => Promise<void>;

/** Whoever decides activates the applicant from the queue. */
async function activate(page: Page, look: Looks, who: Applicant, at: School): Promise<void> {
  await page.goto(product.url);
  // A bureau finds it in its list of what waits, a chief among what is due in the school's year.
  await page
    .getByRole('link', { name: /前往審核|待審核的帳號申請/ })
    .first()
    .click();
  const button = page.getByRole('button', { name: `啟用 ${who.name} 的帳號` });
  await button.waitFor();
  const what = who.userName.split('.')[0] ?? '';
  await look(page, `${what}-queue`, who.name);
  await button.click();
  await look(page, `${what}-approve`, `將成為${at.name}的${who.tier}`);
  await page.getByRole('button', { name: '確認啟用' }).click();
  await page.getByText(`已啟用 ${who.name}`).waitFor();
  await button.waitFor({ state: 'detached' });
}

/** Holds back what the server answers to an operation, until the answered function is called. */
async function holdAnswer(page: Page, operation: string): Promise<() => Promise<void>> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes(operation)) return route.continue();
    const response = await route.fetch();
    await gate;
    return route.fulfill({ response });
  });
  return async () => {
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

const workbook = async (name: string, rows: readonly TeacherRow[]) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await teacherWorkbook(rows),
});

/** How many the roster's own number says, once the server has answered. */
async function rosterTotal(page: Page): Promise<number> {
  await page.goto(`${product.url}/teachers`);
  const number = page.locator('section[aria-labelledby=people-title] dd').first();
  await number.filter({ hasText: /^[\d,]+$/ }).waitFor();
  return Number((await number.innerText()).replace(',', ''));
}

/** Searches the roster for a name; the rows that bear it, once the search has its answer. */
async function onRoster(page: Page, name: string): Promise<number> {
  await page.goto(`${product.url}/teachers`);
  const answered = page.waitForResponse(
    (each) => each.request().postData()?.includes(name) ?? false,
  );
  await page.getByLabel('教師姓名查詢').fill(name);
  await answered;
  await page
    .getByText('沒有符合條件的教師。')
    .or(page.getByRole('rowheader', { name }))
    .first()
    .waitFor();
  return page.getByRole('rowheader', { name }).count();
}

/** The contact hands a file over: the faulty one is told whole, the mended one goes in at once, under a bar (D3.4). */
async function importNewTeachers(page: Page, look: Looks, n: number): Promise<void> {
  const people = newTeachers(30, n);
  const before = await rosterTotal(page);
  const faulty = people.map((person, at) => ({
    ...person,
    ...(at === 3 ? { nationalId: 'A123456780' } : {}),
    ...(at === 7 ? { name: '' } : {}),
    ...(at === 12 ? { jobTitle: '總舵主' } : {}),
    ...(at === 20 ? { nationalId: people[0]?.nationalId ?? '' } : {}),
  }));
  await page.goto(`${product.url}/teachers/import`);
  await look(page, 'import', '依範本的欄位填寫');
  const file = page.getByLabel('教師資料檔案');
  await file.setInputFiles(await workbook('新進教師.xlsx', faulty));
  await page.getByText('「新進教師.xlsx」有 4 個錯誤，尚未匯入').waitFor();
  for (const row of [5, 9, 14, 22]) await page.getByText(`第 ${row} 列`, { exact: true }).waitFor();
  await look(page, 'import-faulty', '30 列中，有 4 列、4 處需要修正。');

  await file.setInputFiles(await workbook('新進教師（已修正）.xlsx', people));
  await look(page, 'import-clear', '30 列都可以匯入，名冊尚未變動。');
  // Neither the faulty file nor a good one that was only checked has put anybody on the roster.
  const beside = await page.context().newPage();
  expect(await rosterTotal(beside)).toBe(before);
  const letGo = await holdAnswer(page, 'RunTeacherImport');
  await page.getByRole('button', { name: '匯入 30 人' }).click();
  await page.getByRole('progressbar').waitFor();
  await look(page, 'import-running', '全部完成後一次生效。');
  await letGo();
  await look(page, 'import-done', '已匯入 30 人');
  expect(await rosterTotal(beside)).toBe(before + 30);
  const last = people[29]?.name ?? '';
  expect(await onRoster(beside, last)).toBe(1);
  await beside
    .getByRole('row', { name: new RegExp(last) })
    .getByText('待申請')
    .waitFor();
  await beside.close();
}

/** The retired are released at once, and one of them, who stays after all, is taken back (D3.5). */
async function releaseRetired(page: Page, look: Looks): Promise<void> {
  const before = await rosterTotal(page);
  await page.goto(`${product.url}/teachers`);
  const boxes = page.locator('.roster tbody').getByRole('checkbox');
  await boxes.first().waitFor();
  const heads = await page.locator('.roster tbody th').allInnerTexts();
  const names = heads.map((each) => each.split('\n')[0] ?? '');
  for (const at of [1, 2, 4]) await boxes.nth(at).check();
  await look(page, 'roster-picked', '已選取 3 人');
  await page.getByRole('button', { name: '離職／轉校／退休' }).click();
  const dialog = page.getByRole('dialog', { name: '離職／轉校／退休：3 人' });
  await dialog.getByRole('radio', { name: /^退休/ }).check();
  await dialog.getByText(names[4] ?? '', { exact: true }).waitFor();
  await look(page, 'release', '7 天內可以復原。');
  await dialog.getByRole('button', { name: '確認退休（3 人）' }).click();
  await look(page, 'released', /已辦理退休：.*共 3 人/);

  const staying = names[2] ?? '';
  await page.getByRole('link', { name: '離職紀錄' }).click();
  await page.getByRole('button', { name: `復原 ${staying} 的異動` }).click();
  await look(page, 'release-undone', '已復原');
  // The other two stand there as retired, and can still be taken back; on the roster they are no more.
  for (const retired of [names[1] ?? '', names[4] ?? '']) {
    const row = page.getByRole('row', { name: new RegExp(retired) });
    await row.getByText('退休').waitFor();
    await row.getByRole('button', { name: `復原 ${retired} 的異動` }).waitFor();
    expect(await onRoster(page, retired)).toBe(0);
    await page.goto(`${product.url}/teachers/releases`);
  }
  expect(await onRoster(page, staying)).toBe(1);
  expect(await rosterTotal(page)).toBe(before - 2);
}

/** What is left is looked through, and the roster marked as checked (D3.2); answers how much was left. */
async function markChecked(page: Page, look: Looks, who: string): Promise<string> {
  await page.getByRole('link', { name: '統一檢視' }).click();
  await look(page, 'check', /尚餘 \d+ 項需要處理或確認。/);
  const words = await page.getByText(/^尚餘 \d+ 項需要處理或確認。$/).innerText();
  const left = /\d+/.exec(words)?.[0] ?? '';
  await page.getByRole('button', { name: '標示為已檢視' }).click();
  await look(page, 'mark', '主管機關會看到本單位已檢視');
  await page.getByRole('button', { name: '確認標示' }).click();
  await look(page, 'marked', '已標示 108 學年度名冊已檢視。');
  // It stands there for whoever comes next, with what was left.
  await page.reload();
  await look(page, 'marked-again', new RegExp(`${who} 於 .* 標示，當時尚餘 ${left} 項。`));
  return left;
}

test.each(schools)("the first days of a school's year (%s)", async (name, how, at) => {
  const found: string[] = [];
  const look: Looks = async (page, what, words) => {
    found.push(...(await looked(page, `days-${what}-${name}`, words)));
  };

  // A new chief applies; the bureau, with its second factor, activates (D2.4, D2.8).
  const chief = await visitor(browser, how);
  await fillApplication(chief, product, at.chief);
  await chief.getByRole('button', { name: '送出申請' }).click();
  await look(chief, 'sent', '還差一步');
  await openMailedLink(chief, product, `${at.chief.userName}@example.org`, '/apply/confirm');
  await look(chief, 'confirm', '按下按鈕，確認這是您的信箱');
  // The token of the mail stands in no address any more.
  expect(chief.url()).not.toContain('#');
  await chief.getByRole('button', { name: '確認並送出申請' }).click();
  await look(chief, 'applied', '審核中');
  const bureau = await signedIn(browser, product, at.bureau, how);
  await activate(bureau, look, at.chief, at);

  // The applicant reads of it, and signs in with the password of the application.
  await openMailedLink(chief, product, `${at.chief.userName}@example.org`, '/application');
  await look(chief, 'approved', `請以帳號 ${at.chief.userName} 與申請時設定的密碼登入。`);
  await signInAs(chief, product, at.chief);

  // A contact applies; the chief activates.
  const contact = await visitor(browser, how);
  await apply(contact, product, at.contact);
  await activate(chief, look, at.contact, at);
  await signInAs(contact, product, at.contact);
  await look(contact, 'contact-home', `${at.contact.name}，您好`);

  await importNewTeachers(contact, look, at.chief.n + 10);
  await releaseRetired(contact, look);
  const left = await markChecked(contact, look, at.contact.name);

  // The bureau sees which of its schools have checked.
  await bureau.goto(`${product.url}/roster-checks`);
  const row = bureau.getByRole('row', { name: new RegExp(at.name) });
  await row.getByText('已檢視').waitFor();
  // Outside of the unit a name is masked (D3.8).
  await row.getByText(maskName(at.contact.name)).waitFor();
  await row.getByText(left, { exact: true }).waitFor();
  await look(bureau, 'bureau-checks', maskName(at.contact.name));

  expect(found).toEqual([]);
  for (const page of [chief, bureau, contact]) await page.context().close();
});
