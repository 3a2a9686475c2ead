// Decides what of the page of more time stands in the address: whose, and which requests; so that it can be shared.
import { searchText } from '../../app/root-route';
import type { ExtensionRequestState } from '../../gql/graphql';

/** Requests by state; PENDING is what the page shows without a word in the address. */
export const requestStates = [
  'PENDING',
  'GRANTED',
  'REFUSED',
  'WITHDRAWN',
] as const satisfies readonly ExtensionRequestState[];

/** The search part of `/completion/108/extensions`. */
export interface MoreTimeSearch {
  jurisdiction?: string;
  state?: Exclude<ExtensionRequestState, 'PENDING'> | 'ALL';
}

/** Reads an address; what makes no sense is left out. */
export function moreTimeSearch(search: Record<string, unknown>): MoreTimeSearch {
  const jurisdiction = searchText(search.jurisdiction);
  const state = (['GRANTED', 'REFUSED', 'WITHDRAWN', 'ALL'] as const).find(
    (each) => each === search.state,
  );
  return { ...(jurisdiction ? { jurisdiction } : {}), ...(state ? { state } : {}) };
}

/** The state as the server takes it; null is all of them. */
export function stateOf({ state = 'PENDING' }: { state?: MoreTimeSearch['state'] | 'PENDING' }) {
  return requestStates.find((each) => each === state) ?? null;
}
