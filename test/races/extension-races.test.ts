// D4.5: two officials grant one request for more time at once, on two servers where the database allows it: one extension.
import { formatIso } from '../../server/domain/instant';
import { Role } from '../../server/domain/roles';
import { newKey } from '../api/cycles/actors';
import { instant } from '../support/clock';
import type { Person } from '../support/seed';
import { TestServer } from '../support/server';
import { both, race, ROUNDS } from './rounds';

jest.setTimeout(180_000);

const ASK = `mutation ($input: AskMyExtensionInput!) { askMyExtension(input: $input) { request { id version } } }`;
const GRANT = `mutation ($input: GrantExtensionRequestInput!) { grantExtensionRequest(input: $input) { request { id } } }`;
/** 新北市's teacher window is open from 09-06 to 09-13 (D4.4). */
const NOW = '2019-09-10T12:00:00+08:00';
const [SOONER, LATER] = [
  instant('2019-09-18T00:00:00+08:00'),
  instant('2019-09-20T00:00:00+08:00'),
];

let server: TestServer;
let beside: TestServer;
const teachers: Person[] = [];

beforeAll(async () => {
  server = await TestServer.start(NOW);
  await server.seed.country();
  beside = await server.beside();
  const school = await server.seed.school('NWT', '延長示範國民小學');
  for (let number = 0; number < ROUNDS; number += 1) {
    teachers.push(await school.teacher(`示範${number}`));
  }
  await server.seed.snapshot();
});
afterAll(async () => {
  if (beside !== server) await beside.stop();
  await server.stop();
});

test('a request is granted by two officials at once: one grant, one extension, to the end that won (D4.5)', async () => {
  const { reads } = server.database;
  const first = await server.seed.official(Role.BUREAU, 'NWT');
  const [office] = await reads.all<{ unitId: string }>(
    'SELECT unit_id AS unitId FROM account WHERE id = ?',
    [first.id],
  );
  const second = await server.seed.account(office?.unitId ?? '', Role.BUREAU);
  const [one, other] = [await server.as(first), await beside.as(second)];
  const tally = await race('a request granted twice', async (number) => {
    const teacher = teachers[number] as Person;
    const asked = { year: 108, wantedUntil: formatIso(SOONER), reason: '住院' };
    const { askMyExtension } = await (
      await server.as(teacher)
    ).data<{ askMyExtension: { request: { id: string; version: number } } }>(ASK, {
      input: { idempotencyKey: newKey(), ...asked },
    });
    const { id: requestId, version } = askMyExtension.request;
    const until = (endsAt: number) => ({
      input: { idempotencyKey: newKey(), requestId, version, endsAt: formatIso(endsAt) },
    });
    const codes = await both(
      number,
      () => one.outcome(GRANT, until(SOONER)),
      () => other.outcome(GRANT, until(LATER)),
    );
    expect([...codes].sort()).toEqual(['OK', 'WRONG_STATE']);
    const end = codes[0] === 'OK' ? SOONER : LATER;
    const [request] = await reads.all(
      `SELECT r.state AS state, r.granted_until AS grantedUntil, e.extended_until AS extendedUntil,
        (SELECT COUNT(*) FROM extension x WHERE x.teacher_id = r.teacher_id) AS extensions
        FROM extension_request r JOIN roster_entry e ON e.year = r.year AND e.teacher_id = r.teacher_id WHERE r.id = ?`,
      [requestId],
    );
    expect(request).toEqual({
      ...{ state: 'GRANTED', extensions: 1 },
      ...{ grantedUntil: end, extendedUntil: end },
    });
    return end === SOONER ? 'the sooner end' : 'the later end';
  });
  expect(Object.values(tally).reduce((sum, times) => sum + times, 0)).toBe(ROUNDS);
});
