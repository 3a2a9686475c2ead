// Decides how a whole list is read for a file: page after page, saying how far it is, and stopping when told.

/** A page of a connection. */
interface Page<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount: number;
}

/**
 * All rows of a list; null when `onProgress` answered false, which stops the reading.
 * @param onProgress told after each page how many of how many are there
 */
export async function everyPage<Node>(
  ask: (after: string | null) => Promise<Page<Node>>,
  onProgress: (done: number, total: number) => boolean,
): Promise<Node[] | null> {
  const rows: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page<Node> = await ask(after);
    rows.push(...page.edges.map((edge) => edge.node));
    if (!onProgress(rows.length, page.totalCount)) return null;
    if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor == null) return rows;
    after = page.pageInfo.endCursor;
  }
}
