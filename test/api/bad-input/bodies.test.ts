// Bodies that are too long, broken or of the wrong shape: refused with a code before anything is stored.
import { SAVE_MINE, WHOLE } from '../../support/plan-documents';
import { dump } from '../../support/dump';
import { Bench, invalid } from './bench';

let bench: Bench;
let before: Record<string, string[]>;
beforeAll(async () => {
  bench = await Bench.make();
  before = await dump(bench.server.database);
});
afterAll(() => bench.server.stop());
afterEach(async () => {
  expect(await dump(bench.server.database)).toEqual(before);
});

const MEGABYTE = 1_000_000;

const post = async (body: string | Buffer): Promise<{ status: number; code: string }> => {
  const response = await fetch(`${bench.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: answer.errors?.[0]?.extensions.code ?? 'OK' };
};

test('a text of 10 MB is refused with 413, whole, and says so', async () => {
  const topic = '課'.repeat((10 * MEGABYTE) / 3);
  const { status, errors } = await bench.teacher.ask(SAVE_MINE, {
    input: {
      ...{ idempotencyKey: 'ten-megabytes', year: 108, version: 0 },
      courses: [{ ...WHOLE.courses[0], topic }],
    },
  });
  expect(status).toBe(413);
  expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
});

test.each([
  ['no JSON', '{', 400],
  ['NaN, which is no JSON', '{"query":"{ me { id } }","variables":{"n":NaN}}', 400],
  ['nothing', '', 400],
  ['a list', '[]', 400],
  ['null', 'null', 400],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400],
])('%s', async (_, body, status) => {
  expect(await post(body)).toEqual({ status, code: 'BAD_REQUEST' });
});

test('ten thousand levels of brackets', async () => {
  const { status, code } = await post(
    `{"query":"{ me { id } }","variables":{"n":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
  );
  // A variable that the document does not declare is not looked at.
  expect([status, code]).toEqual([200, 'OK']);
});

test('wrong types are named, all at once', async () => {
  const found = await bench.refused(bench.teacher, SAVE_MINE, {
    ...{ year: 'x', version: {}, needs: 'modes', domains: [7], courses: [null] },
  });
  expect(found.code).toBe('INVALID');
  expect(found.faults.sort()).toEqual([
    'input.courses[0] required',
    'input.domains[0] format',
    'input.needs format',
    'input.version format',
    'input.year format',
  ]);
});

test('missing fields are named, all at once', async () => {
  const found = await bench.refusedRaw(() => bench.teacher.ask(SAVE_MINE, { input: {} }));
  expect(found.code).toBe('INVALID');
  expect(found.faults.sort()).toEqual([
    'input.idempotencyKey required',
    'input.version required',
    'input.year required',
  ]);
  expect(await bench.refusedRaw(() => bench.teacher.ask(SAVE_MINE, {}))).toEqual(
    invalid('input required'),
  );
  expect(await bench.refusedRaw(() => bench.teacher.ask(SAVE_MINE, { input: null }))).toEqual(
    invalid('input required'),
  );
  expect(await bench.refusedRaw(() => bench.teacher.ask(SAVE_MINE, { input: 'x' }))).toEqual(
    invalid('input format'),
  );
});

test('what no input has is refused, not ignored', async () => {
  const found = await bench.refused(bench.teacher, SAVE_MINE, {
    ...{ year: 108, version: 0, state: 'SUBMITTED', ownerId: 'x', now: '2019-09-08T10:00:00Z' },
  });
  expect(found.code).toBe('INVALID');
  expect(found.faults.sort()).toEqual([
    'input.now notAllowed',
    'input.ownerId notAllowed',
    'input.state notAllowed',
  ]);
});

test('keys that JavaScript knows are refused as any other', async () => {
  const body = `{"query":${JSON.stringify(SAVE_MINE)},"variables":{"input":{"idempotencyKey":"prototype-key",
    "year":108,"version":0,"__proto__":{"version":0},"constructor":1}}}`;
  expect(await post(body)).toEqual({ status: 200, code: 'INVALID' });
});
