// The mails that a demonstration keeps to be read, as their reader finds the links in them.
import type { Page } from 'playwright-core';
import type { Product } from './product';

/** The newest link to a page in the mails to an address; fails when there is none. */
export async function mailedLink(
  product: Pick<Product, 'url'>,
  to: string,
  path: string,
): Promise<string> {
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

/** Opens, in the demonstration's own mailbox, the newest mail to an address that leads to a page, and its link. */
export async function openMailedLink(
  page: Page,
  product: Product,
  to: string,
  path: string,
): Promise<void> {
  await page.goto(`${product.url}/mailbox`);
  // Until the search has its answer, the list is of everybody's.
  const answered = page.waitForResponse((each) => each.request().postData()?.includes(to) ?? false);
  await page.getByLabel('收件者').fill(to);
  await answered;
  const mail = page.locator('.mails .mail', { hasText: to }).filter({ hasText: path }).first();
  await mail.waitFor();
  const link = mail.locator('p', { hasText: path }).getByRole('link', { name: '開啟連結' });
  if (!(await link.isVisible())) await mail.locator('summary').click();
  await link.click();
}
