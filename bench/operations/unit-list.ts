// The unit's list as its screen asks for it: whole, by part of a name, by a subject, in the order of names.
import { rostersOf, type Listed, type Roster } from '../rosters';
import type { Caller, Measured } from '../operation';

const PAGE = 50;

const DOCUMENT = `query UnitList($unitId: ID!, $first: Int!, $search: String, $subject: String, $sort: TeacherSort!) {
  teachers(unitId: $unitId, first: $first, search: $search, subject: $subject, sort: $sort) {
    edges { node {
      id name userName email nationalIdMasked status staffKind jobTitle stage subjects planState planHours
    } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

interface Answer {
  teachers: { totalCount: number; edges: { node: { id: string; userName: string | null } }[] };
}

interface Asked {
  search?: string;
  subject?: string;
  sort: 'ID' | 'NAME';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whom the answer must name, in order; found among the rows without the product's help. */
function wanted(teachers: readonly Listed[], { search, subject, sort }: Asked): string[] {
  return teachers
    .filter(({ name }) => search === undefined || name.includes(search))
    .filter(
      ({ subjects }) =>
        subject === undefined || (JSON.parse(subjects) as string[]).includes(subject),
    )
    .sort((a, b) => (sort === 'NAME' ? compare(a.name, b.name) : 0) || compare(a.id, b.id))
    .map(({ id }) => id);
}

function callerOf({ unitId, accountId, teachers }: Roster, asked: Asked): Caller {
  const ids = wanted(teachers, asked);
  const page = ids.slice(0, PAGE).join();
  return {
    me: accountId,
    variables: () => ({ unitId, first: PAGE, ...asked }),
    fault(data) {
      const { totalCount, edges } = (data as Answer).teachers;
      if (totalCount !== ids.length) return `${totalCount} teachers instead of ${ids.length}`;
      return edges.map(({ node }) => node.id).join() === page ? null : 'other teachers';
    },
  };
}

const listed = (name: string, ask: (roster: Roster) => Asked): Measured => ({
  name,
  title: '',
  document: DOCUMENT,
  writes: false,
  callers: async (stand) => (await rostersOf(stand)).map((roster) => callerOf(roster, ask(roster))),
});

const firstName = ({ teachers }: Roster): string => teachers[0]?.name ?? '';

function firstSubject({ teachers }: Roster): string {
  const subjects = teachers.flatMap((teacher) => JSON.parse(teacher.subjects) as string[]);
  return subjects[0] ?? '';
}

/** Everything that is asked of a unit's list. */
export const UNIT_LISTS: readonly Measured[] = [
  listed('the list', () => ({ sort: 'ID' })),
  listed('the list in the order of names', () => ({ sort: 'NAME' })),
  listed('search by a surname', (roster) => ({
    search: firstName(roster).slice(0, 1),
    sort: 'ID',
  })),
  listed('filter by a subject', (roster) => ({ subject: firstSubject(roster), sort: 'ID' })),
];
