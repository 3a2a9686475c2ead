// Proves what is no delivery at all, and how often the centre hears of what is of no use (D3.7).
import { Role } from '../../../server/domain/roles';
import { TestServer } from '../../support/server';
import { clear, Deliveries, rowsOf, teacher, unit, whereabouts } from './night';

const NIGHT = '2019-10-02T03:00:00+08:00';
const K1 = '9K0001';
let server: TestServer;
let deliveries: Deliveries;
beforeAll(async () => {
  server = await TestServer.start(NIGHT);
  await server.seed.country();
  deliveries = new Deliveries(server);
  await server.seed.official(Role.CENTRE);
  await server.database.transaction((tx) =>
    tx.run("UPDATE account SET email = 'office@example.org'"),
  );
});
afterAll(async () => {
  deliveries.remove();
  await server.stop();
});
beforeEach(async () => {
  await clear(server);
  server.clock.set(NIGHT);
  await deliveries.night([unit(K1), teacher(1, K1)]);
});

describe('what comes', () => {
  test.each<[string, string]>([
    ['a web page', '<!doctype html>\n<html>\n<body>Service unavailable</body>\n</html>\n'],
    ['a compressed file', '\x1f\x8b\x08\0\0\n\x05\0{"kind":"end"}\n'],
    ['a table of other columns', 'code,name\n9K0001,示範幼兒園\n'],
  ])('is none at all when it is %s: it failed, and is told so', async (_, text) => {
    const report = await deliveries.run(text, { confirmed: true });
    const problems = [{ line: 0, field: '', rule: 'notDelivery' }];
    expect(report).toMatchObject({ state: 'FAILED', problems });
    expect(await whereabouts(server)).toEqual({ 示範幼1: K1 });
  });

  it('is mailed once a day, however often it comes', async () => {
    await deliveries.run('');
    server.clock.set(server.clock.now() + 3_600_000);
    await deliveries.run('');
    expect(await rowsOf(server, 'mail')).toHaveLength(1);
    server.clock.set(server.clock.now() + 24 * 3_600_000);
    await deliveries.run('');
    expect(await rowsOf(server, 'mail')).toHaveLength(2);
  });
});
