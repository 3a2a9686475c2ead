// GraphQL over HTTP: every MUST of graphql-http's audit holds; what else is not met is listed here and in the docs.
import { serverAudits } from 'graphql-http';
import { readFileSync } from 'node:fs';
import { NOW, codesOf, post, smallServer, type SmallServer } from './small-server';

/** docs/graphql-http.md says why. */
const NOT_MET: string[] = [];

let server: SmallServer;

beforeAll(async () => {
  server = await smallServer();
});
afterAll(() => server.stop());

test('the whole audit is met by an anonymous client; what is not is exactly the list in the docs', async () => {
  const audits = serverAudits({ url: `${server.url}/graphql` });
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  const failed = results.filter(({ status }) => status !== 'ok');
  expect(results.length).toBeGreaterThan(60);
  expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual(NOT_MET);
  const docs = readFileSync('docs/graphql-http.md', 'utf8');
  for (const line of NOT_MET) expect(docs).toContain(line);
});

const get = (search: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/graphql?${search}`, { headers });

test('a GET answers queries and refuses mutations with 405', async () => {
  const query = await get('query={now}');
  expect([query.status, await query.json()]).toMatchObject([200, { data: { now: NOW } }]);
  const mutation = await get('query=mutation{signIn}');
  expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST']);
});

test.each([
  ['a batch', '[{"query":"{now}"}]', 400],
  ['JSON that breaks off', '{"query":', 400],
  ['a string', '"{now}"', 400],
  ['nothing', '', 400],
  ['no query', '{}', 400],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
  ['1 MB and a byte', `{"query":"{now}","variables":{"x":"${'x'.repeat(1_000_000)}"}}`, 413],
  ['10 MB', `{"query":"{now}","variables":{"x":"${'x'.repeat(10_000_000)}"}}`, 413],
])('a body that is %s is refused as BAD_REQUEST', async (_, body, status) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'BAD_REQUEST' } }],
  });
});

test.each([
  ['text/plain', {}, 415],
  ['application/x-www-form-urlencoded', {}, 415],
  ['application/json; charset=big5', {}, 415],
  ['application/json', { 'content-encoding': 'gzip' }, 415],
  ['application/json', { accept: 'text/html' }, 406],
])('content of type %s with %p is refused', async (type, headers, status) => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body: '{"query":"{now}"}',
  });
  expect(response.status).toBe(status);
});

test('other methods are answered 405 with those that are allowed', async () => {
  const response = await fetch(`${server.url}/graphql`, { method: 'PUT', body: '{}' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

test('of two operations in a document one must be named', async () => {
  const query = 'query A { now } query B { language }';
  expect((await post(server, { query, operationName: 'B' })).data).toEqual({ language: 'zh' });
  for (const operationName of [undefined, 'C']) {
    const refused = await post(server, { query, operationName });
    expect([refused.status, codesOf(refused)]).toEqual([400, ['BAD_REQUEST']]);
  }
});

test('subscriptions are refused before anything runs', async () => {
  const refused = await post(server, { query: 'subscription { now }' });
  expect(codesOf(refused)).toEqual(['BAD_REQUEST']);
});
