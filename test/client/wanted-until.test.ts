// Proves which end is offered when more time is asked for: a working day's end, never in the past.
import { offeredEnd } from '../../client/modules/extensions/wanted-until';

const at = (instant: string) => Date.parse(instant);

test.each([
  [
    'a closing at midnight counts as the day that ends',
    '2019-09-14T00:00:00+08:00',
    '2019-09-06T10:00:00+08:00',
    '2019-09-16T17:00:00+08:00',
  ],
  [
    'a closing at 17:00',
    '2019-09-27T17:00:00+08:00',
    '2019-09-20T10:00:00+08:00',
    '2019-09-30T17:00:00+08:00',
  ],
  [
    'after the closing it counts from now',
    '2019-09-14T00:00:00+08:00',
    '2019-09-20T09:30:00+08:00',
    '2019-09-23T17:00:00+08:00',
  ],
])('%s', (_, closesAt, now, offered) => {
  expect(offeredEnd(closesAt, at(now))).toBe(at(offered));
});
