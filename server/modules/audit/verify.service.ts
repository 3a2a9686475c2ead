// Whether the audit rows are those that were written: every chain walked from its first link to its sealed end.
import type { Vault } from '../../app/vault';
import type { Sql } from '../../database/sql';
import { chainOf, endSeal, linkedFrom, linkHash, type ChainEnd } from './chain';
import { newestLinked } from './chain.repo';
import { allEnds, beyondEnds, linksAfter, unlinkedAfter, type CheckedLink } from './verify.repo';

const PAGE = 2000;

/** What was found of one row, or of several beside each other. */
export interface Finding {
  kind: 'DELETED' | 'EDITED' | 'INSERTED' | 'CUT_OFF' | 'ROLLED_BACK';
  /** Unit, jurisdiction, or COUNTRY. */
  chain: string;
  /** First position concerned; null for a row that is in no chain. */
  position: number | null;
  /** How many rows. */
  rows: number;
  /** The row, where it is one and has a name. */
  entryId: string | null;
}

/** What was checked, and everything that was found. */
export interface Verification {
  chains: number;
  links: number;
  /** Rows that the next round of the job will link. */
  waiting: number;
  findings: Finding[];
  /** Where the chains end: kept elsewhere until the next time, they show a chain that is gone, or was set back. */
  ends: ChainEnd[];
}

type Found = (finding: Omit<Finding, 'chain' | 'rows' | 'entryId'> & Partial<Finding>) => void;

/** What every walk needs. */
interface Walking {
  sql: Sql;
  vault: Pick<Vault, 'hash'>;
  /** Where the chains ended the last time. */
  earlier: ReadonlyMap<string, ChainEnd>;
  advance: (links: number) => void;
}

/** Walks one chain. */
async function walk(
  { sql, vault, earlier, advance }: Walking,
  end: ChainEnd & { seal: string },
  found: Found,
): Promise<number> {
  const { chain } = end;
  let [position, newest, links] = [0, '', 0];
  // Null after a gap: what the next hash covers is gone with it.
  let previous: string | null = '';
  const before = earlier.get(chain);
  const check = (link: CheckedLink): void => {
    // An end that was copied while it was true has a true seal: only who remembers a later one sees it.
    if (link.position === before?.length && link.hash !== before.head) {
      found({ kind: 'ROLLED_BACK', position: link.position });
    }
    if (link.position > position + 1) {
      found({ kind: 'DELETED', position: position + 1, rows: link.position - position - 1 });
      previous = null;
    }
    const { id, entryId } = link;
    position = link.position;
    if (id === null) {
      found({ kind: 'DELETED', position, entryId });
    } else if (previous !== null) {
      const hash = linkHash(vault, { chain, position, previous }, { ...link, id });
      if (hash !== link.hash) found({ kind: 'EDITED', position, entryId });
    }
    if (newest !== '' && entryId < linkedFrom(newest)) {
      found({ kind: 'INSERTED', position, entryId });
    }
    if (entryId > newest) newest = entryId;
    previous = link.hash;
  };
  for (;;) {
    const page = await linksAfter(sql, end, position, PAGE);
    page.forEach(check);
    links += page.length;
    advance(page.length);
    if (page.length < PAGE) break;
  }
  if (position < end.length) {
    found({ kind: 'CUT_OFF', position: position + 1, rows: end.length - position });
  } else if (previous !== end.head || endSeal(vault, end) !== end.seal) {
    found({ kind: 'CUT_OFF', position: end.length });
  }
  if (before !== undefined && end.length < before.length) {
    found({ kind: 'ROLLED_BACK', position: end.length + 1, rows: before.length - end.length });
  }
  return links;
}

/** Rows in no chain: those that the job will still link, and those that it never will, since they came too late. */
async function unlinked(sql: Sql, unitId: string | null, found: Found): Promise<number> {
  const from = linkedFrom(await newestLinked(sql));
  let [waiting, after] = [0, ''];
  for (;;) {
    const page = await unlinkedAfter(sql, after, unitId, PAGE);
    for (const entry of page) {
      if (entry.id >= from) waiting += 1;
      else found({ kind: 'INSERTED', chain: chainOf(entry), position: null, entryId: entry.id });
    }
    const last = page.at(-1);
    if (last === undefined) return waiting;
    after = last.id;
  }
}

/**
 * Checks all chains, or one unit's: rows that were deleted, edited, put in behind the job's back, or cut off the end;
 * and, against the ends of an earlier time, chains that are gone or were set back whole.
 * @param advance told how many links were checked since the last call
 * @param before where all chains ended then; none for one unit
 */
export async function verifyAudit(
  sql: Sql,
  vault: Pick<Vault, 'hash'>,
  unitId: string | null,
  advance: (links: number) => void,
  before: readonly ChainEnd[] = [],
): Promise<Verification> {
  const findings: Finding[] = [];
  const finder =
    (chain: string): Found =>
    (finding) =>
      void findings.push({ chain, rows: 1, entryId: null, ...finding });
  const ends = await allEnds(sql, unitId);
  const earlier = new Map(before.map((end) => [end.chain, end]));
  const walking = { sql, vault, earlier, advance };
  let links = 0;
  for (const end of ends) {
    links += await walk(walking, end, finder(end.chain));
    earlier.delete(end.chain);
  }
  for (const { chain, length } of earlier.values()) {
    finder(chain)({ kind: 'ROLLED_BACK', position: 1, rows: length });
  }
  for (const { chain, links: rows } of await beyondEnds(sql, unitId)) {
    finder(chain)({ kind: 'CUT_OFF', position: null, rows });
  }
  const waiting = await unlinked(sql, unitId, finder('COUNTRY'));
  return {
    ...{ chains: ends.length, links, waiting, findings },
    ends: ends.map(({ chain, length, head }) => ({ chain, length, head })),
  };
}
