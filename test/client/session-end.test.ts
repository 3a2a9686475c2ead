// Proves when a session is held for ended: by lengths that the server told, on this device's clock, never later than the server.
import { endOf, slack, spanOf } from '../../client/app/session-end';

const since = Date.parse('2019-09-06T02:00:00Z');

beforeEach(() => {
  jest.useFakeTimers({ now: since });
});
afterEach(() => {
  jest.useRealTimers();
});

const span = (idle: number, whole: number) => ({ since, idle, whole });

test("lengths are read between the server's own instants, however wrong this device's clock is", () => {
  const at = Date.parse('2030-01-01T00:00:00Z');
  const ends = {
    sessionIdleEndsAt: '2030-01-01T00:30:00Z',
    sessionExpiresAt: '2030-01-01T10:00:00Z',
  };
  expect(spanOf(ends, at)).toEqual(span(30 * 60_000, 600 * 60_000));
});

test('each use moves the idle end, which is taken for a minute earlier than the server may have it', () => {
  const half = span(30 * 60_000, 600 * 60_000);
  expect(endOf(half, 0)).toEqual({ at: since + 30 * 60_000 - slack, final: false });
  const used = since + 20 * 60_000;
  expect(endOf(half, used)).toEqual({ at: used + 30 * 60_000 - slack, final: false });
});

test('no use moves the end of the whole session', () => {
  const late = since + 590 * 60_000;
  expect(endOf(span(30 * 60_000, 600 * 60_000), late)).toEqual({
    at: since + 600 * 60_000,
    final: true,
  });
});

test('a use that was told before the lengths were does not shorten them', () => {
  expect(endOf(span(300_000, 36_000_000), since - 1000).at).toBe(since + 300_000 - slack);
});
