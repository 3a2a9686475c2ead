// What a morning costs: each dashboard's first load, by the client's own documents, in requests and in statements.
import { readFileSync } from 'node:fs';
import { prepareDemonstration } from '../../../server/database/demonstration/prepare';
import { Role } from '../../../server/domain/roles';
import type { Person } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';

/** At most so many, the look-up of the session, BEGIN and COMMIT not counted. */
const STATEMENTS = 8;
const REQUESTS = 3;

const documents = new Map(
  Object.values(
    JSON.parse(readFileSync('client/gql/persisted.json', 'utf8')) as Record<string, string>,
  ).map((text) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '', text]),
);

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start('2019-09-06T10:00:00+08:00');
  await prepareDemonstration(server.app, false);
});
afterAll(() => server.stop());

/** Somebody of the demonstration, by user name. */
async function person(userName: string): Promise<Person> {
  const [found] = await server.database.reads.all<{ kind: Person['kind']; id: string }>(
    'SELECT holder_kind AS kind, holder_id AS id FROM credential WHERE user_name = ?',
    [userName],
  );
  if (found === undefined) throw new Error(`nobody is called ${userName}`);
  return { ...found, name: '', userName, role: Role.TEACHER, nationalId: '' };
}

interface Session {
  service: { currentYear: number };
  me: { unit: { id: string } | null; jurisdiction: { code: string } | null };
}

type Variables = (session: Session) => object;
const ofYear: Variables = ({ service }) => ({ year: service.currentYear });
const ofSchool: Variables = ({ service, me }) => ({
  year: service.currentYear,
  unitId: me.unit?.id,
});
const ofJurisdiction: Variables = ({ service, me }) => ({
  year: service.currentYear,
  jurisdictionCode: me.jurisdiction?.code,
});
const ofUnit =
  (approves: boolean): Variables =>
  ({ me }) => ({ unitId: me.unit?.id, approves });

/** Sends one of the client's documents; tells who the answer refused. */
async function send<Data>(caller: Caller, name: string, variables: object): Promise<Data> {
  const text = documents.get(name);
  if (text === undefined) throw new Error(`the client has no document ${name}`);
  return caller.data<Data>(text, variables);
}

const SPENT = /^(BEGIN|COMMIT|START TRANSACTION|SET )/i;

// prettier-ignore
const MORNINGS: readonly [who: string, document: string, variables: Variables][] = [
  ['teacher.nwt.01', 'TeacherDashboard', ofYear],
  ['teacher.nwt.40', 'TeacherDashboard', ofYear],
  ['teacher.k12.20', 'TeacherDashboard', ofYear],
  ['operator.nwt.1', 'SchoolDashboard', ofSchool],
  ['contact.nwt.1', 'SchoolDashboard', ofSchool],
  ['chief.nwt.1', 'SchoolDashboard', ofSchool],
  ['chief.nwt.2', 'SchoolDashboard', ofSchool],
  ['chief.khh.1', 'SchoolDashboard', ofSchool],
  ['bureau.nwt', 'BureauDashboard', ofJurisdiction],
  ['bureau.khh', 'BureauDashboard', ofJurisdiction],
  ['centre', 'CentreDashboard', ofYear],
  ['ministry', 'MinistryDashboard', ofYear],
  ['operator.university.1', 'UnitDashboard', ofUnit(false)],
  ['chief.kindergarten', 'UnitDashboard', ofUnit(true)],
];

test.each(MORNINGS)('%s opens the day within the budget (%s)', async (who, document, variables) => {
  const caller = await server.as(await person(who));
  let requests = 0;
  const statements = await server.statements(async () => {
    const session = await send<Session>(caller, 'Session', {});
    await send(caller, document, variables(session));
    requests = 2;
  });
  const counted = statements.filter((text) => !SPENT.test(text));
  expect(requests).toBeLessThanOrEqual(REQUESTS);
  // The statements themselves, so that a morning that costs more says by which.
  if (counted.length > STATEMENTS) expect(counted).toEqual([]);
});

test('who is signed in, and which cycle it is, cost two statements: windows tell of the cycle along', async () => {
  const cost = async (who: string) => {
    const caller = await server.as(await person(who));
    return (await server.statements(() => send(caller, 'Session', {}))).length;
  };
  expect(await cost('teacher.nwt.01')).toBe(2);
  expect(await cost('chief.nwt.1')).toBe(2);
  expect(await cost('bureau.nwt')).toBe(2);
  expect(await cost('centre')).toBe(2);
});
