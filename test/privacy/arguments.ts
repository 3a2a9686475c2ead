// What the arguments of the queries are given: everything of the world that an id could name, one after the other.
import type { Walked } from './walk';
import type { PrivacyWorld } from './world';

/** Arguments that widen or name a place; the others only narrow what is listed. */
const ALSO = ['unitId', 'jurisdictionCode', 'subjectId'];

const values = (
  { people, units, importId }: PrivacyWorld,
  name: string,
  query: string,
): unknown[] => {
  const ids = (words: RegExp) =>
    Object.entries(people).flatMap(([label, { id }]) => (words.test(label) ? [id] : []));
  const byId: Record<string, unknown[]> = {
    unit: Object.values(units),
    account: ids(
      /^(own|near CHIEF|far|university|BUREAU NWT|CENTRE).*(ACTIVE|SUSPENDED|DELETED|UNCONFIRMED)$/,
    ),
    teacher: ids(/^(own|near|far|garden) teacher (ACTIVE|ASKED|LEAVING|GONE_ON|MOVING)$/),
    teacherImport: [importId],
  };
  const all: Record<string, unknown[]> = {
    id: byId[query] ?? [],
    unitId: Object.values(units),
    subjectId: ids(/(OPERATOR ACTIVE|CHIEF SECOND|teacher (ACTIVE|MOVING|ASKED))$/),
    year: [108],
    audience: ['SCHOOL', 'TEACHER'],
    jurisdictionCode: ['NWT', 'TPE'],
    token: ['a'.repeat(43)],
    search: ['示範'],
    userName: [people['CENTRE ACTIVE']?.userName],
  };
  const found = all[name] ?? [];
  if (found.length === 0) throw new Error(`the walk has no value for ${query}(${name}:)`);
  return found;
};

/** Every way in which a query is asked; throws for an argument that it must have and nobody has thought of. */
export function waysToAsk(world: PrivacyWorld, { name, args }: Walked): Record<string, unknown>[] {
  let ways: Record<string, unknown>[] = [{}];
  for (const argument of args.filter(({ required }) => required)) {
    ways = ways.flatMap((way) =>
      values(world, argument.name, name).map((value) => ({ ...way, [argument.name]: value })),
    );
  }
  const [simplest = {}] = ways;
  const also = args.filter((argument) => !argument.required && ALSO.includes(argument.name));
  return [
    ...ways,
    ...also.flatMap((argument) =>
      values(world, argument.name, name).map((value) => ({ ...simplest, [argument.name]: value })),
    ),
  ];
}
