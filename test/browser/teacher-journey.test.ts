// A teacher on a phone, from signing in to the receipt: taps and seconds, with last year's answers and from nothing (D5.6, D7.4).
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, picture } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { fillInstant, fillPlan, signedIn, visitor } from '../support/visitor';

/** From sign-in to receipt with last year's answers, nobody needs more. */
const TAPS_AT_MOST = 12;
const PASSWORD = 'Jinxiu-108-demo';

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

// What runs in the page is text: the tests' own types know no page.
const STUFFED = `(() => {
  for (const each of document.querySelectorAll('.answers dd')) {
    if (!each.querySelector('.plain')) each.append(each.innerText.repeat(12).slice(0, 150));
  }
  const courses = [...document.querySelectorAll('.answers .plain')].at(-1);
  while (courses.children.length < 30) courses.append(courses.children[0].cloneNode(true));
})()`;

/** How many sheets of A4 the page takes when it is printed. */
async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** A finger that counts: a tap puts the focus into a field, ticks a box, follows a link; typing is none. */
class Finger {
  taps = 0;
  private readonly since = Date.now();

  constructor(private readonly page: Page) {}

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.click();
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.tap(target);
    await this.page.keyboard.type(text);
  }

  /** The whole way through the form of the sign-in. */
  async signIn(userName: string): Promise<void> {
    await this.type(this.page.locator('#user-name'), userName);
    await this.type(this.page.locator('#password'), PASSWORD);
    await this.tap(this.page.locator('form button[type=submit]'));
  }

  /** The seconds that it took: the machine's, not a person's. */
  tell(journey: string): void {
    const seconds = ((Date.now() - this.since) / 1000).toFixed(1);
    process.stdout.write(`${journey}: ${this.taps} taps, ${seconds} s from sign-in to receipt\n`);
  }
}

async function confirm(page: Page, finger: Finger): Promise<void> {
  await page.getByRole('heading', { name: '送出前請確認內容' }).waitFor();
  await finger.tap(page.getByRole('button', { name: '確認送出' }));
  await page
    .getByText(/108-T-/)
    .first()
    .waitFor();
}

test("with last year's answers: the dashboard, the check, the receipt", async () => {
  const page = await visitor(browser, { size: 'phone' });
  await page.goto(`${product.url}/sign-in`);
  const finger = new Finger(page);
  await finger.signIn('teacher.nwt.09');
  const found = await looked(page, 'journey-morning-phone', /尚餘/);
  await finger.tap(page.getByRole('button', { name: /帶入 10\d 學年度的答案/ }));
  found.push(...(await looked(page, 'journey-check-phone', '送出前請確認內容')));
  await confirm(page, finger);
  finger.tell("with last year's answers");
  found.push(...(await looked(page, 'journey-receipt-phone', '內容指紋')));
  expect(finger.taps).toBeLessThanOrEqual(TAPS_AT_MOST);
  expect(found).toEqual([]);

  // Back on the dashboard the receipt is what one sees, by its number.
  const number = await page
    .getByText(/108-T-/)
    .first()
    .innerText();
  await page.goto(product.url);
  await page.getByText(number).waitFor();
  await page.getByRole('link', { name: '查看收據' }).waitFor();
  await page.context().close();
});

test('from nothing: five questions, one domain, the check, the receipt', async () => {
  const page = await visitor(browser, { size: 'phone' });
  await page.goto(`${product.url}/sign-in`);
  const finger = new Finger(page);
  await finger.signIn('teacher.nwt.10');
  await finger.tap(page.getByRole('link', { name: /從空白開始|開始填寫/ }));
  for (const choice of ['非學分班-研習時數', '暑假', '服務學校', '第二階進階-應用分析', '工作坊']) {
    await finger.tap(page.getByRole('checkbox', { name: choice, exact: true }));
  }
  await finger.type(page.getByLabel('課程、教學及評量').first(), '12');
  await finger.tap(page.getByRole('button', { name: /下一步/ }));
  await confirm(page, finger);
  finger.tell('from nothing');
  await page.context().close();
});

test('the receipt prints on one page, with number, fingerprint and answers', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.11');
  await page.getByRole('button', { name: /帶入/ }).click();
  await page.getByRole('button', { name: '確認送出' }).click();
  await page.getByText('內容指紋').waitFor();
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'receipt-print');
  for (const words of [/108-T-/, '內容指紋', '在職進修方式', /合計/]) {
    expect(await page.getByText(words).filter({ visible: true }).count()).toBeGreaterThan(0);
  }
  expect(await printedPages(page)).toBe(1);
  // Whatever was answered: every question with three lines, and as many courses as a plan ever had.
  await page.evaluate(STUFFED);
  await picture(page, 'receipt-print-stuffed');
  expect(await printedPages(page)).toBe(1);
  await page.context().close();
});

