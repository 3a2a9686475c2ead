// What the centre does when something has failed: it is told which job, and has a mail sent again that the mail server did not take.
import type { Browser } from 'playwright-core';
import { openDatabase } from '../../server/database/open';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { Product } from '../support/product';
import { signedIn } from '../support/visitor';
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

/** What a demonstration never sees by itself: a mail server that took nothing, and a job that broke off. */
async function failed(): Promise<void> {
  const database = await openDatabase(product.databaseUrl);
  await database.transaction(async (tx) => {
    await tx.run(
      `UPDATE mail SET state = 'FAILED', attempts = 6, sent_at = NULL, last_error = 'EMESSAGE 451'
        WHERE id = (SELECT MIN(m.id) FROM mail m WHERE m.template = 'teacher-released' AND m.state = 'SENT')`,
    );
    await tx.run('UPDATE job SET last_report = ? WHERE name = ?', ['{"failed":true}', 'forget']);
  });
  await database.close();
}

const looks: [name: string, look: Look][] = [
  ['desk', { size: 'desk' }],
  ['phone-dark', { size: 'phone', dark: true }],
];

test.each(looks)(
  'a failed job is told, and a failed mail is sent again (%s)',
  async (name, how) => {
    await failed();
    const page = await signedIn(browser, product, 'centre', how);
    await page.goto(`${product.url}/operations?state=FAILED`);
    const found = await looked(page, `operations-failed-${name}`, '上次執行失敗：清除逾期資料');
    const row = page.getByRole('row', { name: /EMESSAGE 451/ });
    await row.getByRole('button', { name: '再寄一次' }).click();
    found.push(...(await looked(page, `operations-retry-${name}`, '將重新排入寄件匣')));
    await page.getByRole('dialog').getByRole('button', { name: '再寄一次' }).click();
    await page.getByRole('status').getByText('已重新排入寄件匣').waitFor();
    await row.waitFor({ state: 'detached' });
    await allSent();
    expect(found).toEqual([]);
    await page.context().close();
  },
);

/** Waits until no mail is on its way any more; the job looks soon after one was queued. */
async function allSent(): Promise<void> {
  const database = await openDatabase(product.databaseUrl);
  const left = (): Promise<unknown[]> =>
    database.reads.all(
      "SELECT m.id FROM mail m WHERE m.state IN ('QUEUED', 'SENDING') OR m.last_error = 'EMESSAGE 451'",
    );
  try {
    for (let looks = 0; (await left()).length > 0; looks += 1) {
      if (looks === 300) throw new Error('mail is still on its way after a minute');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    await database.close();
  }
}
