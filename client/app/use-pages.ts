// Decides how a list is read a page at a time: its cursors, its first page again when it is narrowed, what is shown while it waits.
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { Cursors } from '../ui/pager';

/** A page of a list as every connection of the schema answers it. */
export interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

/** A list that is read by pages. */
export interface Pages<Node, Data = unknown> {
  /** All that the shown page's answer said. */
  data: Data | null;
  /** The rows of the page that is shown; null until the first answer, or when a page was refused. */
  nodes: readonly Node[] | null;
  /** How many there are in all, where the document asks for it; null until it is known. */
  total: number | null;
  error: unknown;
  loading: boolean;
  cursors: Cursors;
  /** Where the next page begins; null on the last one. */
  next: string | null;
  turn: (cursors: Cursors) => void;
  again: () => void;
}

/** What a document of a list takes besides its filters. */
type Paged = OperationVariables & { first: number; after?: string | null };

/**
 * Reads a list by pages of `size`; other `filters` begin at the first page again, null asks nothing.
 * While a page is on its way the one before stays.
 */
export function usePages<Data, Variables extends Paged, Node>(
  document: TypedDocumentNode<Data, Variables>,
  filters: Omit<Variables, 'first' | 'after'> | null,
  pick: (data: Data) => Connection<Node> | null | undefined,
  size = 20,
): Pages<Node, Data> {
  const key = JSON.stringify(filters);
  const [at, setAt] = useState<{ key: string; cursors: Cursors }>({ key, cursors: [null] });
  const cursors: Cursors = at.key === key ? at.cursors : [null];
  const variables = { ...filters, first: size, after: cursors.at(-1) ?? null };
  const asked = document as TypedDocumentNode<Data, OperationVariables>;
  const { data, previousData, error, loading, refetch } = useQuery(
    asked,
    filters === null ? skipToken : { variables },
  );
  const known = data ?? (error ? undefined : previousData);
  const page = known === undefined ? null : pick(known);
  return {
    data: known ?? null,
    nodes: page ? page.edges.map((edge) => edge.node) : null,
    total: page?.totalCount ?? null,
    error,
    loading,
    cursors,
    next: page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null,
    turn: (turned) => setAt({ key, cursors: turned }),
    again: () => void refetch(),
  };
}
