// Decides how often it is looked whether a delivery is being read: only while one is, and the runs are read again when that changes.
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { KindergartenReadingDocument } from '../../gql/graphql';
import type { KindergartenReadingState } from '../../gql/graphql';

const pollMs = 3000;

/** What is being read, null before it is known; `onChange` hears each change after that. */
export function useReading(onChange: (state: KindergartenReadingState) => void) {
  const { data, startPolling, stopPolling } = useQuery(KindergartenReadingDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const reading = data?.kindergartenReading ?? null;
  const state = reading?.state ?? null;
  const before = useRef(state);
  const heard = useRef(onChange);
  useEffect(() => {
    heard.current = onChange;
  });
  useEffect(() => {
    if (state === null) return undefined;
    if (before.current !== null && before.current !== state) heard.current(state);
    before.current = state;
    if (state === 'IDLE') return undefined;
    startPolling(pollMs);
    return stopPolling;
  }, [state, startPolling, stopPolling]);
  return reading;
}
