// Proves that what a plan answers is what graphql itself answers, errors and nulls included, and that the plan was in fact made.
import fc from 'fast-check';
import {
  execute,
  Kind,
  parse,
  validateSchema,
  type ExecutionResult,
  type GraphQLError,
  type OperationDefinitionNode,
} from 'graphql';
import { Documents } from '../../server/app/documents';
import { runOperation } from '../../server/app/execution';
import { planOf } from '../../server/app/execution-plan';
import { heard, rejected, schema, thing, type Description } from './execution-kit';

const LEAVES =
  '__typename id text count colour words named: text asked other: asked(by: "甲", times: $times)';
const NESTED = `${LEAVES} child { ...part } sure { id ...on Thing { id text } } children { id child { text } } all { id sure { count } }`;
const DOCUMENT = `query Asked($times: Int) { thing { ...part ${NESTED} } two { ${NESTED} } }
  fragment part on Thing { id text again: id children { id } all { colour } }`;

const operationOf = (text: string) => {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return { document, operation };
};

/** An answer as it is sent, with what its errors wrap. */
const told = ({ data, errors }: ExecutionResult) => ({
  data: JSON.stringify(data),
  errors: errors?.map((error: GraphQLError) => ({
    ...{ message: error.message, path: error.path, nodes: error.nodes },
    original: error.originalError?.message,
  })),
});

async function both(text: string, variables: Record<string, unknown>, context: object) {
  const { document, operation } = operationOf(text);
  const plan = planOf(schema, document, operation);
  heard.length = 0;
  const ours = told(await runOperation(schema, { document, operation, variables, context }));
  const heardByOurs = heard.splice(0);
  const theirs = told(
    await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: context,
      options: { maxCoercionErrors: 5 },
    }),
  );
  return { plan, ours, theirs, heardByOurs, heardByTheirs: heard.splice(0) };
}

test('the schema of this test is one', () => {
  expect(validateSchema(schema)).toEqual([]);
});

test('whatever resolvers answer, later or at once, fitting or not: the answer is the same', async () => {
  let failing = 0;
  await fc.assert(
    fc.asyncProperty(thing, async (source) => {
      const { plan, ours, theirs, heardByOurs, heardByTheirs } = await both(
        DOCUMENT,
        { times: 2 },
        { source },
      );
      expect(plan).not.toBeNull();
      expect(ours).toEqual(theirs);
      expect(heardByOurs).toEqual(heardByTheirs);
      if (ours.errors !== undefined) failing += 1;
    }),
    { numRuns: 150 },
  );
  // Otherwise the property says nothing of errors.
  expect(failing).toBeGreaterThan(20);
});

test('mutations follow one another, and one that fails does not stop those behind it', async () => {
  const text =
    'mutation { one: slow(number: 1) two: fast(number: 2) three: fails four: slow(number: 4) }';
  const { plan, ours, theirs, heardByOurs, heardByTheirs } = await both(text, {}, {});
  expect(plan).not.toBeNull();
  expect(heardByOurs).toEqual(['1', '2', '4']);
  expect(heardByTheirs).toEqual(heardByOurs);
  expect(ours).toEqual(theirs);
});

test('variables that do not fit are told as graphql tells them', async () => {
  const text = 'query ($times: Int!) { thing { asked(times: $times, by: "x") } two { id } }';
  for (const variables of [{}, { times: null }, { times: 'x' }, { times: 2 ** 40 }]) {
    const { ours, theirs } = await both(text, variables, {
      source: { kind: 'value', value: null },
    });
    expect(ours).toEqual(theirs);
    expect(ours.errors).toHaveLength(1);
  }
});

test('what has a directive, or asks for the key that objects take for something else, graphql runs itself', async () => {
  const texts = [
    'query ($yes: Boolean!) { thing { id @include(if: $yes) text @skip(if: $yes) } }',
    'query ($yes: Boolean!) { thing { ...part @include(if: $yes) } } fragment part on Thing { id }',
    '{ thing { __proto__: id } }',
    '{ __schema { queryType { name } } }',
  ];
  const fields = { id: { kind: 'value', value: 'a' }, text: { kind: 'value', value: 'b' } };
  const source = { kind: 'thing', later: false, fields };
  for (const text of texts) {
    const { plan, ours, theirs } = await both(text, text.includes('$yes') ? { yes: true } : {}, {
      source,
    });
    expect(plan).toBeNull();
    expect(ours).toEqual(theirs);
    expect(ours.errors).toBeUndefined();
  }
});

describe('a list whose items must all be there', () => {
  const one: Description = {
    kind: 'thing',
    later: false,
    fields: { id: { kind: 'value', value: 'a' } },
  };
  const later: Description = { ...one, later: true };
  const nothing: Description = { kind: 'value', value: null };
  const nothingLater: Description = { kind: 'later', value: null };
  const asked = (items: Description[]) => {
    const exact: Description = { kind: 'list', later: false, items };
    const source: Description = { kind: 'thing', later: false, fields: { exact } };
    return both('{ thing { exact { id } } }', {}, { source });
  };

  test('is null where one is not, at once or later', async () => {
    for (const items of [
      [one, later],
      [one, nothing, one],
      [later, nothingLater, later],
    ]) {
      const { ours, theirs } = await asked(items);
      expect(ours).toEqual(theirs);
      expect(ours.errors ?? []).toHaveLength(items.includes(one) && items.includes(later) ? 0 : 1);
    }
  });

  test('leaves no failure unheard where one fails before another: it would end the process', async () => {
    const items = [rejected('later'), null];
    const { document, operation } = operationOf('{ thing { exact { id } } }');
    const run = runOperation(schema, {
      document,
      operation,
      variables: {},
      context: { source: { kind: 'value', value: { exact: items } } },
    });
    expect(told(await run).errors?.map(({ message }) => message)).toEqual([
      'Cannot return null for non-nullable field Thing.exact.',
    ]);
    await new Promise((resolve) => setImmediate(resolve));
  });
});

test('the client’s own documents are planned once; of others nothing is kept', () => {
  const documents = new Documents(schema, { hash: '{ thing { id } }' });
  const plans = (prepared = documents.known('hash')) =>
    [1, 2].map(() =>
      prepared?.operations.map(({ node }) => planOf(schema, prepared.document, node)),
    );
  const [once, again] = plans();
  expect(once?.[0]).not.toBeNull();
  expect(again?.[0]).toBe(once?.[0]);
  const [first, second] = plans(documents.adHoc('{ thing { text } }'));
  expect(second?.[0]).not.toBeNull();
  expect(second?.[0]).not.toBe(first?.[0]);
});
