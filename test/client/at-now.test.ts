// Proves that what is judged by the clock draws a page anew only when the judgement is another.
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { ClockProvider, useAtNow } from '../../client/app/clock';

const closing = Date.parse('2019-09-13T16:00:00.000Z');

beforeEach(() => jest.useFakeTimers({ now: closing - 5000 }));
afterEach(() => jest.useRealTimers());

test('five seconds pass without a drawing; the closing instant draws once', () => {
  const client = new ApolloClient({ link: ApolloLink.empty(), cache: new InMemoryCache() });
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(ApolloProvider, {
      client,
      children: createElement(ClockProvider, null, children),
    });
  const drawn: boolean[] = [];
  renderHook(() => drawn.push(useAtNow((now) => now < closing)), { wrapper });
  act(() => jest.advanceTimersByTime(4000));
  expect(drawn).toEqual([true]);
  act(() => jest.advanceTimersByTime(3000));
  expect(drawn).toEqual([true, false]);
});
