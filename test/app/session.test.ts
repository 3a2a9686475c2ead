// The session's cookie, and from where a request that carries it may come.
import { readConfig } from '../../server/app/config';
import { addressOf } from '../../server/app/http-arrival';
import { PRODUCTION } from './production';
import {
  SESSION_SECONDS,
  TOKEN,
  codesOf,
  post,
  smallServer,
  type SmallServer,
} from './small-server';

const OTHER = 'https://tools.example';
const PUBLIC = 'https://plans.example';

let server: SmallServer;
let secure: SmallServer;

beforeAll(async () => {
  server = await smallServer({ TRUSTED_PROXIES: '127.0.0.1,10.0.0.7' });
  secure = await smallServer({ PUBLIC_ORIGIN: PUBLIC, CORS_ORIGINS: OTHER });
});
afterAll(async () => {
  await server.stop();
  await secure.stop();
});

const me = { query: '{ me { name } }' };
const cookie = `__Host-session=${TOKEN}`;

test('over http the cookie is HttpOnly and SameSite; over https it is bound to the host besides', async () => {
  const signIn = { query: 'mutation { signIn }' };
  const plain = (await post(server, signIn)).headers.getSetCookie();
  expect(plain).toEqual([
    `session=${TOKEN}; Max-Age=${SESSION_SECONDS}; Path=/; HttpOnly; SameSite=Lax`,
  ]);
  const bound = (await post(secure, signIn)).headers.getSetCookie();
  expect(bound).toEqual([
    `__Host-session=${TOKEN}; Max-Age=${SESSION_SECONDS}; Path=/; HttpOnly; Secure; SameSite=Lax`,
  ]);
});

test('signing out clears it', async () => {
  const [header] = (await post(server, { query: 'mutation { signOut }' })).headers.getSetCookie();
  expect(header).toMatch(/^session=; Max-Age=0;/);
});

test('the token of the cookie says who asks; one of another name or a long one does not', async () => {
  expect((await post(secure, me, { cookie: `a=b; ${cookie}` })).data).toEqual({
    me: { name: '王示範' },
  });
  for (const other of [
    `session=${TOKEN}`,
    '__Host-session=',
    `__Host-session=${'x'.repeat(201)}`,
  ]) {
    expect((await post(secure, me, { cookie: other })).data).toEqual({ me: null });
  }
});

test.each([
  ['the site itself', 200, { origin: PUBLIC }],
  ['a named origin', 200, { origin: OTHER }],
  ['a program, which sends no origin', 200, {}],
  ['another site', 403, { origin: 'https://evil.example' }],
  ['a sandboxed frame', 403, { origin: 'null' }],
  ['the same host on another port', 403, { origin: 'http://127.0.0.1:1' }],
  ['another site, by an old way', 403, { 'sec-fetch-site': 'cross-site' }],
])('with the session, %s is answered %i', async (_, status, headers) => {
  const reply = await post(secure, me, { cookie, ...(headers as Record<string, string>) });
  expect(reply.status).toBe(status);
  if (status === 403) expect(codesOf(reply)).toEqual(['BAD_REQUEST']);
});

test('over http the host that was asked is the own origin too, whatever its name', async () => {
  const session = `session=${TOKEN}`;
  expect((await post(server, me, { cookie: session, origin: server.url })).status).toBe(200);
});

test('over https it is not: a page that came over http may be anybody’s', async () => {
  const { host } = new URL(secure.url);
  for (const origin of [`http://${host}`, `https://${host}`]) {
    expect((await post(secure, me, { cookie, origin })).status).toBe(403);
  }
});

test('in a session a GET needs a header that no link can send', async () => {
  const url = `${secure.url}/graphql?query={me{name}}`;
  expect((await fetch(url, { headers: { cookie } })).status).toBe(400);
  const asked = await fetch(url, { headers: { cookie, 'x-requested-with': 'jinxiu' } });
  expect(await asked.json()).toMatchObject({ data: { me: { name: '王示範' } } });
});

