// Proves that an import is written down with what it changes: itself, and every row of it, fields before and after (D8).
import type { App } from '../../server/app/app';
import { readConfig } from '../../server/app/config';
import { createVault } from '../../server/app/vault';
import type { Database } from '../../server/database/database';
import { importCycle } from '../../server/import/cycle.import';
import { importParticipation } from '../../server/import/participation.import';
import { importTeaching } from '../../server/import/teaching.import';
import { importUnits } from '../../server/import/units.import';
import { linkAudit } from '../../server/modules/audit/chain.service';
import { instant } from '../support/clock';
import { testDatabase } from '../support/database';
import { changedRegister, fileWith, fixture } from './files';

const NOW = instant('2019-08-01T09:00:00+08:00');
const LATER = instant('2019-08-03T09:00:00+08:00');

interface Written {
  id: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  unit_id: string | null;
  jurisdiction_code: string | null;
  actor_role: string;
  request_id: string;
  changes: string;
}

let database: Database;
let seen: Set<string>;
beforeEach(async () => {
  database = await testDatabase();
  await importUnits(database, fixture('register'), { now: NOW });
  seen = new Set((await all()).map(({ id }) => id));
});

const all = (): Promise<Written[]> =>
  database.reads.all<Written>('SELECT * FROM audit_entry ORDER BY id');
/** What was written down since the register came, the run itself before its rows. */
const since = async () =>
  (await all())
    .filter(({ id }) => !seen.has(id))
    .map((row) => ({ ...row, changes: JSON.parse(row.changes) as Record<string, unknown> }));
const unitId = async (code: string): Promise<string> => {
  const [row] = await database.reads.all<{ id: string }>('SELECT id FROM unit WHERE code = ?', [
    code,
  ]);
  return row?.id ?? '';
};

test('the register: by the command, a row for each unit, in the chain of the unit', async () => {
  const rows = await all();
  const [run] = rows.filter(({ id, subject_id: subject }) => id === subject);
  expect(run).toMatchObject({ action: 'importUnits', subject_kind: 'REGISTER', unit_id: null });
  expect(new Set(rows.map((row) => `${row.actor_role} ${row.request_id}`))).toEqual(
    new Set([`COMMAND import-${run?.id ?? ''}`]),
  );
  const school = rows.filter((row) => row.subject_kind === 'UNIT' && row.changes.includes('示範國中')); // prettier-ignore
  expect(school).toMatchObject([{ unit_id: await unitId('901501'), jurisdiction_code: 'NWT' }]);
  expect(JSON.parse(school[0]?.changes ?? '')).toMatchObject({
    ...{ name: [null, '新北市示範國中'], status: [null, 'OPEN'], unitKind: [null, 'SCHOOL'] },
    ...{ stages: [null, 'ELEMENTARY、JUNIOR_HIGH'], studentTotal: [null, 300] },
  });
  const units = rows.filter((row) => row.subject_kind === 'UNIT');
  expect(units).toHaveLength(16);
  const app = { database, vault: createVault(readConfig({})) } satisfies Partial<App>;
  expect(await linkAudit(app)).toEqual({ linked: rows.length });
  const [chain] = await database.reads.all('SELECT chain FROM audit_link WHERE entry_id = ?', [
    school[0]?.id ?? '',
  ]);
  expect(chain).toEqual({ chain: await unitId('901501') });
});

test('what differs, and nothing that does not: a name, and a stage that is dropped', async () => {
  await importUnits(database, fixture('register'), { now: LATER });
  expect(await since()).toEqual([]);
  const renamed = changedRegister('schools.csv', '新北市示範國中', '新北市立示範國中');
  await importUnits(database, renamed, { now: LATER, dryRun: true });
  expect(await since()).toEqual([]);
  await importUnits(database, renamed, { now: LATER });
  const id = await unitId('901501');
  expect(await since()).toMatchObject([
    { action: 'importUnits', subject_kind: 'REGISTER', changes: { changed: [null, 1] } },
    { subject_id: id, unit_id: id, changes: { name: ['新北市示範國中', '新北市立示範國中'] } },
  ]);
  seen = new Set((await all()).map((row) => row.id));
  const dropped = changedRegister('school_stages.csv', '901501,國小,1,114,6,90,11\n', '');
  await importUnits(database, dropped, { now: LATER + 1000 });
  const stage = (await since()).find(({ changes }) => 'ELEMENTARY.students' in changes);
  expect(stage).toMatchObject({ subject_id: id, unit_id: id, jurisdiction_code: 'NWT' });
  expect(stage?.changes).toMatchObject({ 'ELEMENTARY.students': [90, null] });
});

test('a cycle and its windows, by the ids that they have', async () => {
  await importCycle(database, fixture('cycle.json'), { now: NOW });
  const rows = await since();
  expect(rows.map(({ subject_kind: kind }) => kind)).toEqual([
    ...['REGISTER', 'CYCLE'],
    ...Array.from({ length: 6 }, () => 'WINDOW'),
  ]);
  expect(rows[1]?.subject_id).toBe('108');
  expect(rows[1]?.changes).toMatchObject({ opensAt: [null, instant('2019-08-12T00:00:00+08:00')] });
  const windows = await database.reads.all<{ id: string }>('SELECT id FROM cycle_window');
  const told = rows.slice(2).map(({ subject_id: id }) => id);
  expect([...told].sort()).toEqual(windows.map(({ id }) => id).sort());
  expect(rows[2]).toMatchObject({ action: 'importCycle', jurisdiction_code: expect.any(String) as string }); // prettier-ignore
});

test('years of participation, subjects and titles; what they no longer have, too', async () => {
  await importParticipation(database, fixture('participation.csv'), { now: NOW });
  const first = await since();
  expect(first).toHaveLength(8);
  expect(first.find((row) => row.jurisdiction_code === 'NWT')).toMatchObject({
    ...{ subject_kind: 'REGISTER', action: 'importParticipation' },
    changes: { extent: [null, expect.any(String) as string] },
  });
  seen = new Set((await all()).map((row) => row.id));
  const list = (subjects: string[]) =>
    fileWith(
      'teaching.json',
      JSON.stringify({
        subjects: [{ stage: '國小', items: subjects }],
        titles: {
          seen_in_letter: ['校長'],
          common_posts: { items: ['導師'] },
          service_identity: { items: ['教官'] },
        },
      }),
    );
  await importTeaching(database, list(['國語文', '數學']), { now: NOW });
  await importTeaching(database, list(['數學']), { now: LATER });
  const ended = (await since()).filter(({ changes }) => 'validUntil' in changes);
  expect(ended).toMatchObject([
    { changes: { name: ['國語文', null], validUntil: [null, '2019-08-02'] } },
  ]);
});
