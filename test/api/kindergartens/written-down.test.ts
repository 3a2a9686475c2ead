// Proves that what the registry adds and changes is written down, each unit and teacher, and what does not move along (D3.7).
import { linkAudit } from '../../../server/modules/audit/chain.service';
import { nationalId } from '../../support/national-id';
import { TestServer } from '../../support/server';
import { clear, Deliveries, rowsOf, teacher, unit } from './night';

const NIGHT = '2019-10-02T03:00:00+08:00';
const HOUR = 3_600_000;
const [K1, K2] = ['9K0001', '9K0002'];
let server: TestServer;
let deliveries: Deliveries;
beforeAll(async () => {
  server = await TestServer.start(NIGHT);
  await server.seed.country();
  deliveries = new Deliveries(server);
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});
beforeEach(async () => {
  await clear(server);
  server.clock.set(NIGHT);
});

interface Written {
  id: string;
  at: number;
  action: string;
  subject_id: string;
  unit_id: string | null;
  jurisdiction_code: string | null;
  changes: string;
}
/** The rows since these, but for the one of the run, by their actions. */
async function writtenSince(before: readonly Written[]): Promise<Written[]> {
  const known = new Set(before.map(({ id }) => id));
  const rows = await rowsOf<Written>(server, 'audit_entry');
  return rows
    .filter(({ id, action }) => !known.has(id) && action !== 'importKindergartens')
    .sort((a, b) => a.action.localeCompare(b.action));
}
const idOf = async (code: string): Promise<string> =>
  (await rowsOf<{ id: string; code: string }>(server, 'unit')).find((row) => row.code === code)
    ?.id ?? '';
const many = (count: number) => Array.from({ length: count }, (_, n) => teacher(100 + n, K1));

it('who is added, with the fields that they came with, and a new kindergarten', async () => {
  await deliveries.night([unit(K1), teacher(1, K1, { email: 'lin@example.org' })]);
  const rows = await writtenSince([]);
  const place = { unit_id: await idOf(K1), jurisdiction_code: 'NWT' };
  expect(rows).toMatchObject([
    { action: 'addByRegistry', ...place },
    { action: 'addUnitByRegistry', ...place },
  ]);
  expect(JSON.parse(rows[1]?.changes ?? '')).toEqual({
    name: [null, '示範9K0001幼兒園'],
    ...{ ownership: [null, 'PRIVATE'], jurisdictionCode: [null, 'NWT'], status: [null, 'OPEN'] },
    ...{ county: [null, '新北市'], district: [null, '示範區'] },
  });
  expect(JSON.parse(rows[0]?.changes ?? '')).toEqual({
    ...{ name: [null, '示OO1'], email: [null, 'l***@example.org'], gender: [null, 'FEMALE'] },
    ...{ jobTitle: [null, '教保員'], unitId: [null, place.unit_id] },
  });
  expect(JSON.stringify(rows)).not.toContain(nationalId(1));
});

it('what is changed, before and after: a name, the address where a link would go', async () => {
  await deliveries.night([unit(K1), teacher(1, K1, { email: 'lin@example.org' })]);
  const before = await rowsOf<Written>(server, 'audit_entry');
  server.clock.set(server.clock.now() + HOUR);
  const renamed = unit(K1, { name: '改名幼兒園' });
  await deliveries.night([renamed, teacher(1, K1, { email: 'w@example.net', name: '示範改名' })]);
  const rows = await writtenSince(before);
  const told = rows.map(({ action, changes }): [string, unknown] => [action, JSON.parse(changes)]);
  expect(told).toEqual([
    [
      'changeByRegistry',
      { name: ['示OO1', '示OO名'], email: ['l***@example.org', 'w***@example.net'] },
    ],
    ['changeUnitByRegistry', { name: ['示範9K0001幼兒園', '改名幼兒園'] }],
  ]);
});

it('in the transaction of its batch, with the time of it: a run that takes hours is no tampering', async () => {
  let batches = 0;
  server.database.onStatement = (text) => {
    if (!text.startsWith('INSERT INTO employment')) return;
    batches += 1;
    server.clock.set(server.clock.now() + 2 * HOUR);
  };
  await deliveries.night([unit(K1), ...many(1001)]);
  server.database.onStatement = null;
  expect(batches).toBeGreaterThan(1);
  const at = (await writtenSince([])).map((row) => row.at);
  expect(new Set(at).size).toBe(2);
  const { linked } = await linkAudit(server.app);
  expect(linked).toBe(1003);
});

it('of a move: what the teacher’s data became, with the unit that they come to', async () => {
  await deliveries.night([unit(K1), unit(K2), teacher(1, K1), ...many(20)]);
  const before = await rowsOf<Written>(server, 'audit_entry');
  server.clock.set(server.clock.now() + HOUR);
  await deliveries.night([unit(K1), unit(K2), teacher(1, K2, { jobTitle: '園長' }), ...many(20)]);
  expect(await writtenSince(before)).toMatchObject([
    { action: 'changeByRegistry', unit_id: await idOf(K2) },
    { action: 'moveByRegistry', unit_id: await idOf(K1) },
  ]);
});

it('what a school had stated of its own stays with it: note, stage, subjects, staff kind (D3.1)', async () => {
  const school = await server.seed.school('NWT', '新北市示範國民小學');
  const { id, nationalId: number } = await school.teacher('示範在職');
  await server.database.transaction(async (tx) => {
    await tx.run(
      `UPDATE teacher SET unit_id = NULL, unit_note = '甲校的註記', stage = 'ELEMENTARY', subjects = '["國語文"]',
        staff_kind = 'ADMINISTRATIVE' WHERE id = ?`,
      [id],
    );
    await tx.run('UPDATE employment SET to_at = 1 WHERE teacher_id = ?', [id]);
  });
  const report = await deliveries.night([unit(K1), teacher(1, K1, { nationalId: number })]);
  expect(report.counts).toMatchObject({ teachersMoved: 1 });
  const rows = await rowsOf<{ id: string }>(server, 'teacher');
  expect(rows.find((row) => row.id === id)).toMatchObject({
    ...{ unit_id: await idOf(K1), unit_note: null, stage: null, subjects: '[]' },
    ...{ staff_kind: 'TEACHER' },
  });
});
