// The offices at work: a school's plan is submitted, its bureau sees it and gives more time, the centre moves windows and time.
import type { Browser } from 'playwright-core';
import { openBrowser, picture } from '../support/browser';
import { Product } from '../support/product';
import { fillInstant, fillPlan, signedIn, visitor } from '../support/visitor';

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

test('D5.1, D8: the representative submits the school plan, its bureau sees and reads it', async () => {
  const chief = await signedIn(browser, product, 'chief.nwt.2');
  await chief.goto(`${product.url}/school-plan/108`);
  await chief.getByRole('button', { name: '由我擔任代表並開始填寫' }).click();
  await chief.getByLabel('學校發展特色').fill('閱讀與科學探究');
  await fillPlan(chief);
  await picture(chief, 'school-plan-desk');
  await chief.getByText('教師名冊（名冊截止時）').click();
  await chief.getByRole('columnheader', { name: '任教科目' }).waitFor();
  await picture(chief, 'school-plan-roster-desk');
  await chief.getByRole('button', { name: /下一步/ }).click();
  await chief.waitForURL(/step=check/);
  await chief.getByRole('button', { name: '確認送出' }).click();
  await chief.waitForURL(/receipt/);
  expect(await chief.locator('.receipt-number').innerText()).toMatch(/^108-S-/);
  await picture(chief, 'school-receipt-desk');
  await chief.context().close();

  const bureau = await signedIn(browser, product, 'bureau.nwt');
  await bureau.goto(`${product.url}/completion/108`);
  const row = bureau.getByRole('row', { name: /新北市示範國民中學/ });
  await row.locator('.badge', { hasText: '已送出' }).waitFor();
  await picture(bureau, 'completion-desk');
  await row.getByRole('link').click();
  await bureau.getByRole('link', { name: '閱讀規劃' }).click();
  await bureau.getByText('閱讀與科學探究').waitFor();
  expect(await bureau.getByRole('button', { name: /下一步/ }).count()).toBe(0);
  await bureau.context().close();
});

test('D4.5: a bureau extends a unit of its own, and it is listed with its reason', async () => {
  const page = await signedIn(browser, product, 'bureau.nwt');
  await page.goto(`${product.url}/completion/108`);
  await page.getByRole('button', { name: '延長 新北市示範高級中學' }).click();
  await page.getByLabel('對象').selectOption('SCHOOL');
  await fillInstant(page, '延長至', [108, 9, 30, 17, 0]);
  await page.getByLabel('理由').fill('颱風停課');
  await picture(page, 'extend-unit-desk');
  await page.getByRole('button', { name: '確認延長' }).click();
  await page.getByText('已延長：新北市示範高級中學。').waitFor();
  await page.getByRole('row', { name: /新北市示範高級中學.*已延長/ }).waitFor();
  await page.getByRole('link', { name: '延長', exact: true }).click();
  await page.getByRole('row', { name: /颱風停課/ }).waitFor();
  await page.context().close();
});

test('D4.6: a national ID that nobody has is refused at its field, and nothing is added', async () => {
  const page = await signedIn(browser, product, 'bureau.nwt', { size: 'phone' });
  await page.goto(`${product.url}/completion/108`);
  await page.getByRole('button', { name: '補列教師' }).click();
  await page.getByRole('combobox', { name: '學校' }).fill('示範國民小學');
  await page.getByRole('option', { name: /新北市示範國民小學/ }).click();
  await page.getByLabel('身分證字號').fill('A123456789');
  await page.getByLabel('理由').fill('漏列');
  await page.getByRole('button', { name: '確認補列' }).click();
  await page.locator('#national-id-fault').waitFor();
  const told = await page.locator('#national-id-fault').innerText();
  expect(told).toContain('查無此人');
  expect(told).not.toContain('A12');
  expect(await page.getByLabel('身分證字號').getAttribute('aria-invalid')).toBe('true');
  await picture(page, 'late-teacher-refused-phone');
  await page.getByRole('button', { name: '取消' }).click();
  expect(await page.locator('.notice.done').count()).toBe(0);
  await page.context().close();
});

test('D4.5, D8: the centre edits a window to come, then moves the clock past an opening', async () => {
  const page = await signedIn(browser, product, 'centre');
  await page.goto(`${product.url}/cycles/108`);
  await page.getByRole('button', { name: '修改 高雄市' }).click();
  await fillInstant(page, '截止時間', [108, 9, 29, 17, 0]);
  await page.getByLabel('理由').fill('配合校務行事曆');
  await picture(page, 'edit-window-desk');
  await page.getByRole('button', { name: '確認修改' }).click();
  await page.getByText('高雄市 的時段已修改。').waitFor();
  await page.getByRole('row', { name: /高雄市.*108年9月29日 17:00/ }).waitFor();
  await picture(page, 'cycle-desk');

  const home = await visitor(browser);
  await home.goto(product.url);
  const taipei = () => home.getByRole('row', { name: /教師規劃.*臺北市/ });
  await taipei().getByText('尚未開放').waitFor();

  const late = await signedIn(browser, product, 'teacher.mia.01');
  await late.goto(`${product.url}/plan/108`);
  await late.getByRole('checkbox').first().waitFor();
  await late.route('**/graphql', (route) =>
    /SaveMyPlanDraft/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
  );
  await late.getByRole('checkbox', { name: '暑假' }).check();
  await late.getByText(/內容保留在此裝置/).waitFor();

  await fillInstant(page, '前進到', [108, 9, 11, 0, 0]);
  await page.getByRole('button', { name: '前進', exact: true }).click();
  await page.getByText('時間已前進。').waitFor();
  await home.reload();
  await taipei().getByText('開放中').waitFor();
  await picture(home, 'home-moved-desk');
  await home.context().close();

  // A window that closed over typing: nothing is written any more, and nothing typed is hidden (D4.7).
  await late.goto(`${product.url}/plan/108`);
  await late.getByRole('heading', { name: '未存到伺服器的內容' }).waitFor();
  await picture(late, 'plan-too-late-desk');
  await late.context().close();
  await page.context().close();
});
