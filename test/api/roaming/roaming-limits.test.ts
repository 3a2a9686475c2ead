// Proves that nobody makes the server keep or write down without end what begins or ends a sign-in elsewhere (D3.1).
import { startProvider, type IdentityProvider } from '../../support/identity-provider';
import { TestServer } from '../../support/server';
import { Browser } from './browser';

const NOW = '2019-09-06T10:00:00+08:00';
const ORIGIN = 'http://localhost:4000';
const HASHED = 'hash';
const PLAIN = 'plain';
const FAILED = '/sign-in?roaming=failed';

let server: TestServer;
let provider: IdentityProvider;
beforeAll(async () => {
  server = await TestServer.start(NOW, { publicOrigin: ORIGIN });
  await server.seed.country();
  const client = { clientId: 'jinxiu', clientSecret: 'a secret that guards invented people' };
  const ids = [HASHED, PLAIN];
  const redirectUris = ids.map((id) => `${ORIGIN}/roaming/${id}/callback`);
  provider = await startProvider({ ...client, redirectUris, people: { nobody: {} } });
  const { issuer } = provider;
  const trust = { nationalIdClaim: null, nationalIdHashClaim: null };
  server.app.config.roamingProviders.push(
    ...ids.map((id) => ({ id, name: '示範學術網', issuer, ...client, ...trust })),
  );
});
afterAll(async () => {
  await provider.stop();
  await server.stop();
});

describe('what anybody can call without end', () => {
  const written = async (): Promise<number> =>
    (await server.database.reads.all("SELECT id FROM audit_entry WHERE action = 'signInFailed'"))
      .length;
  const back = (cookie: string) =>
    fetch(`${server.url}/roaming/${HASHED}/callback?code=x&state=made-up`, {
      redirect: 'manual',
      headers: { cookie },
    });

  it('is not written down: a callback of no attempt, with a cookie of one’s own making or without', async () => {
    const before = await written();
    for (const cookie of ['', 'roaming=made-up', 'roaming=another']) {
      expect((await back(cookie)).headers.get('location')).toBe(FAILED);
    }
    expect(await written()).toBe(before);
    const browser = new Browser(server.url);
    expect(await browser.back(await provider.signIn(await browser.start(HASHED), 'nobody'))).toBe(
      FAILED,
    );
    expect(await written()).toBe(before + 1);
  });

  it('is counted: after 300 the attempt is not even looked for', async () => {
    for (let nth = 1; nth <= 300; nth += 1) await back('roaming=made-up');
    const looks = await server.statements(() => back('roaming=made-up'));
    expect(looks.filter((text) => text.includes('roaming_attempt'))).toEqual([]);
    await server.database.transaction((tx) => tx.run('DELETE FROM sign_in_attempt'));
  });
});

it('one address begins 300 in a quarter of an hour; then its browsers land on the sign-in page for a minute', async () => {
  const attempts = async (): Promise<number> =>
    (await server.database.reads.all('SELECT state_hash FROM roaming_attempt')).length;
  const clear = () =>
    server.database.transaction(async (tx) => {
      await tx.run('DELETE FROM sign_in_attempt');
      await tx.run('DELETE FROM roaming_attempt');
    });
  await clear();
  const browser = new Browser(server.url);
  for (let nth = 1; nth <= 300; nth += 1) {
    expect(await browser.start(HASHED)).toContain(provider.issuer);
  }
  expect(await attempts()).toBe(300);
  expect(await browser.start(HASHED)).toBe(FAILED);
  // Nothing is kept of it, and the other provider is no way round.
  expect(await browser.start(PLAIN)).toBe(FAILED);
  expect(await attempts()).toBe(300);
  server.clock.set(server.clock.now() + 60_000);
  expect(await browser.start(HASHED)).toContain(provider.issuer);
  server.clock.set(NOW);
  await clear();
});
