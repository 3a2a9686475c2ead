// Proves 帳號漫遊 (D3.1): who signs in through another institution's provider, a real one, and who does not.
import { TestServer } from '../../support/server';
import { startProvider, type IdentityProvider } from '../../support/identity-provider';
import { LONG_AGO, TEST_VAULT, type Person, type SchoolSeed } from '../../support/seed';
import { nationalId } from '../../support/national-id';
import { Browser } from './browser';

const NOW = '2019-09-06T10:00:00+08:00';
const ORIGIN = 'http://localhost:4000';
const HASHED = 'hash';
const PLAIN = 'plain';

let server: TestServer;
let provider: IdentityProvider;
let school: SchoolSeed;
const teachers: Record<string, Person> = {};
/** Nobody's here. */
const STRANGER = nationalId(8_000_001);

const SEEDED = {
  byHash: {},
  byPlain: {},
  byEmail: { email: 'lin@example.org', emailConfirmedAt: LONG_AGO },
  unconfirmed: { email: 'unconfirmed@example.org' },
  waiting: { status: 'NOT_APPLIED' },
  waitingByEmail: {
    status: 'NOT_APPLIED',
    email: 'waiting@example.org',
    emailConfirmedAt: LONG_AGO,
  },
  suspended: { status: 'SUSPENDED' },
  twinOne: { email: 'twin@example.org', emailConfirmedAt: LONG_AGO },
  twinTwo: { email: 'twin@example.org', emailConfirmedAt: LONG_AGO },
} as const;

const hashOf = (name: string): string => TEST_VAULT.hash(teachers[name]?.nationalId ?? '');

beforeAll(async () => {
  server = await TestServer.start(NOW, { publicOrigin: ORIGIN });
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
  for (const [name, more] of Object.entries(SEEDED)) {
    teachers[name] = await school.teacher(`示範${name}`, more);
  }
  // Whoever has not applied has no user name either.
  await server.database.transaction((tx) =>
    tx.run('DELETE FROM credential WHERE holder_id = ?', [teachers['waiting']?.id ?? '']),
  );
  const client = { clientId: 'jinxiu', clientSecret: 'a secret that guards invented people' };
  provider = await startProvider({
    ...client,
    redirectUris: [HASHED, PLAIN].map((id) => `${ORIGIN}/roaming/${id}/callback`),
    people: {
      byHash: { national_id_hash: hashOf('byHash') },
      byPlain: { national_id: teachers['byPlain']?.nationalId ?? '' },
      byPlainElsewhere: { national_id: teachers['byPlain']?.nationalId ?? '' },
      byEmail: { email: 'LIN@example.org', email_verified: true },
      unverified: { email: 'lin@example.org' },
      unconfirmed: { email: 'unconfirmed@example.org', email_verified: true },
      waiting: { national_id_hash: hashOf('waiting') },
      waitingByEmail: { email: 'waiting@example.org', email_verified: true },
      suspended: { national_id_hash: hashOf('suspended') },
      twins: { email: 'twin@example.org', email_verified: true },
      stranger: {
        national_id_hash: TEST_VAULT.hash(STRANGER),
        email: 'lin@example.org',
        email_verified: true,
      },
      nobody: {},
    },
  });
  const { issuer } = provider;
  const scope = 'openid profile email';
  const trust = { scope, nationalIdClaim: null, nationalIdHashClaim: null };
  server.app.config.roamingProviders.push(
    { id: HASHED, name: '示範學術網', issuer, ...client, ...trust, nationalIdHashClaim: 'national_id_hash' }, // prettier-ignore
    { id: PLAIN, name: '另一學術網', issuer, ...client, ...trust, nationalIdClaim: 'national_id' },
  );
});
afterAll(async () => {
  await provider.stop();
  await server.stop();
});

/** From the sign-in page to the provider and back. */
const wholeWay = async (browser: Browser, person: string, id = HASHED): Promise<string> =>
  browser.back(await provider.signIn(await browser.start(id), person));

