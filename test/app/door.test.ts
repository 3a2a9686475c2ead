// What the server serves beside /graphql, and how it opens and closes.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { codesOf, createContext, post, smallServer, type SmallServer } from './small-server';

const SCRIPT = `export const words = ${JSON.stringify('進修規劃 '.repeat(500))};`;

let folder: string;
let server: SmallServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinxiu-client-'));
  mkdirSync(join(folder, 'client/assets'), { recursive: true });
  writeFileSync(join(folder, 'client/index.html'), '<!doctype html><title>進修規劃</title>');
  writeFileSync(join(folder, 'client/assets/main-0a1b2c.js'), SCRIPT);
  writeFileSync(join(folder, 'secret.txt'), 'not for the browser');
  server = await smallServer({}, { clientFolder: join(folder, 'client') });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** A path exactly as written: fetch would tidy it. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(server.url, { path, headers, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      });
      sent.on('error', reject).end();
    },
  );
}

test.each(['/', '/plan/108', '/sign-in?return=/plan/108', '/schools/臺北'])(
  'page %s is index.html, asked for anew each time',
  async (path) => {
    const response = await fetch(server.url + path);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>進修規劃');
  },
);

test('an asset is kept for a year, and sent compressed to whom takes it', async () => {
  const path = '/assets/main-0a1b2c.js';
  const packed = await raw(path, { 'accept-encoding': 'gzip, br' });
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(packed.body).toString()).toBe(SCRIPT);
  const plain = await raw(path, { 'accept-encoding': 'br;q=0' });
  expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, SCRIPT]);
  expect((await raw(path, {}, 'HEAD')).body).toHaveLength(0);
  const again = await raw(path, { 'if-none-match': String(plain.headers['etag']) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test.each([
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  '/assets/..\\..\\secret.txt',
  '//etc/hosts.txt',
  '/assets/none.js',
  '/refusals.md',
])('no path leads out of the client: %s', async (path) => {
  const { status, body } = await raw(path);
  expect(status).toBe(404);
  expect(body.toString()).not.toContain('not for the browser');
});

test('pages are read only', async () => {
  const { status, headers } = await raw('/', {}, 'DELETE');
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
});

test('/healthz says that the process runs, /readyz that the database answers', async () => {
  expect((await raw('/healthz')).status).toBe(200);
  expect((await raw('/readyz')).body.toString()).toBe('ok\n');
});

test('/readyz names what is missing: a migration, or the database', async () => {
  const other = await smallServer();
  const ready = async (): Promise<[number, string]> => {
    const response = await fetch(`${other.url}/readyz`);
    return [response.status, await response.text()];
  };
  await other.app.database.transaction((tx) => tx.run('DELETE FROM migrations'));
  expect(await ready()).toEqual([503, 'migrations are due\n']);
  const away = { all: () => Promise.reject(new Error('gone')), run: () => Promise.resolve(0) };
  jest.spyOn(other.app.database, 'reads', 'get').mockReturnValue(away);
  expect(await ready()).toEqual([503, 'the database does not answer\n']);
  await other.stop();
});

it('gives an answer up that takes too long, says which, and when to come back; others are answered', async () => {
  const never = new Promise<never>(() => undefined);
  const other = await smallServer({}, { answerWithinMs: 1000, createContext: () => never });
  const late = await post(other, { query: 'query Waits { now }' });
  expect([late.status, codesOf(late)]).toEqual([503, ['UNAVAILABLE']]);
  expect(late.headers.get('retry-after')).toBe('30');
  expect(late.errors?.[0]?.extensions['retryAfter']).toBe(30);
  const lines = other.logged.filter(({ operation }) => operation === 'Waits');
  expect(lines.map(({ msg }) => msg)).toEqual(['no answer in time', 'request']);
  // What has no limit is asked for: how fast the machine is decides nothing.
  expect((await fetch(`${other.url}/readyz`)).status).toBe(200);
  await other.stop();
});

test('a stop finishes what runs, tells others to come back, and opens no new connection', async () => {
  let arrived = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const other = await smallServer(
    {},
    {
      createContext: (app, asked) => {
        arrived();
        return createContext(app, asked);
      },
    },
  );
  const running = post(other, { query: '{ slow }' });
  await arrival;
  const stopped = other.stop();
  await expect(post(other, { query: '{ now }' })).rejects.toMatchObject({
    message: 'fetch failed',
  });
  expect((await running).data).toEqual({ slow: 'done' });
  expect((await running).headers.get('connection')).toBe('close');
  await stopped;
});

test('an address that cannot be listened on names its setting in one line', async () => {
  await expect(smallServer({ HOST: 'no-such-host.invalid' })).rejects.toThrow(
    /^HOST: cannot listen there/,
  );
  await expect(smallServer({ HOST: '192.0.2.1' })).rejects.toThrow(/^HOST: cannot listen there/);
});

test('a port that is taken is an error of listen, and a document list that does not fit one of the start', async () => {
  const { port } = new URL(server.url);
  await expect(smallServer({}, {}, Number(port))).rejects.toThrow('PORT: another program has it');
  const persistedDocuments = { abc: '{ me { nickname } }' };
  await expect(smallServer({}, { persistedDocuments })).rejects.toThrow(/nickname/);
});

test('a refused document does not disturb the next one on the same connection', async () => {
  expect(codesOf(await post(server, { query: '{' }))).toEqual(['BAD_REQUEST']);
  expect((await post(server, { query: '{ language }' })).data).toEqual({ language: 'zh' });
});
