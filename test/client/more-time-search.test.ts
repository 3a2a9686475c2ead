// Proves that the page of more time can be shared: its address keeps whose and which requests, and nothing that makes no sense.
import { moreTimeSearch, stateOf } from '../../client/modules/completion/more-time-search';

it('keeps the jurisdiction and the state; what waits is what stands there without a word', () => {
  const search = moreTimeSearch({ jurisdiction: 'NWT', state: 'GRANTED', page: 3 });
  expect(search).toEqual({ jurisdiction: 'NWT', state: 'GRANTED' });
  expect(stateOf(search)).toBe('GRANTED');
  expect(moreTimeSearch({ state: 'PENDING', jurisdiction: '' })).toEqual({});
  expect(stateOf({})).toBe('PENDING');
  expect(stateOf(moreTimeSearch({ state: 'ALL' }))).toBeNull();
});
