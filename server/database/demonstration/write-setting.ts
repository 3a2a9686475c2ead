// What every part of the demonstration is written with.
import type { Vault } from '../../app/vault';
import type { Instant } from '../../domain/instant';
import type { Ids } from '../sequential-ids';

/** What all people of the demonstration share. */
export interface Setting {
  vault: Vault;
  ids: Ids;
  since: Instant;
  /** Nothing has happened after this instant. */
  now: Instant;
  /** Ids of units by code. */
  units: ReadonlyMap<string, string>;
}
