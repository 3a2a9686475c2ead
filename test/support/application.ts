// How a new official applies for a business account in the browser, from the form to the confirmed mailbox (D2.8).
import type { Page } from 'playwright-core';
import { mailedLink } from './mailbox';
import { nationalId } from './national-id';
import type { Product } from './product';

/** The password that every applicant of the tests chooses. */
export const APPLICANT_PASSWORD = 'Hao-xiang-2019-ban';

/** Who applies: the nth invented national ID; the mailbox bears the user name. */
export interface Applicant {
  n: number;
  name: string;
  userName: string;
  tier: '總負責人' | '連絡人' | '作業人員';
  unitCode: string;
}

/** Fills in the application up to the check; the unit is chosen with the arrow keys. */
export async function fillApplication(
  page: Page,
  product: Pick<Product, 'url'>,
  who: Applicant,
): Promise<void> {
  await page.goto(`${product.url}/apply`);
  await page.getByRole('combobox', { name: '單位' }).fill(who.unitCode);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: new RegExp(`^${who.tier}`) }).check();
  await page.locator('#national-id').fill(nationalId(who.n));
  await page.locator('#name').fill(who.name);
  await page.locator('#telephone').fill('02-29603456 分機 12');
  await page.locator('#email').fill(`${who.userName}@example.org`);
  await page.locator('#user-name').fill(who.userName);
  await page.locator('#password').fill(APPLICANT_PASSWORD);
  await page.locator('#repeated').fill(APPLICANT_PASSWORD);
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByRole('heading', { name: '確認內容' }).waitFor();
}

/** Applies and confirms the mailbox; ends on the page that follows the application. */
export async function apply(
  page: Page,
  product: Pick<Product, 'url'>,
  who: Applicant,
): Promise<void> {
  await fillApplication(page, product, who);
  await page.getByRole('button', { name: '送出申請' }).click();
  await page.getByText('還差一步').first().waitFor();
  await page.goto(await mailedLink(product, `${who.userName}@example.org`, '/apply/confirm'));
  await page.getByRole('button', { name: '確認並送出申請' }).click();
  await page.getByText('申請已送到審核單位').waitFor();
}

/** Signs in as an applicant whose account has been activated. */
export async function signInAs(page: Page, product: Product, who: Applicant): Promise<void> {
  await page.goto(`${product.url}/sign-in`);
  await page.locator('#user-name').fill(who.userName);
  await page.locator('#password').fill(APPLICANT_PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.getByText(`${who.name}，您好`).waitFor();
}
