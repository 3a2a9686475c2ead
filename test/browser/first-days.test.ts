// The year's first days of a school that has new officials: from the application of its chief to the checked roster (D2, D3).
import type { Browser, Page } from 'playwright-core';
import { apply, signInAs } from '../support/application';
import type { Applicant } from '../support/application';
import { openBrowser } from '../support/browser';
import { looked } from '../support/looked';
import { mailedLink } from '../support/mailbox';
import { Product } from '../support/product';
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
  ['desk', { size: 'desk' }, school('901301', '新北市示範高級中學', 'bureau.nwt', 9_200_000)],
  ['phone', { size: 'phone' }, school('902501', '臺北市示範國民中學', 'bureau.tpe', 9_200_100)],
];

/** Whoever decides activates the applicant from the queue; answers what is wrong with the pages on the way. */
async function activate(page: Page, who: Applicant, at: School, name: string): Promise<string[]> {
  await page.goto(product.url);
  await page.getByRole('link', { name: '前往審核' }).click();
  const button = page.getByRole('button', { name: `啟用 ${who.name} 的帳號` });
  await button.waitFor();
  const found = await looked(page, `days-${who.userName}-queue-${name}`, who.name);
  await button.click();
  const effect = `將成為${at.name}的${who.tier}`;
  found.push(...(await looked(page, `days-${who.userName}-dialog-${name}`, effect)));
  await page.getByRole('button', { name: '確認啟用' }).click();
  await page.getByText(`已啟用 ${who.name}`).waitFor();
  await button.waitFor({ state: 'detached' });
  return found;
}

test.each(schools)("the first days of a school's year (%s)", async (name, how, at) => {
  const found: string[] = [];
  const look = async (page: Page, what: string, words: string | RegExp): Promise<void> => {
    found.push(...(await looked(page, `days-${what}-${name}`, words)));
  };

  // A new chief applies; the bureau, with its second factor, activates (D2.4, D2.8).
  const chief = await visitor(browser, how);
  await apply(chief, product, at.chief);
  await look(chief, 'applied', '審核中');
  const bureau = await signedIn(browser, product, at.bureau, how);
  found.push(...(await activate(bureau, at.chief, at, name)));

  // The applicant reads of it in the mail, and signs in with the password of the application.
  await chief.goto(await mailedLink(product, `${at.chief.userName}@example.org`, '/application'));
  await look(chief, 'approved', `請以帳號 ${at.chief.userName} 與申請時設定的密碼登入。`);
  await signInAs(chief, product, at.chief);
  await look(chief, 'chief-home', `${at.chief.name}，您好`);

  // A contact applies; the chief activates.
  const contact = await visitor(browser, how);
  await apply(contact, product, at.contact);
  found.push(...(await activate(chief, at.contact, at, name)));
  await signInAs(contact, product, at.contact);
  await look(contact, 'contact-home', `${at.contact.name}，您好`);

  expect(found).toEqual([]);
  for (const page of [chief, bureau, contact]) await page.context().close();
});
