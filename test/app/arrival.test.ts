// When a request came: its instant is the machine's as it arrived, by the newest offset of the demonstration (D4.7).
import type { IncomingMessage } from 'node:http';
import { realClock, DemonstrationClock } from '../../server/app/clock';
import { Arrivals } from '../../server/app/http-arrival';
import type { Database } from '../../server/database/database';
import { smallServer, type SmallServer } from './small-server';

let server: SmallServer;
beforeAll(async () => {
  server = await smallServer();
});
afterAll(() => server.stop());
afterEach(() => jest.restoreAllMocks());

const REQUEST = { headers: {}, socket: { remoteAddress: '127.0.0.1' } } as IncomingMessage;

test('what the look-up of the offset takes does not make the request late', async () => {
  let machine = 1_000_000;
  jest.spyOn(realClock, 'now').mockImplementation(() => machine);
  const clock = await DemonstrationClock.open(server.app.database, 5_000_000);
  const slow = {
    all: () => {
      // Meanwhile another server has moved the time, and two seconds have gone.
      machine += 2_000;
      return Promise.resolve([{ value: '7000000' }]);
    },
  };
  const database = { reads: slow } as unknown as Database;
  const arrival = await new Arrivals({ ...server.app, clock, database }).of(REQUEST, []);
  expect(arrival.now).toBe(1_000_000 + 7_000_000);
});
