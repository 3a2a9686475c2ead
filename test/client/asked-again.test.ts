// Proves which reads the client asks again by itself: not one that the server has given up, which may still be running.
import { gql } from '@apollo/client';
import { apolloClient } from '../../client/app/apollo';
import { connection, tryAgainNow } from '../../client/app/connection';

const QUERY = Object.assign(
  gql`
    query Slow {
      slow
    }
  `,
  { hash: 'a' },
);

const answers = (...bodies: object[]): jest.Mock => {
  const fetched = jest.fn(() => {
    const body = bodies.length > 1 ? bodies.shift() : bodies[0];
    return Promise.resolve({ status: 503, json: () => Promise.resolve(body) });
  });
  globalThis.fetch = fetched as unknown as typeof fetch;
  return fetched;
};
const unavailable = (retryAfter: number) => ({
  errors: [{ message: '服務暫時無法使用。', extensions: { code: 'UNAVAILABLE', retryAfter } }],
});
const asked = () => apolloClient.query({ query: QUERY, fetchPolicy: 'network-only' });

afterEach(() => apolloClient.clearStore());

it('a read that was given up is asked once, and the server counts as there', async () => {
  const fetched = answers(unavailable(30));
  await expect(asked()).rejects.toThrow('服務暫時無法使用。');
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(connection()).toBe('there');
});

it('a read that meets a server that stops is asked again', async () => {
  const fetched = answers(unavailable(2), { data: { slow: 'done' } });
  const waiting = asked();
  while (connection() !== 'unavailable') await Promise.resolve();
  await Promise.resolve();
  tryAgainNow();
  await expect(waiting).resolves.toMatchObject({ data: { slow: 'done' } });
  expect(fetched).toHaveBeenCalledTimes(2);
});
