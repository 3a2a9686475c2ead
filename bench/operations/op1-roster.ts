// OP1: a school's contact reads the first 50 of the roster, with unit and plan.
import { spread, type Caller, type Operation } from '../operation';
import type { Stand } from '../stand';

const SCHOOLS = 500;
const PAGE = 50;

interface Answer {
  teachers: {
    edges: {
      node: { id: string; unit: { name: string; jurisdiction: { name: string } } };
    }[];
  };
}

interface School {
  accountId: string;
  unitId: string;
  unitName: string;
  jurisdictionName: string;
}

function callerOf(school: School): Caller {
  const { unitId, unitName, jurisdictionName } = school;
  return {
    me: school.accountId,
    variables: () => ({ unitId, first: PAGE }),
    fault(data) {
      const { edges } = (data as Answer).teachers;
      if (new Set(edges.map(({ node }) => node.id)).size !== PAGE)
        return `${edges.length} teachers`;
      const own = edges.every(
        ({ node: { unit } }) =>
          unit.name === unitName && unit.jurisdiction.name === jurisdictionName,
      );
      return own ? null : 'teachers of another unit';
    },
  };
}

async function callers(stand: Stand): Promise<Caller[]> {
  const schools = await stand.sql.all<School>(
    `SELECT MIN(a.id) AS accountId, u.id AS unitId, u.name AS unitName, j.name AS jurisdictionName
      FROM account a JOIN unit u ON u.id = a.unit_id JOIN jurisdiction j ON j.code = u.jurisdiction_code
      WHERE a.role = 'CONTACT' AND a.status = 'ACTIVE'
        AND (SELECT COUNT(*) FROM teacher t WHERE t.unit_id = u.id) >= ?
      GROUP BY u.id, u.name, j.name ORDER BY u.id`,
    [PAGE],
  );
  const chosen = spread(schools, SCHOOLS);
  await stand.signIn(
    'ACCOUNT',
    chosen.map(({ accountId }) => accountId),
  );
  return chosen.map(callerOf);
}

/** The roster page. */
export const ROSTER: Operation = {
  name: 'OP1',
  title: 'roster, 50 teachers',
  aim: 0.75,
  writes: false,
  document: `query Roster($unitId: ID!, $first: Int!) {
    teachers(unitId: $unitId, first: $first) {
      edges { node {
        id name jobTitle subjects stage unit { name jurisdiction { name } } planState planHours
      } }
    }
  }`,
  callers,
};
