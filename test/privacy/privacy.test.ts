// D2.9, D3.8: every query of the schema, asked for everything by everybody, shows what is personal only where the rules allow it.
import { buildSchema } from '../../server/app/schema';
import type { Caller } from '../support/server';
import { waysToAsk } from './arguments';
import { happen } from './events';
import { lettersOf } from './letters';
import { look } from './looking';
import type { Piece } from './people';
import { allowedBy, type Reader } from './rules';
import { SHOWN } from './shown-table';
import { queriesOf } from './walk';
import { PrivacyWorld } from './world';

/** A refusal is an answer to who asks; anything else would be a walk that saw nothing. */
const REFUSALS = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'LINK_INVALID']);
/** The invented people's mailbox is there for everybody; no other mode has it (see the last test). */
const DEMONSTRATION = 'demonstrationMails';

const LETTERS: Readonly<Record<Piece, string>> = {
  ...{ NAME: 'N', MASKED_ID: 'I', TELEPHONE: 'T', EMAIL: 'E', NATIONAL_ID: 'full national ID' },
};
const QUERIES = queriesOf(buildSchema('demonstration'));
const SEARCHES = QUERIES.filter(({ args }) => args.some(({ name }) => name === 'search'));
/** Whom most readers see masked, or not at all. */
const SOUGHT = [
  ...['own OPERATOR ACTIVE', 'near CONTACT SUSPENDED', 'far CHIEF DELETED', 'near teacher ACTIVE'],
  ...['own CHIEF UNCONFIRMED', 'university OPERATOR ACTIVE', 'CENTRE SUSPENDED'],
];

let world: PrivacyWorld;
beforeAll(async () => {
  world = await PrivacyWorld.make();
  await happen(world);
});
afterAll(() => world.server.stop());

describe.each(Object.keys(SHOWN))('%s', (label) => {
  let reader: Reader;
  let caller: Caller;
  const shown: string[] = [];
  beforeAll(async () => {
    reader = label === 'anonymous' ? null : world.who(label);
    caller = reader === null ? world.server.nobody : await world.server.as(reader);
  });

  test.each(QUERIES.map((query) => [query.name, query] as const))('%s', async (name, query) => {
    const wrong: unknown[] = [];
    const pieces = new Set<Piece>();
    for (const given of waysToAsk(world, query)) {
      const { headers, ...body } = await caller.ask(query.document(Object.keys(given)), given);
      const others = (body.errors ?? []).filter(({ extensions }) => !REFUSALS.has(extensions.code));
      wrong.push(...others.map(({ message, extensions }) => ({ given, message, extensions })));
      const seen = look(world, reader, [body, [...headers]]);
      seen.pieces.forEach((piece) => pieces.add(piece));
      if (name !== DEMONSTRATION) wrong.push(...seen.wrong);
    }
    expect(wrong).toEqual([]);
    const letters = [...pieces].map((piece) => LETTERS[piece]).sort();
    if (letters.length > 0 && name !== DEMONSTRATION) shown.push(`${name}: ${letters.join('')}`);
  });

  test('and all that is shown stands in the table', () => {
    expect(shown.sort()).toEqual(SHOWN[label]);
  });

  test.each(SEARCHES.map((query) => [query.name, query] as const))(
    'no search of %s finds somebody by what is not shown',
    async (name, query) => {
      const [way = {}] = waysToAsk(world, query);
      const document = query.document([...new Set([...Object.keys(way), 'search'])]);
      const wrong: string[] = [];
      for (const words of SOUGHT) {
        const person = world.who(words);
        for (const [piece, search] of Object.entries(person.pieces)) {
          if (piece === 'NAME' && allowedBy(reader, person, piece).length > 0) continue;
          const place =
            'unitId' in way ? { unitId: world.units[person.where] ?? way['unitId'] } : {};
          const given = { ...way, ...place, search };
          const { data } = await caller.ask<Record<string, Found>>(document, given);
          // Whoever may not ask at all finds nobody.
          if (data == null) break;
          if (found(data[name]) > 0) wrong.push(`${words} by ${piece}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

type Found = unknown[] | { edges: unknown[] } | undefined;
const found = (answer: Found): number =>
  answer === undefined ? 0 : Array.isArray(answer) ? answer.length : answer.edges.length;

test('every mail and every notification tells its reader alone', async () => {
  const { kinds, wrong } = await lettersOf(world);
  expect(wrong).toEqual([]);
  expect(kinds).toEqual(expect.arrayContaining(['transfer-requested', 'EXTENSION_ASKED']));
});

test('only a demonstration has a mailbox of invented people', () => {
  const names = queriesOf(buildSchema('production')).map(({ name }) => name);
  expect(names).not.toContain(DEMONSTRATION);
  expect(names).not.toContain('demonstrationCode');
});
