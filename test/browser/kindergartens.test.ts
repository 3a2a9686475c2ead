// What the centre does about a delivery before the night: has a repaired one read now, lets it pass, and is told when the next one says something else (D3.7).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { signedIn } from '../support/visitor';

const product = new Product();
const folder = mkdtempSync(join(tmpdir(), 'jinxiu-registry-'));
const delivery = join(folder, 'delivery.jsonl');
let browser: Browser;

beforeAll(async () => {
  product.settings['KINDERGARTEN_DELIVERY'] = delivery;
  await product.start();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** The registry delivers one kindergarten, and none of the teachers that are here. */
const deliver = (name: string): void =>
  writeFileSync(
    delivery,
    `{"kind":"unit","code":"9Z0001","name":"${name}","county":"新北市","ownership":"PRIVATE"}
{"kind":"end","units":1,"teachers":0}
`,
  );
/** The job looks every 30 seconds. */
const patience = { timeout: 90_000 };

test('a repaired delivery is read now, and one that differs from what was let pass is told', async () => {
  const page = await signedIn(browser, product, 'centre', { size: 'desk' });
  await page.goto(`${product.url}/kindergartens`);
  await page.getByText('無法取得資料。').first().waitFor();
  deliver('示範甲幼兒園');
  await page.getByRole('button', { name: '現在重新讀取' }).click();
  const found = await looked(page, 'read-now-desk', '超過 10% 仍須放行');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '確認現在重新讀取' }).click();
  await dialog.waitFor({ state: 'detached' });
  // Pressed once, it cannot be pressed again until it has been read.
  await page.getByText('等候開始讀取…').first().waitFor();
  expect(await page.getByRole('button', { name: '現在重新讀取' }).isDisabled()).toBe(true);
  found.push(...(await looked(page, 'read-now-waits-desk', '等候執行')));
  await page.getByRole('status').getByText('讀取結束：未予套用。').waitFor(patience);
  found.push(...(await looked(page, 'read-now-ended-desk', '讀取結束')));

  // Before the centre's word is acted upon, the registry says something else.
  deliver('示範乙幼兒園');
  await page.getByRole('button', { name: '放行這份資料' }).first().click();
  await page.getByLabel('理由').fill('已與填報系統承辦單位確認');
  await page.getByRole('button', { name: '確認放行這份資料' }).click();
  await page.getByText('已放行，').first().waitFor();
  await page.getByText('所以那次放行沒有套用').waitFor(patience);
  found.push(...(await looked(page, 'passed-another-desk', '之後讀到的內容不同')));
  await page.goto(`${product.url}/operations`);
  found.push(...(await looked(page, 'operations-refused-desk', '未予套用')));
  await page.context().close();

  const phone = await signedIn(browser, product, 'centre', { size: 'phone', dark: true });
  await phone.goto(`${product.url}/kindergartens`);
  found.push(...(await looked(phone, 'passed-another-phone-dark', '之後讀到的內容不同')));
  await phone.getByRole('button', { name: '現在重新讀取' }).click();
  found.push(...(await looked(phone, 'read-now-phone-dark', '超過 10% 仍須放行')));
  await phone.context().close();
  expect(found).toEqual([]);
});