test("a course of the school goes into the draft from the dashboard, and out again; the school's whole plan opens there", async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.12');
  const school = page.getByRole('region', { name: '本校進修規劃' });
  await school
    .getByRole('button', { name: /納入我的規劃/ })
    .first()
    .click();
  await page.getByText(/已將「.+」納入您的草稿/).waitFor();
  await page.getByRole('link', { name: '接著填寫' }).waitFor();
  const found = await looked(page, 'journey-taken-over-desk', /送出前還缺/);
  // What is missing leads to its place in the form.
  await page.getByRole('link', { name: '在職進修時間' }).click();
  await page.getByText('學校課程').first().waitFor();
  await page
    .getByRole('checkbox', { name: '週一至週五白天' })
    .and(page.locator(':focus'))
    .waitFor();
  await page.goto(product.url);
  await school
    .getByRole('button', { name: /移出我的規劃/ })
    .first()
    .click();
  await page.getByText(/移出您的草稿/).waitFor();
  await school.getByText('本校規劃全文').click();
  found.push(...(await looked(page, 'journey-school-plan-desk', '學校願景')));
  expect(found).toEqual([]);
  await page.context().close();
});

test('a revision lies beside what is submitted; withdrawing warns, and says what follows', async () => {
  const page = await signedIn(browser, product, 'teacher.nwt.06', { dark: true });
  await page.goto(`${product.url}/plan/108`);
  await page.getByRole('checkbox').first().waitFor();
  await fillPlan(page);
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByRole('button', { name: '確認送出' }).click();
  await page.getByText('內容指紋').waitFor();
  await page.goto(product.url);
  await page.getByRole('link', { name: '修改規劃' }).click();
  await page.getByRole('checkbox', { name: '講授' }).check();
  await page.getByText('修改未送出').waitFor();
  await page.getByText(/草稿已於/).waitFor();
  await page.goto(product.url);
  const found = await looked(page, 'journey-revised-dark', '確認修改並重新送出');
  await page.goto(`${product.url}/plan/108`);
  await page.getByRole('button', { name: '撤回' }).click();
  const dialog = page.getByRole('dialog', { name: '撤回已送出的規劃？' });
  found.push(...(await looked(page, 'journey-withdraw-dark', '撤回後本規劃不再計入完成')));
  await dialog.getByRole('button', { name: '確認撤回' }).click();
  await page.getByText(/已撤回。/).waitFor();
  await page.goto(`${product.url}/plan/108/receipt`);
  // Nothing counts any more; the version that was submitted is kept.
  await page.getByText('本規劃尚未送出，沒有收據。').waitFor();
  await page.getByText('先前送出的版本').waitFor();
  expect(found).toEqual([]);
  await page.context().close();
});

test('after the closing one asks the bureau for more time, sees that it waits, and can take it back', async () => {
  const later = new Product();
  await later.start();
  const centre = await signedIn(browser, later, 'centre');
  await centre.goto(`${later.url}/cycles/108`);
  await centre.getByRole('heading', { name: '示範時鐘' }).waitFor();
  await fillInstant(centre, '前進到', [108, 9, 14, 9, 0]);
  await centre.getByRole('button', { name: '前進' }).click();
  await centre.getByText(/時間已前進/).waitFor();
  await centre.context().close();

  const page = await signedIn(browser, later, 'teacher.nwt.06', { size: 'phone', dark: true });
  const found = await looked(page, 'journey-closed-phone-dark', /填報時間已截止/);
  await page.getByRole('button', { name: '申請延長填報時間' }).click();
  const dialog = page.getByRole('dialog', { name: '申請延長填報時間' });
  await dialog.getByLabel('理由').fill('住院期間未能填報');
  found.push(...(await looked(page, 'journey-ask-phone-dark', '希望延長至')));
  await dialog.getByRole('button', { name: '確認送出申請' }).click();
  await page.getByText('已送出延長申請，等待主管機關審核。').waitFor();
  found.push(...(await looked(page, 'journey-asked-phone-dark', '待審核')));
  // One request at a time; it can be taken back, and then asked again.
  expect(await page.getByRole('button', { name: '申請延長填報時間' }).count()).toBe(0);
  await page.getByRole('button', { name: '撤回申請' }).click();
  await page.getByRole('button', { name: '確認撤回申請' }).click();
  await page.getByText('已撤回延長申請。').waitFor();
  await page.getByRole('button', { name: '申請延長填報時間' }).first().waitFor();
  expect(found).toEqual([]);
  await page.context().close();
  await later.remove();
});
