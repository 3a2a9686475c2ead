// D3.3: what the unit's list costs as its screen asks for it: at most three statements, however many it finds (must-show 4).
import { Role } from '../../../server/domain/roles';
import type { SchoolSeed } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';

const LIST = `query ($unitId: ID!, $search: String, $subject: String, $sort: TeacherSort! = ID) {
  teachers(unitId: $unitId, first: 50, search: $search, subject: $subject, sort: $sort) {
    edges { node {
      id name userName email nationalIdMasked status staffKind jobTitle stage subjects planState planHours
    } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

let server: TestServer;
let school: SchoolSeed;
let contact: Caller;
beforeAll(async () => {
  server = await TestServer.start('2019-08-06T12:00:00+08:00');
  await server.seed.country();
  school = await server.seed.school('NWT', '新北市示範國民小學');
  for (let at = 0; at < 60; at += 1) {
    await school.teacher(`${at < 2 ? '王' : '林'}示範${at}`, {
      subjects: at < 3 ? '["數學"]' : '["國語文"]',
    });
  }
  contact = await server.as(await school.account(Role.CONTACT));
});
afterAll(() => server.stop());

/** How many a page has and the list has, and the statements that it took. */
async function costOf(variables: object) {
  let found: [onPage: number, inAll: number] = [0, 0];
  const statements = await server.statements(async () => {
    const { teachers } = await contact.data<{
      teachers: { edges: { node: { nationalIdMasked: string } }[]; totalCount: number };
    }>(LIST, { unitId: school.id, ...variables });
    expect(teachers.edges.every(({ node }) => node.nationalIdMasked.includes('****'))).toBe(true);
    found = [teachers.edges.length, teachers.totalCount];
  });
  return { found, statements };
}

it.each([
  ['whole', {}, [50, 60]],
  ['in the order of names', { sort: 'NAME' }, [50, 60]],
  ['many by a name', { search: '林' }, [50, 58]],
  ['few by a name', { search: '王' }, [2, 2]],
  ['many by a subject', { subject: '國語文' }, [50, 57]],
  ['few by a subject', { subject: '數學' }, [3, 3]],
])('%s: at most three statements', async (_, variables, found) => {
  const cost = await costOf(variables);
  expect(cost.found).toEqual(found);
  expect(cost.statements.length).toBeLessThanOrEqual(3);
});

it('sends the very same statements for two as for fifty', async () => {
  const few = await costOf({ search: '王' });
  const many = await costOf({ search: '林' });
  // The details of a page are looked up by its ids: as many placeholders as rows.
  const shape = ({ statements }: typeof few) =>
    statements.map((text) => text.replace(/\?(, \?)*/g, '?')).sort();
  expect(shape(few)).toEqual(shape(many));
});
