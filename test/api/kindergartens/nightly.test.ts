// Proves when a delivery is read by itself: every night from 03:00 on, by one server, and again when it has to be (D3.7).
import type { App } from '../../../server/app/app';
import { Role } from '../../../server/domain/roles';
import { runDueJob } from '../../../server/modules/cycles/job.service';
import { takeSnapshot } from '../../../server/modules/cycles/snapshot.service';
import { instant } from '../../support/clock';
import { TestServer } from '../../support/server';
import { clear, Deliveries, jsonLines, rowsOf, teacher, unit, whole } from './night';

const EVENING = '2019-10-01T22:00:00+08:00';
const NIGHT = '2019-10-02T03:00:00+08:00';
const K1 = '9K0001';
const MINUTE = 60_000;
let server: TestServer;
let deliveries: Deliveries;
beforeAll(async () => {
  server = await TestServer.start(EVENING);
  await server.seed.country();
  await takeSnapshot(server.database, 108, instant(EVENING), 'test');
  deliveries = new Deliveries(server);
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});
beforeEach(async () => {
  await clear(server);
  server.clock.set(EVENING);
  await deliver(20);
});

/** What the registry delivers from now on. */
const deliver = async (teachers: number | null): Promise<void> => {
  const lines = [unit(K1), ...Array.from({ length: teachers ?? 0 }, (_, at) => teacher(at + 1, K1))]; // prettier-ignore
  const source = teachers === null ? '/there/is/no/such/file' : jsonLines(whole(lines));
  server.app.config.kindergartenDelivery = teachers === null ? source : deliveries.file(source);
};
const due = (app: App = server.app): Promise<string[]> => runDueJob(app, 'kindergartens');
const states = async (): Promise<string[]> =>
  (await rowsOf<{ state: string }>(server, 'kindergarten_run')).map(({ state }) => state);

it('is read once a night, from 03:00 on', async () => {
  expect(await due()).toEqual(['kindergartens']);
  expect(await due()).toEqual([]);
  server.clock.set('2019-10-02T02:59:59.999+08:00');
  expect(await due()).toEqual([]);
  server.clock.set(NIGHT);
  expect(await due()).toEqual(['kindergartens']);
  expect(await due()).toEqual([]);
  expect(await states()).toEqual(['DONE', 'UNCHANGED']);
});

it('waits while a snapshot is late: the roster takes no writes before it (D4.6)', async () => {
  const taken = (at: string) =>
    server.database.transaction((tx) =>
      tx.run(`UPDATE cycle SET snapshot_taken_at = ${at} WHERE year = 108`),
    );
  await taken('NULL');
  expect(await due()).toEqual([]);
  await taken('1');
  expect(await due()).toEqual(['kindergartens']);
});

it('is not read where none is set', async () => {
  server.app.config.kindergartenDelivery = null;
  expect(await due()).toEqual([]);
});

it('is read by one of two servers that look at the same time', async () => {
  const ran = await Promise.all([due(), due({ ...server.app })]);
  expect(ran.flat()).toContain('kindergartens');
  expect(await states()).toEqual(['DONE']);
});

it('is asked for again a quarter of an hour after it could not be had', async () => {
  await deliver(null);
  expect(await due()).toEqual(['kindergartens']);
  expect(await due()).toEqual([]);
  server.clock.set(server.clock.now() + 15 * MINUTE);
  await deliver(20);
  expect(await due()).toEqual(['kindergartens']);
  expect(await states()).toEqual(['FAILED', 'DONE']);
});

it('is asked for again when it was cut off: it may still have been being written', async () => {
  const text = jsonLines([unit(K1), teacher(1, K1)]);
  server.app.config.kindergartenDelivery = deliveries.file(text);
  expect(await due()).toEqual(['kindergartens']);
  expect(await due()).toEqual([]);
  server.clock.set(server.clock.now() + 15 * MINUTE);
  await deliver(20);
  expect(await due()).toEqual(['kindergartens']);
  expect(await due()).toEqual([]);
  expect(await states()).toEqual(['REFUSED', 'DONE']);
});

it('is missed in a mail from six in the morning on, once a day', async () => {
  const centre = await server.seed.official(Role.CENTRE);
  await server.database.transaction((tx) =>
    tx.run("UPDATE account SET email = 'office@example.org' WHERE id = ?", [centre.id]),
  );
  const mails = async () =>
    (await rowsOf<{ template: string }>(server, 'mail')).map(({ template }) => template);
  await deliver(null);
  server.clock.set('2019-10-02T05:59:59+08:00');
  await due();
  expect(await mails()).toEqual([]);
  for (const at of ['06:15', '06:30']) {
    server.clock.set(`2019-10-02T${at}:00+08:00`);
    await due();
  }
  expect(await states()).toEqual(['FAILED']);
  expect(await mails()).toEqual(['kindergarten-unusable']);
});

describe('an outage', () => {
  interface Kept {
    id: string;
    state: string;
    counts: string;
    started_at: number;
    finished_at: number;
  }
  const kept = () => rowsOf<Kept>(server, 'kindergarten_run');
  /** Attempts at every quarter of an hour. */
  const attempts = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      expect(await due()).toEqual(['kindergartens']);
      expect(await due()).toEqual([]);
      server.clock.set(server.clock.now() + 15 * MINUTE);
    }
  };

  it('of a day is one run, which counts its attempts, from the first to the last', async () => {
    server.clock.set(NIGHT);
    await deliver(null);
    await attempts(84);
    const [run, ...more] = await kept();
    expect(more).toEqual([]);
    expect(run).toMatchObject({
      ...{ state: 'FAILED', started_at: instant(NIGHT) },
      finished_at: instant(NIGHT) + 83 * 15 * MINUTE,
    });
    expect(JSON.parse(run?.counts ?? '')).toMatchObject({ attempts: 84, problemCount: 1 });
    const audit = await rowsOf<{ action: string }>(server, 'audit_entry');
    expect(audit).toMatchObject([{ action: 'importKindergartens', subject_id: run?.id }]);
    await deliver(20);
    await due();
    expect(await states()).toEqual(['FAILED', 'DONE']);
  });

  it('is another where something else is wrong, or something was had between', async () => {
    await deliver(null);
    await attempts(2);
    const cutOff = deliveries.file(jsonLines([unit(K1), teacher(1, K1)]));
    server.app.config.kindergartenDelivery = cutOff;
    await attempts(3);
    await deliver(null);
    await attempts(1);
    const told = (await kept()).map(({ state, counts }) => [
      state,
      (JSON.parse(counts) as { attempts?: number }).attempts,
    ]);
    expect(told).toEqual([
      ['FAILED', 2],
      ['REFUSED', 3],
      ['FAILED', undefined],
    ]);
  });
});

it('is read again as soon as the centre has let it pass', async () => {
  await due();
  await deliver(10);
  server.clock.set(NIGHT);
  expect(await due()).toEqual(['kindergartens']);
  expect(await due()).toEqual([]);
  await server.database.transaction((tx) =>
    tx.run("UPDATE kindergarten_run SET confirmed_by = 'the centre' WHERE state = 'REFUSED'"),
  );
  server.clock.set(server.clock.now() + MINUTE);
  expect(await due()).toEqual(['kindergartens']);
  expect(await due()).toEqual([]);
  expect(await states()).toEqual(['DONE', 'REFUSED', 'DONE']);
});
