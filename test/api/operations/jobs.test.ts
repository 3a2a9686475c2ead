// Proves what the centre sees of the jobs of the service (D8).
import { realClock } from '../../../server/app/clock';
import { runDueJobs } from '../../../server/modules/cycles/job.service';
import { releaseLease, takeLease } from '../../../server/modules/cycles/job.repo';
import { countsOf } from '../../../server/modules/cycles/job-state';
import { Role } from '../../../server/domain/roles';
import { CUTOFF } from '../../support/seed';
import { TestServer, type Caller } from '../../support/server';

const JOBS = '{ jobs { name state startedAt finishedAt report { name count } } }';
const NAMES = ['snapshot', 'mail', 'audit-chain', 'kindergartens', 'unused-accounts', 'forget'];

interface Job {
  name: string;
  state: string;
  startedAt: string | null;
  finishedAt: string | null;
  report: { name: string; count: number }[];
}

let server: TestServer;
let centre: Caller;
beforeAll(async () => {
  server = await TestServer.start('2019-08-09T17:00:00+08:00');
  await server.seed.country();
  const school = await server.seed.school('NWT', '新北市示範國民小學');
  await school.teacher('林示範');
  centre = await server.as(await server.seed.official(Role.CENTRE));
});
afterAll(() => server.stop());
beforeEach(() => server.database.transaction((tx) => tx.run('DELETE FROM job')));

const jobs = async (): Promise<Job[]> => (await centre.data<{ jobs: Job[] }>(JOBS)).jobs;
const job = async (name: string): Promise<Job | undefined> =>
  (await jobs()).find((each) => each.name === name);

it('every job is listed, also before its first run, by one statement', async () => {
  const told = await jobs();
  expect(told.map(({ name }) => name)).toEqual(NAMES);
  for (const each of told) {
    expect(each).toMatchObject({ state: 'NEVER', startedAt: null, finishedAt: null, report: [] });
  }
  expect(await server.statements(jobs)).toHaveLength(1);
});

it('a run that ended tells when, and what it counted', async () => {
  server.clock.set(CUTOFF);
  await runDueJobs(server.app);
  const snapshot = await job('snapshot');
  expect(snapshot).toMatchObject({
    state: 'IDLE',
    report: [
      { name: '108.units', count: 1 },
      { name: '108.teachers', count: 1 },
    ],
  });
  expect(Date.parse(snapshot?.finishedAt ?? '')).toBeGreaterThanOrEqual(
    Date.parse(snapshot?.startedAt ?? ''),
  );
  expect(await job('kindergartens')).toMatchObject({ state: 'NEVER' });
});

it('one that a server works on is running; one that it gave back failed has failed, and keeps its last good end', async () => {
  const at = realClock.now();
  await takeLease(server.database, 'mail', 'one', at - 5000, at + 60_000);
  expect(await job('mail')).toMatchObject({ state: 'RUNNING', finishedAt: null });
  const good = { finishedAt: at, report: JSON.stringify({ sent: 3, failed: 1 }) };
  await releaseLease(server.database, 'mail', 'one', good);
  const done = await job('mail');
  expect(done).toMatchObject({ state: 'IDLE', finishedAt: new Date(at).toISOString() });
  expect(done?.report).toContainEqual({ name: 'failed', count: 1 });
  await takeLease(server.database, 'mail', 'two', at, at + 60_000);
  const bad = { finishedAt: null, report: JSON.stringify({ failed: true }) };
  await releaseLease(server.database, 'mail', 'two', bad);
  expect(await job('mail')).toMatchObject({
    ...{ state: 'FAILED', finishedAt: new Date(at).toISOString(), report: [] },
  });
});

it('one whose server died is not running for ever: its lease has ended, and nobody gave it back', async () => {
  const at = realClock.now();
  await takeLease(server.database, 'forget', 'dead', at - 120_000, at - 60_000);
  expect(await job('forget')).toMatchObject({ state: 'FAILED' });
});

it('a delivery that could not be had is a failure, too; of a report only numbers are told', async () => {
  const at = realClock.now();
  await takeLease(server.database, 'kindergartens', 'one', at, at + 60_000);
  const report = JSON.stringify({ state: 'FAILED', unitsRead: 0, source: 'file', half: 0.5 });
  await releaseLease(server.database, 'kindergartens', 'one', { finishedAt: at, report });
  expect(await job('kindergartens')).toMatchObject({
    ...{ state: 'FAILED', report: [{ name: 'unitsRead', count: 0 }] },
  });
});

it('a delivery that was refused is not fine: it is told so, and none of what it would have done', async () => {
  const at = realClock.now();
  await takeLease(server.database, 'kindergartens', 'one', at, at + 60_000);
  const report = JSON.stringify({ state: 'REFUSED', unitsRead: 44, teachersReleased: 31 });
  await releaseLease(server.database, 'kindergartens', 'one', { finishedAt: at, report });
  expect(await job('kindergartens')).toMatchObject({ state: 'REFUSED', report: [] });
});

it.each([null, '', 'null', '[', '"text"', '{"108":null}'])(
  'a report %p counts nothing',
  (report) => {
    expect(countsOf(report)).toEqual([]);
  },
);
