// What a client learns of an error: the refusal in its language with what to do next, or only a reference.
import { formatIso } from '../../server/domain/instant';
import { CLOSES, NOW, OPENS, codesOf, post, smallServer, type SmallServer } from './small-server';

let server: SmallServer;

beforeAll(async () => {
  server = await smallServer();
});
afterAll(() => server.stop());

const plan = (input: unknown): object => ({
  query: 'mutation Plan($input: PlanInput!) { plan(input: $input) }',
  variables: { input },
});
const course = { topic: '差異化教學', hours: 1.5 };

test('a refusal keeps its code, its instants in ISO 8601, and says what to do next (D4.7)', async () => {
  const { status, data, errors } = await post(server, { query: '{ now windowClosed }' });
  expect([status, data]).toEqual([200, { now: NOW, windowClosed: null }]);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({
    path: ['windowClosed'],
    extensions: {
      code: 'WINDOW_CLOSED',
      opensAt: formatIso(OPENS),
      closesAt: formatIso(CLOSES),
      serverTime: formatIso(NOW),
      audience: 'TEACHER',
    },
  });
  expect(errors?.[0]?.message).toContain('108年9月6日 10:00');
  expect(errors?.[0]?.extensions['next']).toContain('主管機關');
});

test.each([
  [undefined, '108年9月6日'],
  ['zh-TW,zh;q=0.9,en;q=0.8', '108年9月6日'],
  ['ja', '108年9月6日'],
  ['en-US,en;q=0.9,zh;q=0.3', '2019-09-06'],
  ['en', '2019-09-06'],
  ['fr;q=1, en;q=0.2, *;q=0.1', '2019-09-06'],
])('Accept-Language %p is answered with %s', async (language, words) => {
  const headers: Record<string, string> =
    language === undefined ? {} : { 'accept-language': language };
  const { errors } = await post(server, { query: '{ windowClosed }' }, headers);
  expect(errors?.[0]?.message).toContain(words);
});

test('a bug is INTERNAL with a reference that the log carries, and nothing else of it', async () => {
  const reply = await post(server, { query: '{ bug }' });
  const extensions = reply.errors?.[0]?.extensions;
  expect(Object.keys(extensions ?? {}).sort()).toEqual(['code', 'next', 'reference']);
  expect(JSON.stringify(reply.errors)).not.toMatch(/secret|A123456789|SELECT/);
  expect(reply.errors?.[0]?.message).toContain(extensions?.['reference']);
  const line = server.logged.find(({ msg }) => msg === 'bug');
  expect(line).toMatchObject({ requestId: extensions?.['reference'] });
  expect(JSON.stringify(line)).toContain('small-server');
  expect(JSON.stringify(line)).not.toContain('A123456789');
});

test('a database that is away is UNAVAILABLE: try again, the same key never does it twice', async () => {
  const { errors } = await post(server, { query: '{ away }' });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', retryAfter: 2 });
});

test.each([
  ['a wrong type', { year: 'x', courses: [course] }, [['input.year', 'format']]],
  ['a missing field', { year: 108 }, [['input.courses', 'required']]],
  ['null', { year: null, courses: [] }, [['input.year', 'required']]],
  ['an unknown field', { year: 108, courses: [], role: 'CENTRE' }, [['input.role', 'notAllowed']]],
  ['nothing at all', undefined, [['input', 'required']]],
  [
    'several at once',
    { year: 1.5, courses: [course, { ...course, hours: 0.3 }, { topic: 5, hours: -1 }] },
    [
      ['input.year', 'format'],
      ['input.courses[1].hours', 'halfHour'],
      ['input.courses[2].topic', 'format'],
      ['input.courses[2].hours', 'min'],
    ],
  ],
])('variables with %s are INVALID, every field named with a sentence', async (_, input, faults) => {
  const reply = await post(server, plan(input));
  expect(reply.data).toBeUndefined();
  expect(codesOf(reply)).toEqual(['INVALID']);
  const found = reply.errors?.[0]?.extensions['faults'] as {
    path: string;
    rule: string;
    sentence: string;
  }[];
  expect(found.map(({ path, rule }) => [path, rule])).toEqual(faults);
  expect(found.every(({ sentence }) => sentence.endsWith('。'))).toBe(true);
});

test('variables that do not fit are 400 for those who read application/graphql-response+json', async () => {
  const accept = { accept: 'application/graphql-response+json' };
  const reply = await post(server, plan({}), accept);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([
    400,
    'application/graphql-response+json; charset=utf-8',
  ]);
});

test('ten thousand wrong items name the first hundred', async () => {
  const reply = await post(
    server,
    plan({ year: 108, courses: Array.from({ length: 10_000 }, () => 1) }),
  );
  expect(reply.errors?.[0]?.extensions['faults']).toHaveLength(100);
});

test('values of a refused input are never sent back', async () => {
  const reply = await post(
    server,
    plan({ year: 'A123456789', courses: [{ topic: 'x', hours: 'B223456789' }] }),
  );
  expect(JSON.stringify(reply)).not.toMatch(/[AB].23456789/);
});

test('a syntax error names its place, and a validation error its field', async () => {
  const reasonOf = async (query: string): Promise<unknown> =>
    (await post(server, { query })).errors?.[0]?.extensions['reason'];
  expect(await reasonOf('{ now')).toBe(
    'Line 1, column 6: Syntax Error: Expected Name, found <EOF>.',
  );
  expect(await reasonOf('{ nothing }')).toBe('Cannot query field "nothing" on type "Query".');
});

test('a request has one line: no body, no query string, no variables, no cookie', async () => {
  server.logged.length = 0;
  await post(server, plan({ year: 108, courses: [{ topic: '祕密主題', hours: 1 }] }), {
    cookie: 'session=hidden',
  });
  await fetch(`${server.url}/plan/108?nationalId=A123456789`);
  expect(server.logged).toHaveLength(2);
  const [first, second] = server.logged;
  expect(first).toMatchObject({
    method: 'POST',
    path: '/graphql',
    operation: 'Plan',
    status: 200,
    codes: [],
  });
  expect(second).toMatchObject({ method: 'GET', path: '/plan/108', status: 404 });
  expect(first?.['requestId']).not.toBe(second?.['requestId']);
  expect(JSON.stringify(server.logged)).not.toMatch(/祕密|A123456789|hidden/);
});
