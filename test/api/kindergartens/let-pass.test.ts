// Proves what a word of the centre's goes by (D3.7): what a delivery says, not how; one that says something else misses it, and that is told.
import { Role } from '../../../server/domain/roles';
import { key } from '../../support/plan-documents';
import type { Person } from '../../support/seed';
import { TestServer } from '../../support/server';
import { clear, csvLines, Deliveries, jsonLines, teacher, unit, whole, type Line } from './night';

const K1 = '9K0001';
const NIGHT = '2019-10-02T03:00:00+08:00';
let server: TestServer;
let deliveries: Deliveries;
let centre: Person;
beforeAll(async () => {
  server = await TestServer.start(NIGHT);
  await server.seed.country();
  deliveries = new Deliveries(server);
  centre = await server.seed.official(Role.CENTRE);
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});

interface Run {
  id: string;
  state: string;
  version: number;
  mayConfirm: boolean;
  missed: boolean;
  otherThanConfirmed: boolean;
}
const runs = async (): Promise<Run[]> => {
  const { kindergartenRuns } = await (
    await server.as(centre)
  ).data<{ kindergartenRuns: { edges: { node: Run }[] } }>(
    '{ kindergartenRuns { edges { node { id state version mayConfirm missed otherThanConfirmed } } } }',
  );
  return kindergartenRuns.edges.map(({ node }) => node);
};
const later = (): void => server.clock.set(server.clock.now() + 1000);
const half = (): Line[] => [unit(K1), ...Array.from({ length: 10 }, (_, at) => teacher(at + 1, K1))]; // prettier-ignore

/** Twenty were here, ten are delivered, and the centre lets that pass. */
beforeEach(async () => {
  await clear(server);
  server.clock.set(NIGHT);
  const many = Array.from({ length: 20 }, (_, at) => teacher(at + 1, K1));
  await deliveries.night([unit(K1), ...many]);
  later();
  expect((await deliveries.night(half())).state).toBe('REFUSED');
  later();
  const [refused] = await runs();
  const { id: runId, version } = refused ?? { id: '', version: 0 };
  const input = { idempotencyKey: key(), runId, version, reason: '併園' };
  const said = await (
    await server.as(centre)
  ).outcome(
    'mutation ($input: ConfirmKindergartenRunInput!) { confirmKindergartenRun(input: $input) { run { id } } }',
    { input },
  );
  expect(said).toBe('OK');
});

describe('what was let pass is applied', () => {
  const made = { madeAt: '2019-10-02T04:00:00+08:00' };
  test.each<[string, () => string]>([
    ['when it is made anew, with a time of making in a line', () => jsonLines(whole(half()).map((line) => ({ ...line, ...made })))], // prettier-ignore
    ['when its lines come in another order', () => jsonLines(whole(half().toReversed()))],
    ['when its fields come in another order', () => jsonLines(whole(half().map((line) => Object.fromEntries(Object.entries(line).toReversed()))))], // prettier-ignore
    ['when it comes as CSV', () => csvLines(whole(half()))],
  ])('%s', async (_, text) => {
    expect((await deliveries.run(text())).state).toBe('DONE');
    expect((await runs()).map(({ missed }) => missed)).toEqual([false, false, false]);
  });
});

describe('what says something else of anybody misses it, and both runs tell so', () => {
  test.each<[string, () => Line[]]>([
    ['one more is gone', () => half().slice(0, -1)],
    ['somebody is another', () => half().map((line, at) => (at === 3 ? teacher(99, K1) : line))],
    ['somebody has another title', () => half().map((line, at) => (at === 3 ? { ...line, jobTitle: '園長' } : line))], // prettier-ignore
    ['somebody is under review now', () => half().map((line, at) => (at === 3 ? { ...line, state: 'UNDER_REVIEW' } : line))], // prettier-ignore
  ])('%s', async (_, lines) => {
    expect((await deliveries.night(lines())).state).toBe('REFUSED');
    expect(await runs()).toMatchObject([
      { state: 'REFUSED', mayConfirm: true, missed: false, otherThanConfirmed: true },
      { state: 'REFUSED', mayConfirm: false, missed: true, otherThanConfirmed: false },
      { state: 'DONE', missed: false, otherThanConfirmed: false },
    ]);
    // It still holds for what it was given for.
    later();
    expect((await deliveries.night(half())).state).toBe('DONE');
  });
});

test('a page of runs is one statement, however many were let pass', async () => {
  const caller = await server.as(centre);
  const page = () =>
    caller.data('{ kindergartenRuns { edges { node { id missed otherThanConfirmed } } } }');
  expect(await server.statements(page)).toHaveLength(1);
});
