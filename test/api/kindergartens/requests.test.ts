// Proves what becomes of a request for a kindergarten's teacher when the preschool registry is quicker (D3.4, D3.7).
import { Role } from '../../../server/domain/roles';

import { at } from '../cycles/actors';
import { wipe } from '../cycles/wipe';
import { instant } from '../../support/clock';
import { nationalId } from '../../support/national-id';
import { TestServer } from '../../support/server';
import {
  historyOf,
  mails,
  newKey,
  NOW,
  register,
  RELEASES,
  side,
  told,
  TRANSFERS,
  UNDO,
  unitOf,
  type ShownTransfer,
  type Side,
} from '../teachers/moves';
import { Deliveries, rowsOf, teacher, unit, type Line } from './night';

const [K1, K2] = ['9K0001', '9K0002'];
/** When the registry delivers again. */
const NIGHT = '2019-09-07T03:00:00+08:00';
/** Whose national ID no other seed has. */
const ASKED = 900_001;
const many = (count: number): Line[] =>
  Array.from({ length: count }, (_, nth) => teacher(900_002 + nth, K1));
const KINDERGARTENS = [unit(K1), unit(K2)];

let server: TestServer;
let deliveries: Deliveries;
let asking: Side;
let teacherId: string;
let request: ShownTransfer;
beforeAll(async () => {
  server = await TestServer.start(NOW);
  deliveries = new Deliveries(server);
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});

const idOf = async (table: string, column: string, value: string): Promise<string> => {
  const [row] = await server.database.reads.all<{ id: string }>(
    `SELECT id AS id FROM ${table} WHERE ${column} = ?`,
    [value],
  );
  return row?.id ?? '';
};

beforeEach(async () => {
  await wipe(server.database);
  await server.seed.country();
  asking = await side(server, 'NWT', '甲示範國民小學');
  await server.seed.snapshot();
  const caller = await at(server, NOW, asking.keeper);
  const email = { email: 'lin@example.org' };
  await deliveries.night([...KINDERGARTENS, teacher(ASKED, K1, email), ...many(20)]);
  teacherId = await idOf('teacher', 'name', `示範幼${ASKED}`);
  const { transfer } = await register(caller, asking.school, nationalId(ASKED), {
    ...{ jobTitle: '合格專任教師', subjects: ['國語文'], unitNote: '幼兒園轉入' },
  });
  if (transfer === null) throw new Error('no request was made');
  request = transfer;
  server.clock.set(NIGHT);
});

const requests = async (): Promise<ShownTransfer[]> => {
  const caller = await at(server, NIGHT, asking.keeper);
  const { transfers } = await caller.data<{ transfers: { edges: { node: ShownTransfer }[] } }>(
    TRANSFERS,
    {},
  );
  return transfers.edges.map(({ node }) => node);
};

const audited = async (action: string): Promise<string[]> =>
  (await rowsOf<{ action: string; subject_kind: string }>(server, 'audit_entry'))
    .filter((row) => row.action === action)
    .map((row) => row.subject_kind)
    .sort();

/** A night without the teacher: the registry releases. */
const released = () => deliveries.night([...KINDERGARTENS, ...many(20)]);

it('grants it when the registry releases the teacher, as a school’s release does', async () => {
  expect((await released()).counts).toMatchObject({ teachersReleased: 1 });
  expect(await requests()).toMatchObject([{ id: request.id, state: 'RELEASED', reason: null }]);
  expect(await unitOf(server, teacherId)).toBe(asking.school.id);
  const k1 = await idOf('unit', 'code', K1);
  expect(await historyOf(server, teacherId)).toMatchObject([
    { unitId: k1, toAt: instant(NIGHT) },
    { unitId: asking.school.id, toAt: null },
  ]);
  // The school's own statement of the teacher stands, the person's own data stay (D3.4).
  const [row] = await server.database.reads.all(
    'SELECT name, job_title AS title, unit_note AS note FROM teacher WHERE id = ?',
    [teacherId],
  );
  expect(row).toEqual({ name: `示範幼${ASKED}`, title: '合格專任教師', note: '幼兒園轉入' });
  expect(await audited('releaseByRegistry')).toEqual(['TEACHER', 'TEACHER', 'TRANSFER']);
  expect((await mails(server)).map(({ template, to }) => [template, to])).toEqual([
    ['teacher-registered', 'lin@example.org'],
    ['transfer-released', `chief.${asking.school.code}@example.org`],
  ]);
});

it('is done once: the next night finds a school’s teacher, and nothing to do', async () => {
  await released();
  expect((await released()).state).toBe('UNCHANGED');
  expect(await unitOf(server, teacherId)).toBe(asking.school.id);
});

it('refuses it when the registry moves the teacher to another kindergarten, and says why', async () => {
  const { counts } = await deliveries.night([...KINDERGARTENS, teacher(ASKED, K2), ...many(20)]);
  expect(counts).toMatchObject({ teachersMoved: 1 });
  expect(await unitOf(server, teacherId)).toBe(await idOf('unit', 'code', K2));
  const [row] = await requests();
  expect(row).toMatchObject({ id: request.id, state: 'REFUSED', mayWithdraw: false });
  expect(row?.reason).toContain('其他幼兒園');
  expect(await audited('moveByRegistry')).toEqual(['TEACHER', 'TRANSFER']);
  expect(await mails(server)).toMatchObject([
    { template: 'transfer-refused', values: { reason: row?.reason } },
  ]);
  // The school can ask the new kindergarten at once.
  const caller = await at(server, NIGHT, asking.keeper);
  const again = await register(caller, asking.school, nationalId(ASKED));
  expect(again).toMatchObject({ outcome: 'REQUESTED', transfer: { state: 'PENDING' } });
});

it('leaves it alone when the record was only changed', async () => {
  const changed = teacher(ASKED, K1, { jobTitle: '園長' });
  await deliveries.night([...KINDERGARTENS, changed, ...many(20)]);
  expect(await requests()).toMatchObject([{ state: 'PENDING' }]);
});

describe('a release by the registry is not undone here', () => {
  it.each([
    ['by the kindergarten', (k1: string) => server.seed.account(k1, Role.CHIEF)],
    [
      'by a unit that has become a school since',
      async (k1: string) => {
        await server.database.transaction((tx) =>
          tx.run("UPDATE unit SET kind = 'SCHOOL' WHERE id = ?", [k1]),
        );
        return server.seed.account(k1, Role.CHIEF);
      },
    ],
  ])('%s (D3.7)', async (_, chiefOf) => {
    await deliveries.night([...KINDERGARTENS, teacher(ASKED, K1), ...many(19)]);
    const k1 = await idOf('unit', 'code', K1);
    const caller = await at(server, NIGHT, await chiefOf(k1));
    const { releases } = await caller.data<{
      releases: { edges: { node: { id: string; mayUndo: boolean } }[] };
    }>(RELEASES, { unitId: k1 });
    expect(releases.edges).toMatchObject([{ node: { mayUndo: false } }]);
    const releaseIds = releases.edges.map(({ node }) => node.id);
    const input = { idempotencyKey: newKey(), unitId: k1, releaseIds };
    expect(told(await caller.ask(UNDO, { input }))).toBe('KINDERGARTEN_ELSEWHERE');
  });
});
