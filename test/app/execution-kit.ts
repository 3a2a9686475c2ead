// A schema of one type with everything that an answer may hold, and values of it: fitting or not, at once or later.
import fc from 'fast-check';
import {
  GraphQLEnumType,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLOutputType,
} from 'graphql';

/** What a source's field is: values that fit and that do not, told at once, later, by a function, or thrown. */
type Source = { [name: string]: unknown };

const Colour = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 1 }, BLUE: {} } });
const required = (type: GraphQLOutputType) => new GraphQLNonNull(type as typeof GraphQLString);
const listOf = (type: GraphQLOutputType) => new GraphQLList(type);
/** What resolvers were called with, in the order of the calls. */
export const heard: string[] = [];

const Thing: GraphQLObjectType = new GraphQLObjectType({
  name: 'Thing',
  fields: () => ({
    id: { type: required(GraphQLID) },
    text: { type: GraphQLString },
    count: { type: GraphQLInt },
    colour: { type: Colour },
    words: { type: listOf(required(GraphQLString)) },
    child: { type: Thing },
    sure: { type: required(Thing) },
    children: { type: listOf(Thing) },
    all: { type: required(listOf(Thing)) },
    exact: { type: listOf(required(Thing)) },
    asked: {
      type: GraphQLString,
      args: { by: { type: GraphQLString, defaultValue: 'nobody' }, times: { type: GraphQLInt } },
      resolve: (source: Source, args, context, info) => {
        heard.push(
          JSON.stringify([args, context, info.fieldName, info.path.key, info.variableValues]),
        );
        return source['text'];
      },
    },
  }),
});
const root = {
  thing: {
    type: Thing,
    resolve: (_: unknown, __: unknown, { source }: { source: unknown }) => made(source),
  },
};
const act = { type: GraphQLInt, args: { number: { type: GraphQLInt } } };
/** The schema. */
export const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { ...root, two: root.thing } }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: {
      slow: {
        ...act,
        resolve: async (_, { number }: { number: number }) => {
          await Promise.resolve();

          heard.push(`${number}`);
          return number;
        },
      },
      fast: {
        ...act,
        resolve: (_, { number }: { number: number }) => {
          heard.push(`${number}`);
          return number;
        },
      },
      fails: {
        ...act,
        resolve: () => {
          throw new Error('no');
        },
      },
    },
  }),
});

/** A description of a value, made anew for each of the two runs: promises can be waited for once only. */
export type Description =
  | { kind: 'value'; value: unknown }
  | { kind: 'later' | 'function' | 'laterThrown' | 'thrown' | 'error'; value: unknown }
  | { kind: 'thing'; fields: Record<string, Description>; later: boolean }
  | { kind: 'list'; items: Description[]; later: boolean };

/** A rejection that nobody need hear of: what stands beside it may fail before it is looked at. */
export function rejected(message: string): Promise<never> {
  const promise = Promise.reject(new Error(message));
  promise.catch(() => undefined);
  return promise;
}

/** The value that is described. */
export function made(description: unknown): unknown {
  const it = description as Description;
  switch (it.kind) {
    case 'value':
      return it.value;
    case 'later':
      return Promise.resolve(it.value);
    case 'function':
      return () => it.value;
    case 'laterThrown':
      return rejected(`later ${String(it.value)}`);
    case 'thrown':
      return () => {
        throw new Error(`thrown ${String(it.value)}`);
      };
    case 'error':
      return new Error(`given ${String(it.value)}`);
    case 'thing': {
      const thing = Object.fromEntries(
        Object.entries(it.fields).map(([name, field]) => [name, made(field)]),
      );
      return it.later ? Promise.resolve(thing) : thing;
    }
    case 'list': {
      const items = it.items.map(made);
      return it.later ? Promise.resolve(items) : items;
    }
  }
}

const odd = fc.oneof(
  fc.record({
    kind: fc.constantFrom('later', 'function', 'laterThrown', 'thrown', 'error'),
    value: fc.constantFrom('x', null, 7),
  }),
  fc.record({
    kind: fc.constant('value'),
    value: fc.constantFrom(null, undefined, 7, 'x', 2.5, true, {}, Symbol.iterator),
  }),
);
const usually = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('value'), value }) },
    { weight: 1, arbitrary: odd },
  );
/** Any thing. */
export const { thing } = fc.letrec<{ thing: unknown; field: unknown; many: unknown }>((tie) => ({
  thing: fc.record({
    kind: fc.constant('thing'),
    later: fc.boolean(),
    fields: fc.record(
      {
        id: usually(fc.constantFrom('a', 'b', 3)),
        text: usually(fc.constantFrom('甲', null)),
        count: usually(fc.nat(9)),
        colour: usually(fc.constantFrom(1, 'BLUE')),
        words: usually(fc.constantFrom(['一', '二'], ['一', null], null, '字')),
        child: tie('field'),
        sure: tie('field'),
        children: tie('many'),
        all: tie('many'),
      },
      { requiredKeys: ['id'] },
    ),
  }),
  field: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    odd,
    tie('thing'),
    tie('thing'),
    tie('thing'),
  ),
  many: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('list'),
        later: fc.boolean(),
        items: fc.array(tie('field'), { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: odd },
  ),
}));
