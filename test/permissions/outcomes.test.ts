// D2, D3, D8: every operation by every role at own and foreign places, through the real server, against the hand's table; and what is written down of it.
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../../server/app/schema';
import { MUTATIONS, QUERIES } from '../../server/permissions/operations';
import type { Answer, AnswerError } from '../support/server';
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

const codeOf = (errors: AnswerError[] | undefined): string => errors?.[0]?.extensions.code ?? 'OK';

/** Who has read what is nobody's to see. */
const UNWRITTEN = 'readNotifications';
/** Wrong guesses are written down as well; of a password, nobody knows whose guess it was. */
const GUESSES: Readonly<Record<string, 'ANONYMOUS' | undefined>> = {
  signIn: 'ANONYMOUS',
  renewRecoveryCodes: undefined,
};

/** What is wrong with what is written down of a change: nothing, too much, or not by whom and from where it was (D8). */
async function unaudited(field: string, column: string, { headers, errors }: Answer<object>) {
  const rows = await world.server.database.reads.all<{ role: string; address: string | null }>(
    'SELECT actor_role AS role, address AS address FROM audit_entry WHERE request_id = ?',
    [headers.get('x-request-id') ?? ''],
  );
  const by = GUESSES[field] ?? column;
  const wrong = rows.filter(({ role, address }) => role !== by || address !== '127.0.0.1');
  if (wrong.length > 0) return `${field}: ${JSON.stringify(wrong)}`;
  const nobody = field === 'signOut' && column === 'ANONYMOUS';
  const changed = errors === undefined && field !== UNWRITTEN && !nobody;
  const guessed = field in GUESSES && !/UNAUTHENTICATED|FORBIDDEN/.test(codeOf(errors));
  return (changed || guessed) === rows.length > 0 ? null : `${field}: ${rows.length} rows`;
}

/** What came of a field for a column at its places, and the errors as they were told. */
async function cell(field: string, column: string) {
  const codes: string[] = [];
  const errors: string[] = [];
  const silent: (string | null)[] = [];
  for (const place of PLACES[OUTCOMES[field]?.tried ?? 'once']) {
    const caller = await world.caller(column);
    const { query, variables } = ask(field, world.about(field, place));
    const answer = await caller.ask(query, variables);
    codes.push(codeOf(answer.errors));
    errors.push(JSON.stringify([answer.status, answer.data, answer.errors]));
    if (!(field in MUTATIONS)) continue;
    silent.push(await unaudited(field, column, answer));
    await world.reset();
  }
  return { codes, errors, silent: silent.filter((each) => each !== null) };
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
    const { codes, errors, silent } = await cell(field, column);
    expect(codes).toEqual(expected(field, at));
    expect(silent).toEqual([]);
    // What lies outside the reach is told in the very bytes of what does not exist (D3.8, D8).
    const hidden = new Set(errors.filter((_, place) => codes[place] === 'NOT_FOUND'));
    expect(hidden.size).toBeLessThanOrEqual(1);
    // Nor does an answer name what was asked for.
    for (const text of hidden) expect(text).not.toContain('0'.repeat(20));
  });
});