test('a form cannot post: its content types are refused', async () => {
  const response = await fetch(`${secure.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', cookie, origin: PUBLIC },
    body: JSON.stringify({ query: 'mutation { signOut }' }),
  });
  expect([response.status, response.headers.getSetCookie()]).toEqual([415, []]);
});

const preflight = (origin: string): Promise<Response> =>
  fetch(`${secure.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  });

test('CORS names the origins of the settings, and only them', async () => {
  const named = await preflight(OTHER);
  expect(named.status).toBe(204);
  expect(named.headers.get('access-control-allow-origin')).toBe(OTHER);
  expect(named.headers.get('access-control-allow-headers')).toContain('content-type');
  const unknown = await preflight('https://evil.example');
  expect(unknown.headers.get('access-control-allow-origin')).toBeNull();
  expect(
    (await post(secure, me, { origin: OTHER })).headers.get('access-control-allow-origin'),
  ).toBe(OTHER);
  expect(
    (await post(server, me, { origin: OTHER })).headers.get('access-control-allow-origin'),
  ).toBeNull();
});

test('every answer carries the security headers; HSTS over https only', async () => {
  for (const path of ['/healthz', '/graphql', '/nothing.txt']) {
    const { headers } = await fetch(secure.url + path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(headers.get('x-request-id')).toMatch(/^[-\w]{10,}$/);
  }
  expect((await fetch(`${server.url}/healthz`)).headers.has('strict-transport-security')).toBe(
    false,
  );
});

test('the address is the right-most that is no trusted proxy; without one it is the peer', async () => {
  const address = async (at: SmallServer, forwarded: string): Promise<unknown> =>
    (await post(at, { query: '{ address }' }, { 'x-forwarded-for': forwarded })).data?.['address'];
  expect(await address(server, '1.2.3.4, 203.0.113.9, 10.0.0.7')).toBe('203.0.113.9');
  expect(await address(secure, '1.2.3.4')).toBe('127.0.0.1');
});

test.each([
  ['::ffff:192.0.2.1', undefined, '192.0.2.1'],
  ['10.0.0.7', undefined, '10.0.0.7'],
  ['10.0.0.7', '', '10.0.0.7'],
  ['10.0.0.7', '192.0.2.1', '192.0.2.1'],
  ['10.0.0.7', '192.0.2.1, ::ffff:10.0.0.8', '192.0.2.1'],
  ['172.16.9.9', '192.0.2.1, 172.31.0.1', '192.0.2.1'],
  ['172.32.0.1', '192.0.2.1', '172.32.0.1'],
  ['fd00::9', '2001:db8::1', '2001:db8::1'],
  ['10.0.0.7', 'nobody', 'nobody'],
  [undefined, '192.0.2.1', ''],
])('peer %p with X-Forwarded-For %p is %p', (peer, forwarded, address) => {
  const { trustedProxies } = readConfig({
    TRUSTED_PROXIES: '10.0.0.7, 10.0.0.8, 172.16.0.0/12, fd00::/8',
  });
  expect(addressOf(peer, forwarded, trustedProxies)).toBe(address);
});

test('production says once that a proxy is not named: all behind it would share one address', async () => {
  const named = await smallServer({ ...PRODUCTION, TRUSTED_PROXIES: '127.0.0.1' });
  const unnamed = await smallServer(PRODUCTION);
  const warnings = ({ logged }: SmallServer) =>
    logged.filter(({ msg }) => String(msg).startsWith('TRUSTED_PROXIES'));
  for (const at of [named, unnamed, unnamed]) {
    await post(at, me, { 'x-forwarded-for': '192.0.2.1' });
  }
  expect([warnings(named), warnings(unnamed), warnings(server)]).toMatchObject([
    [],
    [{ level: 40 }],
    [],
  ]);
  await named.stop();
  await unnamed.stop();
});
