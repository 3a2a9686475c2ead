// What a document may cost: refused by code in milliseconds, before validation spends time on it.
import { getIntrospectionQuery } from 'graphql';
import { LIMITS, checkLimits } from '../../server/app/limits';
import { prepare } from '../../server/app/document-prepare';
import { Refusal } from '../../server/domain/refusals';
import { TOKEN, codesOf, post, smallSchema, smallServer, type SmallServer } from './small-server';

/** Far more than any of these takes, far less than what they took without limits. */
const SOON_MS = 500;

let server: SmallServer;

beforeAll(async () => {
  server = await smallServer();
  await post(server, { query: '{ now }' });
});
afterAll(() => server.stop());

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** Sixteen fragments of two spreads each: 2 kB that stand for 65,536 fields. */
const bomb = `{ me { ...F0 } } ${times(16, (n) =>
  n === 15
    ? 'fragment F15 on Person { id }'
    : `fragment F${n} on Person { a: friend { ...F${n + 1} } b: friend { ...F${n + 1} } }`,
)}`;

const depth50 = `{ me ${times(50, () => '{ friend')} { id } ${times(50, () => '}')} }`;

test.each([
  ['1 kB that is 50 levels deep', depth50, 'depth'],
  ['a fragment bomb of 2 kB', bomb, 'depth'],
  [
    'a flat fragment bomb',
    bomb.replaceAll(/friend \{ (\.\.\.F\d+) \}/g, 'friend { id $1 }'),
    'depth',
  ],
  ['10,000 aliases', `{ ${times(10_000, (n) => `a${n}: now`)} }`, 'length'],
  ['60 kB of tokens', `{ ${times(9000, () => 'now')} }`, 'tokens'],
  ['51 aliases', `{ me { ${times(51, (n) => `a${n}: id`)} } }`, 'aliases'],
  ['51 directives', `{ me { id ${times(51, () => '@include(if: true)')} } }`, 'directives'],
  ['21 root fields', `{ ${times(21, (n) => `a${n}: now`)} }`, 'rootFields'],
  [
    '21 root fields in a fragment',
    `{ ...R } fragment R on Query { ${times(21, (n) => `a${n}: now`)} }`,
    'rootFields',
  ],
  ['11 operations', times(11, (n) => `query Q${n} { now }`), 'operations'],
  ['a field 21 times', `{ me { ${times(21, () => 'id')} } }`, 'repeats'],
  [
    '1,001 fields',
    `{ me { ${times(20, () => `friend { ${times(50, (n) => `f${n}`)} }`)} } }`,
    'fields',
  ],
  ['a list in a list of 3,900 levels', `{ people(first: ${'['.repeat(3900)}`, 'depth'],
])('%s is refused as TOO_COSTLY, soon', async (_, query, measure) => {
  const start = performance.now();
  const reply = await post(server, { query });
  expect(performance.now() - start).toBeLessThan(SOON_MS);
  expect(reply.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', measure });
});

test('a bomb that is not deep is refused by the fields that it stands for', () => {
  const wide = (next: string): string => times(24, (n) => `f${n}: friend { ${next} }`);
  const text = `{ me { ...A } }
    fragment A on Person { ${wide('...B')} } fragment B on Person { ${wide('...C')} } fragment C on Person { id }`;
  const run = (): unknown => prepare(smallSchema(), text);
  expect(run).toThrow(Refusal);
  expect(run).toThrow(expect.objectContaining({ code: 'TOO_COSTLY' }) as Error);
});

test('the same place asked for through many selections is refused, in a fragment that nobody uses too', async () => {
  const repeated = times(5, () => `friend { ${times(5, () => 'friend { name }')} }`);
  for (const query of [
    `{ me { ${repeated} } }`,
    `{ now } fragment A on Person { ${repeated} }`,
    `{ me { ...A } } fragment A on Person { ${times(21, () => '...B')} } fragment B on Person { id }`,
  ]) {
    const reply = await post(server, { query });
    expect(reply.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', measure: 'repeats' });
  }
});

test('spreads of nothing count as well', async () => {
  const query = `{ ...F0 } ${times(15, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)}`;
  const reply = await post(server, { query });
  expect(reply.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_COSTLY', measure: 'fields' });
});

test('two fragments of one name are refused, whichever would be measured', async () => {
  const query = '{ me { ...A } } fragment A on Person { id } fragment A on Person { name }';
  expect(codesOf(await post(server, { query }))).toEqual(['BAD_REQUEST']);
});

test('a fragment that holds itself is refused', async () => {
  const query =
    '{ me { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { ...A }';
  expect(codesOf(await post(server, { query }))).toEqual(['BAD_REQUEST']);
});

test.each([
  ['without first, by its default', '{ people { edges { cursor } } }', 10 + 2 + 20],
  [
    'with a literal',
    '{ people(first: 50) { edges { cursor node { id } } pageInfo { hasNextPage } } }',
    10 + 2 + 150 + 2,
  ],
  ['with a variable', 'query ($n: Int) { people(first: $n) { edges { cursor } } }', 10 + 2 + 7],
  [
    'with the default of a variable',
    'query ($m: Int = 30) { people(first: $m) { edges { cursor } } }',
    10 + 2 + 30,
  ],
  ['at most 100', '{ people(first: 1000000) { edges { cursor } } }', 10 + 2 + 100],
  ['of a plain list', '{ me { friends { id } } }', 10 + 2 + 10],
  [
    'of pages in pages',
    '{ people(first: 10) { edges { node { people(first: 5) { edges { cursor } } } } } }',
    10 + 2 + 10 * (3 + 5),
  ],
])('a list counts %s', (_, query, cost) => {
  const [operation] = prepare(smallSchema(), query).operations;
  expect(operation?.cost({ n: 7 })).toBe(cost);
});

test('what is over the budget is refused with its cost, before anything runs', async () => {
  const inner =
    '{ edges { node { people(first: 100) { edges { node { people(first: 100) { edges { cursor } } } } } } } }';
  const reply = await post(server, { query: `{ people(first: 100) ${inner} }` });
  expect(reply.status).toBe(400);
  expect(reply.errors?.[0]?.extensions).toMatchObject({
    code: 'TOO_COSTLY',
    measure: 'cost',
    limit: LIMITS.cost,
  });
  expect(reply.errors?.[0]?.extensions['cost']).toBeGreaterThan(1_000_000);
});

test('the cost, the budget and what is left stand in the extensions', async () => {
  const { extensions } = await post(server, { query: '{ now language }' });
  expect(extensions).toEqual({ cost: { asked: 22, budget: LIMITS.cost, left: LIMITS.cost - 22 } });
});

test('the schema is told to those who are signed in; others learn only whether a type exists', async () => {
  const schema = { query: getIntrospectionQuery() };
  expect(codesOf(await post(server, schema))).toEqual(['UNAUTHENTICATED']);
  expect((await post(server, schema, { cookie: `session=${TOKEN}` })).data).toHaveProperty(
    '__schema',
  );
  const type = (fields: string): object => ({ query: `{ __type(name: "Person") { ${fields} } }` });
  expect((await post(server, type('name'))).data).toEqual({ __type: { name: 'Person' } });
  expect(codesOf(await post(server, type('fields { name }')))).toEqual(['UNAUTHENTICATED']);
  expect(codesOf(await post(server, type('... on __Type { fields { name } }')))).toEqual([
    'UNAUTHENTICATED',
  ]);
});

test('no suggestion of validation tells of the schema', async () => {
  const reply = await post(server, { query: '{ langage }' });
  expect(reply.errors?.[0]?.extensions['reason']).toBe(
    'Cannot query field "langage" on type "Query".',
  );
});

test('at most 10 errors of validation are told', async () => {
  const reply = await post(server, { query: `{ ${times(19, (n) => `x${n}`)} }` });
  expect(reply.errors?.length).toBeLessThanOrEqual(LIMITS.errors + 1);
});

test('the largest of our own documents keep under every limit', () => {
  expect(() => checkLimits(prepare(smallSchema(), getIntrospectionQuery()).document)).not.toThrow();
});
