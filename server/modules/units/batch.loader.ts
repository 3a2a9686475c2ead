// How fields that the query decides are read: collected over a request's tick, one statement for all of them.
import DataLoader from 'dataloader';
import type { RequestContext } from '../../app/context';
import type { Sql } from '../../database/sql';

const MOST_AT_ONCE = 500;

/**
 * A loader of one request: rows by their key, null for a key without a row. It is made when first asked for, and
 * forgotten with its request, so that nothing one person may see is kept for another.
 * @param read reads the rows of many keys in one statement
 */
export function batched<Row>(
  read: (sql: Sql, keys: readonly string[]) => Promise<Map<string, Row>>,
): (context: RequestContext) => DataLoader<string, Row | null> {
  // By what a request's facts are kept in: the context itself is copied on its way to the fields.
  const loaders = new WeakMap<RequestContext['facts'], DataLoader<string, Row | null>>();
  return (context) => {
    const known = loaders.get(context.facts);
    if (known !== undefined) return known;
    const loader = new DataLoader<string, Row | null>(
      async (keys) => {
        const rows = await read(context.sql, keys);
        return keys.map((key) => rows.get(key) ?? null);
      },
      { maxBatchSize: MOST_AT_ONCE },
    );
    loaders.set(context.facts, loader);
    return loader;
  };
}
