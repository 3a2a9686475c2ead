// Proves what happens while a delivery cannot be had whole: it is asked for again, and nothing is decided by it (D3.7).
import { Role } from '../../../server/domain/roles';
import { runDueJob } from '../../../server/modules/cycles/job.service';
import { takeSnapshot } from '../../../server/modules/cycles/snapshot.service';
import { instant } from '../../support/clock';
import { key } from '../../support/plan-documents';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import { clear, Deliveries, jsonLines, rowsOf, teacher, unit, whereabouts, whole } from './night';

const NIGHT = '2019-10-02T03:00:00+08:00';
const K1 = '9K0001';
const MINUTE = 60_000;
let server: TestServer;
let deliveries: Deliveries;
let centre: Person;
beforeAll(async () => {
  server = await TestServer.start(NIGHT);
  await server.seed.country();
  await takeSnapshot(server.database, 108, instant(NIGHT), 'test');
  deliveries = new Deliveries(server);
  centre = await server.seed.official(Role.CENTRE);
  await server.database.transaction((tx) =>
    tx.run("UPDATE account SET email = 'office@example.org'"),
  );
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});

const linesOf = (teachers: number) => [
  unit(K1),
  ...Array.from({ length: teachers }, (_, at) => teacher(at + 1, K1)),
];
/** What the registry delivers from now on. */
const from = (text: string): void => {
  server.app.config.kindergartenDelivery = deliveries.file(text);
};
const wholeOf = (teachers: number): string => jsonLines(whole(linesOf(teachers)));
/** Without its counts. */
const cutOff = (teachers: number): string => jsonLines(linesOf(teachers));
const away = (): void => {
  server.app.config.kindergartenDelivery = '/there/is/no/such/file';
};
const due = (): Promise<string[]> => runDueJob(server.app, 'kindergartens');
const later = (minutes: number): void => server.clock.set(server.clock.now() + minutes * MINUTE);
const states = async (): Promise<string[]> =>
  (await rowsOf<{ state: string }>(server, 'kindergarten_run')).map(({ state }) => state);
const mails = async (): Promise<string[]> =>
  (await rowsOf<{ template: string }>(server, 'mail')).map(({ template }) => template);
const employed = async (): Promise<number> =>
  Object.values(await whereabouts(server)).filter((code) => code !== null).length;

/** Twenty teachers are here, by the delivery of the evening. */
beforeEach(async () => {
  await clear(server);
  server.clock.set('2019-10-01T22:00:00+08:00');
  from(wholeOf(20));
  await due();
  server.clock.set(NIGHT);
});

it('the centre hears of a delivery that is still being written only if it stays so, from six in the morning on', async () => {
  from(cutOff(20));
  await due();
  later(15);
  await due();
  expect(await mails()).toEqual([]);
  server.clock.set('2019-10-02T06:00:00+08:00');
  await due();
  expect(await mails()).toEqual(['kindergarten-unusable']);
});

describe('a delivery that was refused for its releases', () => {
  const confirm = async (): Promise<string> => {
    const rows = await rowsOf<{ id: string; state: string; version: number; problems: string }>(
      server,
      'kindergarten_run',
    );
    const run = rows.find(({ problems }) => problems.includes('tooManyReleases'));
    return (await server.as(centre)).outcome(
      'mutation ($input: ConfirmKindergartenRunInput!) { confirmKindergartenRun(input: $input) { run { id } } }',
      {
        input: { idempotencyKey: key(), runId: run?.id, version: run?.version, reason: '併園' },
      },
    );
  };
  beforeEach(async () => {
    from(wholeOf(10));
    await due();
    expect(await states()).toEqual(['DONE', 'REFUSED']);
  });

  it.each([10, 20])(
    'can still be let pass when one was cut off since: that says nothing (%i lines)',
    async (lines) => {
      later(24 * 60);
      from(cutOff(lines));
      await due();
      expect(await confirm()).toBe('OK');
      from(wholeOf(10));
      later(15);
      expect(await due()).toEqual(['kindergartens']);
      expect(await employed()).toBe(10);
    },
  );

  it('is asked for every quarter of an hour until it can be had, once it was let pass', async () => {
    expect(await confirm()).toBe('OK');
    away();
    later(1);
    expect(await due()).toEqual(['kindergartens']);
    expect(await due()).toEqual([]);
    later(15);
    from(wholeOf(10));
    expect(await due()).toEqual(['kindergartens']);
    expect(await due()).toEqual([]);
    expect(await employed()).toBe(10);
  });

  it('is read when it is let pass, whatever somebody could not read by hand meanwhile', async () => {
    later(60);
    await deliveries.run('', { source: '/there/is/no/such/file' });
    later(60);
    expect(await due()).toEqual([]);
    expect(await confirm()).toBe('OK');
    expect(await due()).toEqual(['kindergartens']);
    expect(await employed()).toBe(10);
  });
});
