// What the chain of audit rows is: which rows it joins, and what each of its hashes covers.
import type { Vault } from '../../app/vault';
import { firstIdOf, instantOfId } from '../../domain/id';

/** An audit row, as its hash covers it. */
export interface ChainedEntry {
  id: string;
  at: number;
  actorId: string | null;
  actorRole: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  unitId: string | null;
  jurisdictionCode: string | null;
  changes: string;
  reason: string | null;
  requestId: string;
  address: string | null;
}

/** The end of a chain. */
export interface ChainEnd {
  chain: string;
  /** How many links it has. */
  length: number;
  /** Hash of the last. */
  head: string;
}

/**
 * A row that was written down so much later than it arrived is not linked any more, but told as inserted: no
 * transaction takes so long.
 */
const LATEST_MS = 3_600_000;

/** The chain of a row: its unit's, else its jurisdiction's, else the country's. */
export const chainOf = (entry: Pick<ChainedEntry, 'unitId' | 'jurisdictionCode'>): string =>
  entry.unitId ?? entry.jurisdictionCode ?? 'COUNTRY';

/** The id from which on rows are still linked, when this is the newest that was. */
export const linkedFrom = (newest: string | null): string =>
  newest === null ? '' : firstIdOf(Math.max(0, instantOfId(newest) - LATEST_MS));

/** The hash of a link: keyed, so that nobody who has the database alone can make a chain anew. */
export const linkHash = (
  vault: Pick<Vault, 'hash'>,
  place: { chain: string; position: number; previous: string },
  entry: ChainedEntry,
): string =>
  vault.hash(
    JSON.stringify([
      'audit link',
      place.chain,
      place.position,
      place.previous,
      entry.id,
      entry.at,
      entry.actorId,
      entry.actorRole,
      entry.action,
      entry.subjectKind,
      entry.subjectId,
      entry.unitId,
      entry.jurisdictionCode,
      entry.changes,
      entry.reason,
      entry.requestId,
      entry.address,
    ]),
  );

/** The seal of a chain's end. */
export const endSeal = (vault: Pick<Vault, 'hash'>, { chain, length, head }: ChainEnd): string =>
  vault.hash(JSON.stringify(['audit end', chain, length, head]));
