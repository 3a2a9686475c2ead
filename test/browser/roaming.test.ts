// 帳號漫遊 as a teacher walks it: to another institution's provider, a real one, and back (D3.1).
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startProvider, type IdentityProvider } from '../support/identity-provider';
import { looked } from '../support/looked';
import { nationalId } from '../support/national-id';
import { Product } from '../support/product';
import { register } from '../support/registered';
import { keptInStore, signedIn, visitor } from '../support/visitor';
import type { Look } from '../support/visitor';

const CLIENT = { clientId: 'jinxiu', clientSecret: 'a secret that guards invented people' };
const product = new Product();
let browser: Browser;
let provider: IdentityProvider;

const looks: [name: string, look: Look, n: number][] = [
  ['desk', { size: 'desk' }, 7401],
  ['phone-dark', { size: 'phone', dark: true }, 7402],
];

beforeAll(async () => {
  await product.start();
  browser = await openBrowser();
  const newcomers = looks.map(
    ([, , n]) => [`newcomer-${n}`, { national_id: nationalId(n) }] as const,
  );
  provider = await startProvider({
    ...CLIENT,
    redirectUris: [`${product.url}/roaming/cloud/callback`],
    people: {
      ...Object.fromEntries(newcomers),
      known: { email: 'teacher.nwt.12@example.org', email_verified: true },
      suspended: { email: 'teacher.nwt.48@example.org', email_verified: true },
      stranger: {},
    },
  });
  const shared = { ...CLIENT, nationalIdClaim: 'national_id' };
  product.settings['ROAMING_PROVIDERS'] = JSON.stringify([
    { ...shared, id: 'cloud', name: '示範教育雲', issuer: provider.issuer },
    { ...shared, id: 'away', name: '示範無回應學術網', issuer: 'http://127.0.0.1:9' },
  ]);
  await product.kill('SIGTERM');
  await product.start();
});
afterAll(async () => {
  await browser.close();
  await provider.stop();
  await product.remove();
});

/** From a page of ours to the provider, where the person says who they are, or declines. */
async function goAs(page: Page, person: string, path = '/sign-in'): Promise<void> {
  await page.goto(product.url + path);
  await page.getByRole('link', { name: '以示範教育雲登入' }).click();
  await page.getByRole('link', { name: person, exact: true }).click();
  await page.waitForURL((url) => url.origin === product.url);
}

test.each(looks)(
  'who is 待申請 comes in by the national ID, at the page that they wanted (%s)',
  async (name, how, n) => {
    const contact = await signedIn(browser, product, 'contact.nwt.1', how);
    await register(contact, { nationalId: nationalId(n), name: `示範漫遊${n}` });

    const page = await visitor(browser, how);
    // Whoever is not signed in is sent to the sign-in page, and knows the way back.
    await page.goto(`${product.url}/me`);
    const found = await looked(page, `roaming-ways-${name}`, '以示範教育雲登入');
    const back = page.url().replace(product.url, '');
    await goAs(page, `newcomer-${n}`, back);
    await page.waitForURL(`${product.url}/me`);
    found.push(...(await looked(page, `roaming-record-${name}`, '以帳號漫遊登入')));
    await page.getByText('示範教育雲').waitFor();
    // Neither code nor state nor token stays in the browser where a page could read it.
    expect(page.url()).toBe(`${product.url}/me`);
    expect(await page.evaluate<string>('document.cookie')).toBe('');
    expect(await keptInStore(page)).toBe(0);
    expect((await page.context().cookies(product.url)).map((each) => each.name)).toEqual([
      'session',
    ]);

    // Whose account it is now, the school sees.
    await contact.goto(`${product.url}/teachers`);
    await contact.getByLabel('教師姓名查詢').fill(`示範漫遊${n}`);
    const row = contact.getByRole('row', { name: new RegExp(`示範漫遊${n}`) });
    await row.getByRole('link').click();
    await contact.getByText('帳號漫遊').first().waitFor();
    expect(found).toEqual([]);
    for (const each of [page, contact]) await each.context().close();
  },
);

test('who is known by a confirmed address comes in, and again by the link, without being asked', async () => {
  const page = await visitor(browser);
  await goAs(page, 'known');
  await page.waitForURL(`${product.url}/`);
  await page.context().clearCookies({ name: 'session' });
  await page.goto(`${product.url}/sign-in`);
  await page.getByRole('link', { name: '以示範教育雲登入' }).click();
  await page.waitForURL(`${product.url}/`);
  await page.goto(`${product.url}/me`);
  await page.getByText('示範教育雲').waitFor();
  expect(await page.getByText(provider.issuer).count()).toBe(0);
  await page.context().close();
});

const refusals: [who: string, person: string, why: string][] = [
  ['whom nobody here knows', 'stranger', '本網沒有可供登入的教師帳號'],
  ['who is suspended', 'suspended', '本網沒有可供登入的教師帳號'],
  ['who does not agree', 'decline', '帳號漫遊未獲同意'],
];

test.each(refusals)('%s reads why on the sign-in page, and what to do', async (_, person, why) => {
  const found: string[] = [];
  for (const [name, how] of looks) {
    const page = await visitor(browser, how);
    await goAs(page, person, '/sign-in?return=%2Fme');
    found.push(...(await looked(page, `roaming-${person}-${name}`, why)));
    // It is read out, and the way on is still known.
    await page.getByRole('status').filter({ hasText: why }).waitFor();
    expect(new URL(page.url()).searchParams.get('return')).toBe('/me');
    expect(await page.context().cookies(product.url)).toEqual([]);
    await page.context().close();
  }
  expect(found).toEqual([]);
});

test('a provider that does not answer, in English', async () => {
  const page = await visitor(browser, { language: 'en' });
  await page.goto(`${product.url}/sign-in`);
  await page.getByRole('link', { name: 'Sign in with 示範無回應學術網' }).click();
  const words = 'The sign-in service of your institution does not answer at the moment.';
  expect(await looked(page, 'roaming-away', words)).toEqual([]);
  await page.context().close();
});

test('the address that somebody came back by leads nowhere a second time, nor in another browser', async () => {
  const page = await visitor(browser);
  const back: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/callback?')) back.push(request.url());
  });
  await goAs(page, 'known');
  await page.waitForURL(`${product.url}/`);
  const [address = ''] = back;
  expect(address).toContain('/roaming/cloud/callback?code=');
  const other = await visitor(browser);
  await other.goto(address);
  await other.getByText('帳號漫遊登入未完成').waitFor();
  expect(other.url()).toBe(`${product.url}/sign-in?roaming=failed`);
  // Who is signed in stays so, and is led on.
  await page.goto(address);
  await page.waitForURL(`${product.url}/`);
  await page.getByText('您好').first().waitFor();
  for (const each of [page, other]) await each.context().close();
});
