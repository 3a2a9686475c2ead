// Proves how failures are counted, and how the wait grows (issue 2, section 3).
import { networkOf } from '../../../server/modules/accounts/network';
import {
  ACCOUNT_FAILURES,
  afterFailure,
  COUNTING_MS,
  waitSeconds,
  type Bucket,
} from '../../../server/modules/accounts/sign-in-limits';

const START = 1_567_735_200_000;
const SECOND = 1000;

/** The bucket after so many failures, each tried as soon as it may be. */
function after(failures: number): Bucket {
  let bucket: Bucket | null = null;
  for (let n = 0; n < failures; n += 1) {
    bucket = afterFailure(bucket, ACCOUNT_FAILURES, bucket?.blockedUntil ?? START);
  }
  if (bucket === null) throw new Error('no failure');
  return bucket;
}

it.each([
  [1, null],
  [4, null],
  [5, 60],
  [6, 120],
  [7, 240],
  [10, 1920],
  [11, 3600],
  [40, 3600],
])('failure %i blocks for %s seconds', (failures, seconds) => {
  const before = failures > 1 ? (after(failures - 1).blockedUntil ?? START) : START;
  const { blockedUntil } = after(failures);
  expect(blockedUntil === null ? null : (blockedUntil - before) / SECOND).toBe(seconds);
});

it('waits whole seconds, up to the instant and not at it', () => {
  const bucket = { failures: 5, firstAt: START, blockedUntil: START + 60 * SECOND };
  expect(waitSeconds(bucket, START)).toBe(60);
  expect(waitSeconds(bucket, START + 60 * SECOND - 1)).toBe(1);
  expect(waitSeconds(bucket, START + 60 * SECOND)).toBe(0);
  expect(waitSeconds(null, START)).toBe(0);
});

it('forgets after 15 minutes, counted from the first failure or the end of the last block', () => {
  const four = after(4);
  expect(afterFailure(four, ACCOUNT_FAILURES, START + COUNTING_MS - 1).failures).toBe(5);
  expect(afterFailure(four, ACCOUNT_FAILURES, START + COUNTING_MS)).toEqual({
    failures: 1,
    firstAt: START + COUNTING_MS,
    blockedUntil: null,
  });
  const blocked = after(9);
  const free = blocked.blockedUntil ?? 0;
  expect(afterFailure(blocked, ACCOUNT_FAILURES, free + COUNTING_MS - 1).failures).toBe(10);
  expect(afterFailure(blocked, ACCOUNT_FAILURES, free + COUNTING_MS).failures).toBe(1);
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:0:1::7', '2001:db8:0:1::/64'],
  ['2001:0DB8:0000:0001:1:2:3:4', '2001:db8:0:1::/64'],
  ['2001:db8::1:0:0:4', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['1:2::', '1:2:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['1:2:3:4:5:6:192.0.2.1', '1:2:3:4::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
