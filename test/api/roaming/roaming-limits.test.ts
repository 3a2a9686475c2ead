// Proves that nobody makes the server keep or write down without end what begins or ends a sign-in elsewhere (D3.1).
import { passwordFits } from '../../../server/modules/accounts/password.service';
import type { IdentityProvider } from '../../support/identity-provider';
import type { TestServer } from '../../support/server';
import { Browser } from './browser';
import { HASHED, PLAIN, startGround } from './ground';

const FAILED = '/sign-in?roaming=failed';
const UNKNOWN = '/sign-in?roaming=unknown';
const BUSY = '/sign-in?roaming=busy';

let server: TestServer;
let provider: IdentityProvider;
beforeAll(async () => {
  ({ server, provider } = await startGround(() => Promise.resolve({ nobody: {} })));
});
afterAll(async () => {
  await provider.stop();
  await server.stop();
});

test('a rush of passwords when the first comes back holds up that one, and nobody after', async () => {
  const browser = new Browser(server.url);
  const answer = await provider.signIn(await browser.start(HASHED), 'nobody');
  let over = false;
  const guessing = async (): Promise<void> => {
    while (!over) await passwordFits(null, 'a guess').catch(() => new Promise(setImmediate));
  };
  const rush = Array.from({ length: 70 }, guessing);
  expect(await browser.back(answer)).toBe(BUSY);
  over = true;
  await Promise.all(rush);
  const later = new Browser(server.url);
  expect(await later.back(await provider.signIn(await later.start(HASHED), 'nobody'))).toBe(
    UNKNOWN,
  );
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
      UNKNOWN,
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
  expect(await browser.start(HASHED)).toBe(BUSY);
  // Nothing is kept of it, and the other provider is no way round.
  expect(await browser.start(PLAIN)).toBe(BUSY);
  expect(await attempts()).toBe(300);
  const now = server.clock.now();
  server.clock.set(now + 60_000);
  expect(await browser.start(HASHED)).toContain(provider.issuer);
  server.clock.set(now);
  await clear();
});
