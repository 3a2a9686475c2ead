// Proves how the centre has a delivery read before the night (D3.7): once, behind the request, under the night's lease.
import { realClock } from '../../../server/app/clock';
import { Role } from '../../../server/domain/roles';
import { releaseLease, takeLease } from '../../../server/modules/cycles/job.repo';
import { runDueJob } from '../../../server/modules/cycles/job.service';
import { takeSnapshot } from '../../../server/modules/cycles/snapshot.service';
import { instant } from '../../support/clock';
import { key } from '../../support/plan-documents';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import { clear, Deliveries, jsonLines, rowsOf, teacher, unit, whole } from './night';

const NIGHT = '2019-10-02T03:00:00+08:00';
const NOON = '2019-10-02T12:00:00+08:00';
const K1 = '9K0001';
let server: TestServer;
let deliveries: Deliveries;
let centre: Person;
let another: Person;
beforeAll(async () => {
  server = await TestServer.start(NIGHT);
  await server.seed.country();
  await takeSnapshot(server.database, 108, instant(NIGHT), 'test');
  deliveries = new Deliveries(server);
  centre = await server.seed.official(Role.CENTRE);
  another = await server.seed.official(Role.CENTRE);
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});
/** The night has been, and has read twenty teachers. */
beforeEach(async () => {
  await clear(server);
  server.clock.set(NIGHT);
  delivered(20);
  await due();
  server.clock.set(NOON);
});

const delivered = (teachers: number): void => {
  const lines = Array.from({ length: teachers }, (_, at) => teacher(at + 1, K1));
  server.app.config.kindergartenDelivery = deliveries.file(jsonLines(whole([unit(K1), ...lines])));
};
const due = (): Promise<string[]> => runDueJob(server.app, 'kindergartens');
const ASK = `mutation ($input: ReadKindergartensNowInput!) {
  readKindergartensNow(input: $input) { run { id state } } }`;
const ask = async (who = centre, idempotencyKey = key()): Promise<string> =>
  (await server.as(who)).outcome(ASK, { input: { idempotencyKey } });
const reading = async (): Promise<{ source: string | null; state: string }> =>
  (
    await (
      await server.as(centre)
    ).data<{ kindergartenReading: { source: string | null; state: string } }>(
      '{ kindergartenReading { source state } }',
    )
  ).kindergartenReading;
const states = async (): Promise<string[]> =>
  (await rowsOf<{ state: string }>(server, 'kindergarten_run')).map(({ state }) => state);

it('is read by the job behind, not by the request; the night’s reading stands beside', async () => {
  expect(await due()).toEqual([]);
  expect((await reading()).state).toBe('IDLE');
  delivered(21);
  expect(await ask()).toBe('OK');
  expect(await states()).toEqual(['DONE', 'WAITING']);
  expect(await reading()).toEqual({
    source: expect.stringMatching(/^delivery-\d+\.txt$/) as string,
    state: 'WAITING',
  });
  server.clock.set(server.clock.now() + 20_000);
  expect(await due()).toEqual(['kindergartens']);
  expect(await due()).toEqual([]);
  expect((await reading()).state).toBe('IDLE');
  const [, run] = await rowsOf<object>(server, 'kindergarten_run');
  expect(run).toMatchObject({ state: 'DONE', started_at: server.clock.now() });
});

it('is told of by one statement', async () => {
  const caller = await server.as(centre);
  const asked = () => caller.data('{ kindergartenReading { source state } }');
  expect(await server.statements(asked)).toHaveLength(1);
});

it('is asked for once: whoever presses again, or while one is read, is told', async () => {
  expect(await ask()).toBe('OK');
  expect(await ask()).toBe('WRONG_STATE');
  expect(await ask(another)).toBe('WRONG_STATE');
  await due();
  const at = realClock.now();
  expect(await takeLease(server.database, 'kindergartens', 'one', at, at + 60_000)).toBe(true);
  expect((await reading()).state).toBe('RUNNING');
  expect(await ask()).toBe('WRONG_STATE');
  server.clock.set(server.clock.now() + 1000);
  await releaseLease(server.database, 'kindergartens', 'one', { finishedAt: at, report: '{}' });
  expect(await ask()).toBe('OK');
  expect(await states()).toEqual(['DONE', 'UNCHANGED', 'WAITING']);
});

it('is awaited, too, once a refused one was let pass: the job reads it again', async () => {
  delivered(10);
  expect(await ask()).toBe('OK');
  await due();
  expect((await reading()).state).toBe('IDLE');
  await server.database.transaction((tx) =>
    tx.run("UPDATE kindergarten_run SET confirmed_by = 'the centre' WHERE state = 'REFUSED'"),
  );
  expect((await reading()).state).toBe('WAITING');
  server.clock.set(server.clock.now() + 1000);
  await due();
  expect((await reading()).state).toBe('IDLE');
  expect(await states()).toEqual(['DONE', 'REFUSED', 'DONE']);
});

it('waits once when two of the centre ask in the same moment, also before any run', async () => {
  await clear(server);
  for (let round = 0; round < 10; round += 1) {
    const told = await Promise.all([ask(), ask(another)]);
    expect(told.sort()).toEqual(['OK', 'WRONG_STATE']);
    expect((await states()).filter((state) => state === 'WAITING')).toHaveLength(1);
    await due();
    server.clock.set(server.clock.now() + 1000);
  }
});

it('is asked for again after a server died over one: its lease has ended', async () => {
  const at = realClock.now();
  await takeLease(server.database, 'kindergartens', 'dead', at - 120_000, at - 60_000);
  expect((await reading()).state).toBe('IDLE');
  expect(await ask()).toBe('OK');
});

it('has one audit row for the wish, and one answer for its key', async () => {
  const same = key();
  expect(await ask(centre, same)).toBe('OK');
  await due();
  expect(await ask(centre, same)).toBe('OK');
  expect(await states()).toEqual(['DONE', 'UNCHANGED']);
  const [, run] = await rowsOf<{ id: string }>(server, 'kindergarten_run');
  const audit = await rowsOf<{ action: string }>(server, 'audit_entry');
  expect(audit.filter(({ action }) => action === 'readKindergartensNow')).toMatchObject([
    { actor_id: centre.id, subject_id: run?.id },
  ]);
});

it('ends the night’s own attempts when it comes to something, and stands by itself when it does not', async () => {
  await clear(server);
  server.app.config.kindergartenDelivery = '/there/is/no/such/file';
  await due();
  expect(await ask()).toBe('OK');
  expect(await due()).toEqual(['kindergartens']);
  // Whoever asked finds the answer under what was asked, and is mailed nothing.
  expect(await states()).toEqual(['FAILED', 'FAILED']);
  server.clock.set(server.clock.now() + 1000);
  delivered(20);
  expect(await ask()).toBe('OK');
  await due();
  server.clock.set(server.clock.now() + 3_600_000);
  expect(await due()).toEqual([]);
});

it('waits, as the night does, while a snapshot is late (D4.6)', async () => {
  const taken = (at: string) =>
    server.database.transaction((tx) =>
      tx.run(`UPDATE cycle SET snapshot_taken_at = ${at} WHERE year = 108`),
    );
  await taken('NULL');
  expect(await ask()).toBe('OK');
  expect(await due()).toEqual([]);
  await taken('1');
  expect(await due()).toEqual(['kindergartens']);
});

it('is not offered where no source is set', async () => {
  server.app.config.kindergartenDelivery = null;
  expect(await reading()).toEqual({ source: null, state: 'IDLE' });
  expect(await ask()).toBe('DELIVERY_NOT_SET');
});
