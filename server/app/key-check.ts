// Whether the keys of the settings are those of the database: with others one person could get two accounts, unseen (D2.5, D3.8).
import { SettingError } from './config-values';
import type { Vault } from './vault';
import type { Sql } from '../database/sql';
import { sealedSamples, type SealedSample } from '../modules/accounts/key-check.repo';

function opened(vault: Pick<Vault, 'openText'>, { cipher, keyId }: SealedSample): string {
  try {
    return vault.openText({ cipher, key: keyId });
  } catch {
    throw new SettingError(
      `NATIONAL_ID_KEYS: the key "${keyId}" is missing, or not the one that rows of this database are sealed with`,
    );
  }
}

/**
 * Tries the keys on a row of each key that is in use. Throws SettingError with the one line that says which setting does
 * not fit; a database without people fits any.
 */
export async function checkKeys(sql: Sql, vault: Pick<Vault, 'openText' | 'hash'>): Promise<void> {
  for (const sample of await sealedSamples(sql)) {
    const text = opened(vault, sample);
    if (sample.hash === null || vault.hash(text) === sample.hash) continue;
    throw new SettingError(
      'NATIONAL_ID_HASH_KEY: not the one that the people of this database are found by',
    );
  }
}
