// Proves how the centre moves the demonstration clock, and that no other mode has it (D8).
import { printSchema } from 'graphql';
import { DemonstrationClock } from '../../../server/app/clock';
import { bareSchema } from '../../../server/app/schema';
import { formatIso } from '../../../server/domain/instant';
import { takeLease } from '../../../server/modules/cycles/job.repo';
import { CUTOFF } from '../../support/seed';
import { TestServer } from '../../support/server';
import { newKey, seedOffices, type Offices } from './actors';
import { wipe } from './wipe';

let server: TestServer;
let offices: Offices;
beforeAll(async () => {
  server = await TestServer.start('2019-08-09T16:00:00+08:00');
});
afterAll(() => server.stop());
beforeEach(async () => {
  await wipe(server.database);
  await server.seed.country();
  offices = await seedOffices(server);
  await server.seed.school('NWT', '新北市示範國民小學');
  server.app.clock = await DemonstrationClock.open(server.database, CUTOFF - HOUR);
});

const HOUR = 3_600_000;
const MINUTE = 60_000;
const ADVANCE = `mutation ($input: AdvanceClockInput!) { advanceClock(input: $input) {
  service { serverTime simulatedTime demonstration currentYear } jobsRun } }`;
const input = (to: number, idempotencyKey = newKey()) => ({
  input: { idempotencyKey, to: formatIso(to) },
});
interface Advanced {
  advanceClock: { service: { serverTime: string; simulatedTime: boolean }; jobsRun: string[] };
}

it('moves it forward for every server, and runs what falls due', async () => {
  const centre = await server.as(offices.centre);
  const { advanceClock } = await centre.data<Advanced>(ADVANCE, input(CUTOFF + HOUR));
  expect(advanceClock.service).toMatchObject({
    serverTime: formatIso(CUTOFF + HOUR),
    simulatedTime: true,
    currentYear: 108,
  });
  expect(advanceClock.jobsRun).toEqual(['snapshot 108', 'unused-accounts', 'forget']);
  const units = await server.database.reads.all('SELECT unit_id FROM roster_unit');
  expect(units).toHaveLength(1);
  // Another server, or this one started again, reads the row; the time ticks on from there.
  const other = await DemonstrationClock.open(server.database, 0);
  expect(Math.abs(other.now() - (CUTOFF + HOUR))).toBeLessThan(MINUTE);
});

it('signs nobody out: nobody was idle for what nobody has lived through', async () => {
  const centre = await server.as(offices.centre);
  await centre.data(ADVANCE, input(CUTOFF + 60 * 24 * HOUR));
  const { me } = await centre.data<{ me: { role: string } | null }>('{ me { role } }');
  expect(me).toEqual({ role: 'CENTRE' });
});

it('gives the retry the first answer, and moves nothing again', async () => {
  const centre = await server.as(offices.centre);
  const same = input(CUTOFF + HOUR);
  const first = await centre.data<Advanced>(ADVANCE, same);
  const again = await centre.data<Advanced>(ADVANCE, same);
  expect(again.advanceClock.jobsRun).toEqual(first.advanceClock.jobsRun);
  expect(server.app.clock.now() - (CUTOFF + HOUR)).toBeLessThan(MINUTE);
  expect(await centre.outcome(ADVANCE, input(CUTOFF + 2 * HOUR, same.input.idempotencyKey))).toBe(
    'KEY_REUSED',
  );
});

it('never moves it back', async () => {
  const centre = await server.as(offices.centre);
  const { errors } = await centre.ask(ADVANCE, input(CUTOFF - 2 * HOUR));
  expect(errors?.[0]?.extensions.code).toBe('CLOCK_BACKWARDS');
  expect(errors?.[0]?.extensions).toHaveProperty('serverTime');
});

it('is moved by one server after another, never back by the one that knew less', async () => {
  const other = await DemonstrationClock.open(server.database, 0);
  const move = (clock: DemonstrationClock, to: number) =>
    server.database.transaction((tx) => clock.moveTo(tx, to));
  expect(await move(other, CUTOFF + 3 * HOUR)).toBeGreaterThan(0);
  const here = server.app.clock as DemonstrationClock;
  expect(here.now()).toBeLessThan(CUTOFF);
  expect(await move(here, CUTOFF + 2 * HOUR)).toBeLessThan(0);
  await here.refresh(server.database.reads);
  expect(Math.abs(here.now() - (CUTOFF + 3 * HOUR))).toBeLessThan(MINUTE);
});

it('is moved with the sessions, or not at all', async () => {
  const centre = await server.as(offices.centre);
  const { transaction } = server.database;
  const before = await DemonstrationClock.open(server.database, 0);
  const at = before.now();
  server.database.transaction = (work) =>
    transaction.call(server.database, async (tx) => {
      await work(tx);
      throw new Error('the power went');
    }) as never;
  expect(await centre.outcome(ADVANCE, input(CUTOFF + HOUR))).toBe('INTERNAL');
  server.database.transaction = transaction;
  await before.refresh(server.database.reads);
  expect(before.now() - at).toBeLessThan(MINUTE);
});

it('goes 400 days at most: a slip of the keyboard cannot be taken back', async () => {
  const centre = await server.as(offices.centre);
  const { errors } = await centre.ask(ADVANCE, input(CUTOFF + 401 * 24 * HOUR));
  expect(errors?.[0]?.extensions.faults).toMatchObject([{ path: 'input.to', rule: 'max' }]);
  expect(server.app.clock.now()).toBeLessThan(CUTOFF);
});

it('names the jobs that ran, not what another server is still running', async () => {
  await takeLease(server.database, 'snapshot', 'another server', 1000, 8_000_000_000_000);
  const centre = await server.as(offices.centre);
  const { advanceClock } = await centre.data<Advanced>(ADVANCE, input(CUTOFF + HOUR));
  expect(advanceClock.jobsRun).toEqual(['unused-accounts', 'forget']);
});

it('is the business of the centre alone', async () => {
  expect(await server.nobody.outcome(ADVANCE, input(CUTOFF + HOUR))).toBe('UNAUTHENTICATED');
  for (const person of [offices.nwt, offices.ministry]) {
    expect(await (await server.as(person)).outcome(ADVANCE, input(CUTOFF + HOUR))).toBe(
      'FORBIDDEN',
    );
  }
});

it('is in no schema but the demonstration’s', () => {
  expect(printSchema(bareSchema('demonstration'))).toContain('advanceClock');
  expect(printSchema(bareSchema('production'))).not.toContain('advanceClock');
});
