// Proves that a write that has been done is not told as failed when what the page shows cannot be read again.
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { renderHook } from '@testing-library/react';
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { useKeyedWrite } from '../../client/app/keyed-write';
import { ReadNotificationsDocument } from '../../client/gql/graphql';

test('a write stays done although reading again fails', async () => {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(
      () =>
        new Observable((observer) => {
          observer.next({
            data: { readNotifications: { __typename: 'ReadNotificationsPayload', read: 4 } },
          });
          observer.complete();
        }),
    ),
  });
  const again = jest
    .spyOn(client, 'refetchQueries')
    .mockImplementation(() => Promise.reject(new TypeError('gone')) as never);
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(ApolloProvider, { client, children });
  const { result } = renderHook(useKeyedWrite, { wrapper });
  const answer = await result.current.write(ReadNotificationsDocument, { upToId: 'N1' });
  expect(answer.readNotifications.read).toBe(4);
  expect(again).toHaveBeenCalledTimes(1);
});
