// Whether the keys of the settings are those of the database: with others one person could get two accounts, unseen (D2.5, D3.8).
import { SettingError } from './config-values';
import type { Vault } from './vault';
import type { Sql } from '../database/sql';
import { sealedSamples, type SealedSample } from '../modules/accounts/key-check.repo';

const placeOf = ({ place, id }: SealedSample): string => `${place} ${id}`;

/** What is sealed, or null where the key that it is said to lie under does not open it. */
function opened(vault: Pick<Vault, 'openText'>, { cipher, keyId }: SealedSample): string | null {
  try {
    return vault.openText({ cipher, key: keyId });
  } catch {
    return null;
  }
}

/** The rows of one key that do not open. Throws SettingError where none does, or none is found by its hash. */
function checkKey(
  vault: Pick<Vault, 'openText' | 'hash'>,
  keyId: string,
  samples: readonly SealedSample[],
): string[] {
  const tried = samples.map((sample) => ({ sample, text: opened(vault, sample) }));
  const closed = tried.filter(({ text }) => text === null).map(({ sample }) => placeOf(sample));
  if (closed.length === tried.length) {
    throw new SettingError(
      `NATIONAL_ID_KEYS: none of the rows tried opens with the key "${keyId}": it is missing, or not the one that they are sealed with, or all of them are damaged (${closed.join(', ')})`,
    );
  }
  const hashes = tried.flatMap(({ sample: { hash }, text }) =>
    hash === null || text === null ? [] : [vault.hash(text) === hash],
  );
  if (hashes.length > 0 && !hashes.includes(true)) {
    throw new SettingError(
      'NATIONAL_ID_HASH_KEY: not the one that the people of this database are found by',
    );
  }
  return closed;
}

/**
 * Tries the keys on a few rows of each key that is in use, and gives those that do not open though others of their key do:
 * they are damaged. Throws SettingError with the one line that says which setting does not fit; a database without
 * people fits any.
 */
export async function checkKeys(
  sql: Sql,
  vault: Pick<Vault, 'openText' | 'hash'>,
): Promise<string[]> {
  const byKey = new Map<string, SealedSample[]>();
  for (const sample of await sealedSamples(sql)) {
    byKey.set(sample.keyId, [...(byKey.get(sample.keyId) ?? []), sample]);
  }
  return [...byKey].flatMap(([keyId, samples]) => checkKey(vault, keyId, samples));
}
