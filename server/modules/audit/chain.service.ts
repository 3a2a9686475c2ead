// How audit rows are chained: by a job behind the writes, so that nobody who writes waits for anybody else.
import type { App } from '../../app/app';
import type { Vault } from '../../app/vault';
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import type { Sql } from '../../database/sql';
import { chainOf, endSeal, linkedFrom, linkHash, type ChainedEntry, type ChainEnd } from './chain';
import {
  chainEnds,
  insertLinks,
  newestLinked,
  storeEnds,
  unlinkedFrom,
  type LinkRow,
} from './chain.repo';

/** Rows in one transaction. */
const BATCH = 1000;
/** Batches in one run of the job, so that other jobs have their turn. */
const BATCHES = 200;

/** Whether any row waits for its link. */
export const linksDue = async (sql: Sql): Promise<boolean> =>
  (await unlinkedFrom(sql, linkedFrom(await newestLinked(sql)), 1)).length > 0;

async function linkBatch(tx: Tx, vault: Vault, entries: readonly ChainedEntry[]): Promise<void> {
  const ends = await chainEnds(tx, [...new Set(entries.map(chainOf))]);
  const links: LinkRow[] = [];
  const moved = new Map<string, ChainEnd>();
  for (const entry of entries) {
    const chain = chainOf(entry);
    const end = moved.get(chain) ?? ends.get(chain) ?? { chain, length: 0, head: '' };
    const position = end.length + 1;
    const hash = linkHash(vault, { chain, position, previous: end.head }, entry);
    links.push({ entryId: entry.id, chain, position, hash });
    moved.set(chain, { chain, length: position, head: hash });
  }
  await insertLinks(tx, links);
  await storeEnds(
    tx,
    [...moved.values()].map((end) => ({ ...end, seal: endSeal(vault, end) })),
  );
}

/**
 * Links the rows that have no link yet, in the order of their ids; one that is committed after a later one takes its
 * place behind it. Answers how many.
 */
export async function linkAudit({
  database,
  vault,
}: Pick<App, 'database' | 'vault'>): Promise<{ linked: number }> {
  let linked = 0;
  let from = linkedFrom(await newestLinked(database.reads));
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const entries = await unlinkedFrom(database.reads, from, BATCH);
    const last = entries.at(-1);
    if (last === undefined) break;
    try {
      await database.transaction((tx) => linkBatch(tx, vault, entries));
    } catch (error) {
      // Another server, which took this one's lease for ended, has linked them.
      if (isDuplicate(error)) break;
      throw error;
    }
    linked += entries.length;
    from = last.id;
  }
  return { linked };
}
