// Decides what a roster finds again when one comes back from a record: its filters, and the name that was searched for.
import type { RosterSearch } from './roster-search';

/** A roster as somebody left it. */
interface KeptRoster {
  /** Who searched: nobody else who signs in on this page finds it. */
  owner: string;
  search: RosterSearch;
  text: string;
}

// In the page's memory alone: a name stands in no address and in no storage.
let kept: KeptRoster | null = null;
let fromRecord = false;

/** Remembers a roster as it is shown now. */
export function keepRoster(roster: KeptRoster): void {
  kept = roster;
  fromRecord = false;
}

/** Notes that one has gone on to a record. */
export function goneToRecord(): void {
  fromRecord = true;
}

/** Notes to which path one has left the record: what was searched for is found again on the roster alone. */
export function goneFromRecord(path: string): void {
  fromRecord = path === '/teachers';
}

/** The filters that one comes back to. */
export const searchBefore = (owner: string): RosterSearch =>
  kept?.owner === owner ? kept.search : {};

/** The name that was searched for before a record was read; empty where one comes from elsewhere. */
export const textBefore = (owner: string): string =>
  fromRecord && kept?.owner === owner ? kept.text : '';
