// Proves where a browser comes out that went to another institution: at the page that it was on the way to, and nowhere else (D3.1).
import { TEST_VAULT } from '../../support/seed';
import type { IdentityProvider } from '../../support/identity-provider';
import type { TestServer } from '../../support/server';
import { Browser } from './browser';
import { HASHED, startGround } from './ground';

let server: TestServer;
let provider: IdentityProvider;
beforeAll(async () => {
  ({ server, provider } = await startGround(async ({ seed }) => {
    const school = await seed.school('NWT', '新北市示範國民小學');
    const { nationalId } = await school.teacher('林曉青');
    return { teacher: { national_id_hash: TEST_VAULT.hash(nationalId) }, nobody: {} };
  }));
});
afterAll(async () => {
  await provider.stop();
  await server.stop();
});

const PLAN = '/plan/108?step=check';
const startFor = (path: string) => `/roaming/${HASHED}/start?return=${encodeURIComponent(path)}`;

test('who was on the way to a page comes to it', async () => {
  const browser = new Browser(server.url);
  const answer = await provider.signIn(await browser.get(startFor(PLAN)), 'teacher');
  expect(await browser.back(answer)).toBe(PLAN);
});

test('who is nobody’s here comes to the sign-in page, from which it is still the way', async () => {
  const browser = new Browser(server.url);
  const answer = await provider.signIn(await browser.get(startFor(PLAN)), 'nobody');
  expect(await browser.back(answer)).toBe(
    `/sign-in?roaming=unknown&return=${encodeURIComponent(PLAN)}`,
  );
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a b', '/教師'])(
  'nobody is led to %s',
  async (path) => {
    const browser = new Browser(server.url);
    const answer = await provider.signIn(await browser.get(startFor(path)), 'teacher');
    expect(await browser.back(answer)).toBe('/');
  },
);

test.each([
  ['access_denied', 'declined'],
  ['temporarily_unavailable', 'away'],
  ['invalid_scope', 'failed'],
])('a provider that answers %s: %s, and nobody is signed in', async (error, why) => {
  const browser = new Browser(server.url);
  const state = new URL(await browser.start(HASHED)).searchParams.get('state') ?? '';
  const said = new URLSearchParams({ error, state, iss: provider.issuer });
  const callback = `/roaming/${HASHED}/callback?${said.toString()}`;
  expect(await browser.get(callback)).toBe(`/sign-in?roaming=${why}`);
  expect(await browser.me()).toBeNull();
});

test('a provider that does not answer leads back to signing in; one that there is not is no page', async () => {
  const [known] = server.app.config.roamingProviders;
  if (known === undefined) throw new Error('no provider');
  server.app.config.roamingProviders.push({ ...known, id: 'away', issuer: 'http://127.0.0.1:9' });
  expect(await new Browser(server.url).start('away')).toBe('/sign-in?roaming=away');
  expect(await new Browser(server.url).start('none')).toBe('404');
});
