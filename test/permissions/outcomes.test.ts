// D2, D3, D8: every operation by every role at own and foreign places, through the real server, against the hand's table.
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../../server/app/schema';
import { MUTATIONS, QUERIES } from '../../server/permissions/operations';
import { ask } from './documents';
import { LETTERS, OUTCOMES, PLACES } from './outcomes-table';
import { COLUMNS } from './table';
import { World } from './world';

let world: World;
beforeAll(async () => {
  world = await World.make();
});
afterAll(() => world.server.stop());

const fieldsOf = (schema: GraphQLSchema, type: 'Query' | 'Mutation'): string[] =>
  Object.keys(
    (type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
  );

/** What came of a field for a column at its places, and the errors as they were told. */
async function cell(field: string, column: string): Promise<{ codes: string[]; errors: string[] }> {
  const codes: string[] = [];
  const errors: string[] = [];
  for (const place of PLACES[OUTCOMES[field]?.tried ?? 'once']) {
    const caller = await world.caller(column);
    const { query, variables } = ask(field, world.about(field, place));
    const answer = await caller.ask(query, variables);
    codes.push(answer.errors?.[0]?.extensions.code ?? 'OK');
    errors.push(JSON.stringify([answer.status, answer.data, answer.errors]));
    if (field in MUTATIONS) await world.reset();
  }
  return { codes, errors };
}

const expected = (field: string, at: number): string[] => {
  const { cells, through } = OUTCOMES[field] ?? { cells: '', through: '' };
  return Array.from(cells.split(/ +/)[at] ?? '', (letter) => LETTERS[letter] ?? through);
};

test('no operation without a row: the schema, the operations and the table name the same fields', () => {
  const schema = buildSchema('demonstration');
  expect(Object.keys(QUERIES).sort()).toEqual(fieldsOf(schema, 'Query').sort());
  expect(Object.keys(MUTATIONS).sort()).toEqual(fieldsOf(schema, 'Mutation').sort());
  expect(Object.keys(OUTCOMES).sort()).toEqual(
    [...Object.keys(QUERIES), ...Object.keys(MUTATIONS)].sort(),
  );
  expect(fieldsOf(buildSchema('production'), 'Mutation')).not.toContain('advanceClock');
});

describe.each(Object.keys({ ...QUERIES, ...MUTATIONS }))('%s', (field) => {
  beforeAll(async () => {
    await world.reset();
    if (field in QUERIES) await world.submitSchoolPlans();
  });

  test.each(COLUMNS.map((column, at) => [column, at] as const))('%s', async (column, at) => {
    const { codes, errors } = await cell(field, column);
    expect(codes).toEqual(expected(field, at));
    // What lies outside the reach is told in the very bytes of what does not exist (D3.8, D8).
    const hidden = new Set(errors.filter((_, place) => codes[place] === 'NOT_FOUND'));
    expect(hidden.size).toBeLessThanOrEqual(1);
    // Nor does an answer name what was asked for.
    for (const text of hidden) expect(text).not.toContain('0'.repeat(20));
  });
});