const FAILED = '/sign-in?roaming=failed';
const UNKNOWN = '/sign-in?roaming=unknown';
const linksOf = (name: string) =>
  server.database.reads.all<{ linkedBy: string; hash: string }>(
    'SELECT linked_by AS linkedBy, identity_hash AS hash FROM roaming_link WHERE teacher_id = ?',
    [teachers[name]?.id ?? ''],
  );

/** Somebody whom the provider knows, who is not let in, and leaves no link behind. */
async function refused(person: string): Promise<void> {
  const before = await server.database.reads.all('SELECT * FROM roaming_link');
  const browser = new Browser(server.url);
  expect(await wholeWay(browser, person)).toBe(UNKNOWN);
  expect(await browser.me()).toBeNull();
  expect(await server.database.reads.all('SELECT * FROM roaming_link')).toEqual(before);
}

test('the providers are shown to everybody, with where to begin, and without secrets', async () => {
  const shown = await server.nobody.data('{ roamingProviders { id name startUrl } }');
  expect(shown).toEqual({
    roamingProviders: [
      { id: HASHED, name: '示範學術網', startUrl: '/roaming/hash/start' },
      { id: PLAIN, name: '另一學術網', startUrl: '/roaming/plain/start' },
    ],
  });
});

describe('a teacher is let in', () => {
  it('by the verified hash of the national ID, and from then on by the link', async () => {
    const browser = new Browser(server.url);
    expect(await wholeWay(browser, 'byHash')).toBe('/');
    expect(await browser.me()).toBe(teachers['byHash']?.id);
    const links = await linksOf('byHash');
    expect(links.map(({ linkedBy }) => linkedBy)).toEqual(['NATIONAL_ID']);
    // The national ID is asked no more: the identity itself is known.
    await server.database.transaction((tx) =>
      tx.run("UPDATE teacher SET national_id_hash = 'another' WHERE id = ?", [
        teachers['byHash']?.id ?? '',
      ]),
    );
    const again = new Browser(server.url);
    expect(await wholeWay(again, 'byHash')).toBe('/');
    expect(await again.me()).toBe(teachers['byHash']?.id);
    expect(await linksOf('byHash')).toEqual(links);
  });

  it('by the verified national ID itself, where the provider says that', async () => {
    const browser = new Browser(server.url);
    expect(await wholeWay(browser, 'byPlain', PLAIN)).toBe('/');
    expect(await browser.me()).toBe(teachers['byPlain']?.id);
    // The same words from a provider that is not trusted to have verified them are nobody's.
    expect(await wholeWay(new Browser(server.url), 'byPlainElsewhere')).toBe(UNKNOWN);
  });

  it('by an address that the provider has verified, and the teacher here', async () => {
    const browser = new Browser(server.url);
    expect(await wholeWay(browser, 'byEmail')).toBe('/');
    expect(await browser.me()).toBe(teachers['byEmail']?.id);
    expect((await linksOf('byEmail')).map(({ linkedBy }) => linkedBy)).toEqual(['EMAIL']);
  });

  it('待申請 too, by the national ID: the account is a roaming one then, and has no password', async () => {
    const browser = new Browser(server.url);
    expect(await wholeWay(browser, 'waiting')).toBe('/');
    expect(await browser.me()).toBe(teachers['waiting']?.id);
    const id = teachers['waiting']?.id ?? '';
    const [row] = await server.database.reads.all(
      'SELECT status, origin FROM teacher WHERE id = ?',
      [id],
    );
    expect(row).toMatchObject({ status: 'ACTIVE', origin: 'ROAMING' });
    const tried = await server.nobody.outcome(
      'mutation ($input: SignInInput!) { signIn(input: $input) { me { id } } }',
      { input: { userName: `roaming.${id}`, password: '' } },
    );
    expect(tried).toBe('SIGN_IN_FAILED');
  });

  it('and each link and sign-in is written down, without what the provider said', async () => {
    const rows = await server.database.reads.all<{ action: string; unit: string; changes: string }>(
      "SELECT action, unit_id AS unit, jurisdiction_code AS jurisdiction, changes FROM audit_entry WHERE subject_id = ? AND action <> 'signInFailed'",
      [teachers['waiting']?.id ?? ''],
    );
    expect(rows.map(({ action }) => action).sort()).toEqual(['linkRoaming', 'signIn']);
    // The unit and its bureau read that the record became active.
    const place = { unit: school.id, jurisdiction: 'NWT' };
    for (const row of rows) expect(row).toMatchObject(place);
    expect(JSON.stringify(rows)).not.toContain(hashOf('waiting'));
  });
});

