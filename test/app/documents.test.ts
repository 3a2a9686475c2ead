// The client's documents are known at the start; those of others are kept in a bounded cache.
import { createHash } from 'node:crypto';
import { Documents } from '../../server/app/documents';
import { codesOf, post, smallSchema, smallServer, type SmallServer } from './small-server';

const TEXT = 'query Now { now language }';
const MOVES_CLOCK = 'mutation AdvanceClock { advanceClock { jobsRun } }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const listOf = (...texts: string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text) => [hashOf(text), text]));
const byHash = (sha256Hash: string, more: object = {}): object => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
  ...more,
});

let server: SmallServer;

beforeAll(async () => {
  server = await smallServer({}, { persistedDocuments: listOf(TEXT, MOVES_CLOCK) });
});
afterAll(() => server.stop());

test('a document of the list is asked for by its hash alone', async () => {
  const reply = await post(server, byHash(hashOf(TEXT), { operationName: 'Now' }));
  expect([reply.status, reply.data]).toMatchObject([200, { language: 'zh' }]);
});

test('an unknown hash is refused and never registered', async () => {
  const text = '{ language }';
  for (let round = 0; round < 2; round += 1) {
    const refused = await post(server, byHash(hashOf(text)));
    expect([refused.status, codesOf(refused)]).toEqual([400, ['BAD_REQUEST']]);
    expect(refused.errors?.[0]?.extensions['reason']).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(server, byHash(hashOf(text), { query: text }))).data).toEqual({
      language: 'zh',
    });
  }
});

test('a document whose root field this schema does not have is left out; a demonstration has it', async () => {
  expect(codesOf(await post(server, byHash(hashOf(MOVES_CLOCK))))).toEqual(['BAD_REQUEST']);
  expect(new Documents(smallSchema(), listOf(TEXT, MOVES_CLOCK)).leftOut).toEqual([
    hashOf(MOVES_CLOCK),
  ]);
});

test('any other invalid document stops the start and is named', () => {
  const make = (text: string) => (): Documents => new Documents(smallSchema(), listOf(text));
  expect(make('{ me { nickname } }')).toThrow(/persisted document \w{8}: .*nickname/);
  expect(make('{ me {')).toThrow(/Syntax Error/);
});

test('400 documents of others leave a bounded number of characters behind', () => {
  const documents = new Documents(smallSchema(), listOf(TEXT));
  const text = (n: number): string => `{ now } # ${n} ${'x'.repeat(60_000)}`;
  for (let n = 0; n < 400; n += 1) documents.adHoc(text(n));
  const kept = Array.from({ length: 400 }, (_, n) => n).filter((n) =>
    documents.byKey(hashOf(text(n))),
  );
  expect(kept.length).toBeLessThanOrEqual(16);
  expect(kept.at(-1)).toBe(399);
  expect(documents.byKey(hashOf(TEXT))).toBeDefined();
});

test('a document of others that is used again stays, and is prepared once', () => {
  const documents = new Documents(smallSchema());
  const first = documents.adHoc('{ now }');
  for (let n = 0; n < 40; n += 1) {
    documents.adHoc(`{ now } # ${n} ${'x'.repeat(60_000)}`);
    expect(documents.adHoc('{ now }')).toBe(first);
  }
});
