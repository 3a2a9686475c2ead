// Proves that a run never overwrites what somebody else has changed since it compared (D3.7): the next run looks again.
import { TestServer } from '../../support/server';
import { clear, Deliveries, rowsOf, teacher, unit, whereabouts } from './night';

const [K1, K2] = ['9K0001', '9K0002'];
let server: TestServer;
let deliveries: Deliveries;
beforeAll(async () => {
  server = await TestServer.start('2019-10-02T03:00:00+08:00');
  await server.seed.country();
  deliveries = new Deliveries(server);
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});
const many = (count: number) => Array.from({ length: count }, (_, at) => teacher(at + 1, K1));
beforeEach(async () => {
  await clear(server);
  await deliveries.night([unit(K1), unit(K2), ...many(20)]);
});

test.each([
  ['leaves', [...many(19)]],
  ['moves', [...many(19), teacher(20, K2)]],
  ['changes', [...many(19), teacher(20, K1, { jobTitle: '園長' })]],
])('a teacher who %s by the delivery, and was changed here', async (_, lines) => {
  // What the run has seen is older than this by one.
  const text =
    "UPDATE teacher SET unit_note = '剛改過', version = version + 1 WHERE name = '示範幼20'";
  const night = [unit(K1), unit(K2), unit('9K0003'), ...lines];
  const original = server.database.transaction.bind(server.database);
  let first = true;
  const spy = jest.spyOn(server.database, 'transaction').mockImplementation(async (work) => {
    // The second transaction of a run, the first that applies anything, is overtaken.
    if (first) first = false;
    else {
      spy.mockRestore();
      await original((tx) => tx.run(text));
    }
    return original(work);
  });
  const report = await deliveries.night(night);
  expect(report.problems.map(({ rule }) => rule)).toEqual(['changedMeanwhile']);
  expect(report.counts).toMatchObject({ unitsAdded: 1, teachersReleased: 0, teachersMoved: 0, teachersChanged: 0 }); // prettier-ignore
  expect((await whereabouts(server))['示範幼20']).toBe(K1);
  expect(await rowsOf(server, 'employment_release')).toEqual([]);
  const open = await server.database.reads.all('SELECT id FROM employment WHERE to_at IS NULL');
  expect(open).toHaveLength(20);
  // The next run sees what there is.
  const { state, problems } = await deliveries.night(night);
  expect([state, problems]).toEqual(['DONE', []]);
});
