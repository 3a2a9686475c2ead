// Proves how a list is read by pages: on and back, again from the first when it is narrowed, nothing stale beside an error.
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { usePages } from '../../client/app/use-pages';
import { UnitsWithoutChiefDocument } from '../../client/gql/graphql';

let asked: Record<string, unknown>[] = [];
let broken = false;

/** A list of schools named by where the page begins. */
const link = new ApolloLink(
  ({ variables }) =>
    new Observable((observer) => {
      asked.push(variables);
      const { after, jurisdictionCode } = variables as {
        after: string | null;
        jurisdictionCode: string | null;
      };
      if (broken) return observer.error(new TypeError('gone'));
      const node = {
        __typename: 'Unit',
        id: `${jurisdictionCode ?? 'all'} ${after ?? 'first'}`,
        name: '示範國小',
        code: '900001',
        jurisdiction: null,
      };
      const connection = {
        __typename: 'UnitConnection',
        totalCount: 2,
        edges: [{ __typename: 'UnitEdge', node }],
        pageInfo: {
          __typename: 'PageInfo',
          hasNextPage: after === null,
          endCursor: after === null ? 'second' : 'end',
        },
      };
      // An answer comes after the question, as over a line.
      setTimeout(() => {
        observer.next({ data: { unitsWithoutChief: connection } });
        observer.complete();
      });
    }),
);

function listed(code: string | null) {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(ApolloProvider, { client, children });
  return renderHook(
    ({ jurisdictionCode }: { jurisdictionCode: string | null }) =>
      usePages(UnitsWithoutChiefDocument, { jurisdictionCode }, (data) => data.unitsWithoutChief),
    { wrapper, initialProps: { jurisdictionCode: code } },
  );
}
const shown = ({ current }: { current: { nodes: readonly { id: string }[] | null } }) =>
  current.nodes?.map((each) => each.id) ?? null;

beforeEach(() => {
  asked = [];
  broken = false;
});

test('a page leads to the next one, and back', async () => {
  const { result } = listed(null);
  expect(result.current.nodes).toBeNull();
  await waitFor(() => expect(shown(result)).toEqual(['all first']));
  expect([result.current.total, result.current.next]).toEqual([2, 'second']);
  act(() => result.current.turn([...result.current.cursors, result.current.next]));
  // The page before stays until the next is there.
  expect(shown(result)).toEqual(['all first']);
  await waitFor(() => expect(shown(result)).toEqual(['all second']));
  expect(result.current.next).toBeNull();
  act(() => result.current.turn(result.current.cursors.slice(0, -1)));
  await waitFor(() => expect(shown(result)).toEqual(['all first']));
});

test('a narrowed list begins at its first page', async () => {
  const { result, rerender } = listed(null);
  await waitFor(() => expect(shown(result)).toEqual(['all first']));
  act(() => result.current.turn([null, 'second']));
  await waitFor(() => expect(shown(result)).toEqual(['all second']));
  rerender({ jurisdictionCode: 'NWT' });
  await waitFor(() => expect(shown(result)).toEqual(['NWT first']));
  expect(result.current.cursors).toEqual([null]);
  expect(asked.at(-1)).toMatchObject({ jurisdictionCode: 'NWT', after: null, first: 20 });
});

test('a page that does not come shows no other page’s rows, and is asked for again', async () => {
  const { result } = listed(null);
  await waitFor(() => expect(shown(result)).toEqual(['all first']));
  broken = true;
  act(() => result.current.turn([null, 'second']));
  await waitFor(() => expect(result.current.error).toBeTruthy());
  expect(shown(result)).toBeNull();
  broken = false;
  act(() => result.current.again());
  await waitFor(() => expect(shown(result)).toEqual(['all second']));
});
