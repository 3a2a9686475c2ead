// What the client asks is what the schema has, and within every limit that others are held to.
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { prepare } from '../../server/app/document-prepare';
import { LIMITS } from '../../server/app/limits';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const list = JSON.parse(readFileSync('client/gql/persisted.json', 'utf8')) as Record<
  string,
  string
>;
const named = Object.values(list).map((text) => [/\w+ (\w+)/.exec(text)?.[1] ?? text, text]);

test.each(named)('%s fits the schema and the budget', (_, text = '') => {
  const { operations } = prepare(schema, text);
  expect(operations).toHaveLength(1);
  expect(operations[0]?.cost({ first: 100 })).toBeLessThan(LIMITS.cost);
});