describe('nobody is let in', () => {
  test.each([
    ['whom no teacher here is', 'nobody'],
    ['whose national ID is nobody’s here, even with the address of somebody', 'stranger'],
    ['whose address the provider has not verified', 'unverified'],
    ['whose address the teacher has not confirmed', 'unconfirmed'],
    ['whose address two teachers have', 'twins'],
    ['who has not applied, by the address alone', 'waitingByEmail'],
    ['who is suspended', 'suspended'],
  ])('%s', (_, person) => refused(person));

  it('who is suspended after having been linked', async () => {
    const id = teachers['byEmail']?.id ?? '';
    const set = (status: string) =>
      server.database.transaction((tx) =>
        tx.run('UPDATE teacher SET status = ? WHERE id = ?', [status, id]),
      );
    await wholeWay(new Browser(server.url), 'byEmail');
    await set('SUSPENDED');
    await refused('byEmail');
    await set('ACTIVE');
  });

  it('twice with one answer of the provider', async () => {
    const browser = new Browser(server.url);
    const answer = await provider.signIn(await browser.start(HASHED), 'byHash');
    expect(await browser.back(answer)).toBe('/');
    expect(await server.database.reads.all('SELECT * FROM roaming_attempt')).toEqual([]);
    expect(await browser.back(answer)).toBe(FAILED);
  });

  it('with the answer to another browser', async () => {
    const [mine, theirs] = [new Browser(server.url), new Browser(server.url)];
    const answer = await provider.signIn(await theirs.start(HASHED), 'byHash');
    await mine.start(HASHED);
    expect(await mine.back(answer)).toBe(FAILED);
    expect(await mine.me()).toBeNull();
  });

  it('with a state or a code that was changed', async () => {
    for (const name of ['state', 'code']) {
      const browser = new Browser(server.url);
      const answer = new URL(await provider.signIn(await browser.start(HASHED), 'byHash'));
      answer.searchParams.set(name, 'x'.repeat(43));
      expect(await browser.back(answer.href)).toBe(FAILED);
    }
  });

  it('with a nonce that is not ours', async () => {
    const browser = new Browser(server.url);
    const address = new URL(await browser.start(HASHED));
    address.searchParams.set('nonce', 'somebody-elses');
    expect(await browser.back(await provider.signIn(address.href, 'byHash'))).toBe(FAILED);
    expect(await browser.me()).toBeNull();
  });

  it('with an ID token that was changed on the way', async () => {
    await provider.tamper({ national_id_hash: hashOf('waitingByEmail') });
    try {
      const browser = new Browser(server.url);
      expect(await wholeWay(browser, 'nobody')).toBe(FAILED);
      expect(await browser.me()).toBeNull();
    } finally {
      await provider.tamper(null);
    }
  });

  it('after ten minutes at the provider', async () => {
    const browser = new Browser(server.url);
    const answer = await provider.signIn(await browser.start(HASHED), 'byHash');
    server.clock.set(server.clock.now() + 10 * 60_000);
    expect(await browser.back(answer)).toBe(FAILED);
    server.clock.set(NOW);
  });

  it('at the callback of another provider', async () => {
    const browser = new Browser(server.url);
    const answer = await provider.signIn(await browser.start(HASHED), 'byHash');
    expect(await browser.back(answer.replace(HASHED, PLAIN))).toBe(FAILED);
  });
});
