// A few rows of each key that people's national IDs and second factors lie under: what the keys of the settings are tried on.
import type { Sql } from '../../database/sql';

/** What is sealed of somebody. */
export interface SealedSample {
  /** The table that it lies in, and the row's id there. */
  place: string;
  id: string;
  cipher: string;
  keyId: string;
  /** The keyed hash of what is sealed; null where it has none. */
  hash: string | null;
}

/** Rows from each end of a table and key: one that is damaged says nothing about the key. */
const FROM_EACH_END = 3;

interface Sealed {
  place: string;
  id: string;
  cipher: string;
  key: string;
  hash: string;
}

const NATIONAL_ID = {
  ...{ id: 'id', cipher: 'national_id_cipher', key: 'national_id_key' },
  hash: 'national_id_hash',
};
const PLACES: readonly Sealed[] = [
  { place: 'account', ...NATIONAL_ID },
  { place: 'teacher', ...NATIONAL_ID },
  {
    place: 'second_factor',
    ...{ id: 'account_id', cipher: 'secret_cipher', key: 'secret_key', hash: 'NULL' },
  },
];

async function samplesIn(sql: Sql, { place, id, cipher, key, hash }: Sealed) {
  const keys = await sql.all<{ keyId: string }>(
    `SELECT DISTINCT ${key} AS keyId FROM ${place} WHERE ${key} IS NOT NULL`,
  );
  const found = keys.flatMap(({ keyId }) =>
    ['ASC', 'DESC'].map((order) =>
      sql.all<SealedSample>(
        `SELECT '${place}' AS place, ${id} AS id, ${cipher} AS cipher, ${key} AS keyId, ${hash} AS hash
         FROM ${place} WHERE ${key} = ? ORDER BY ${id} ${order} LIMIT ${FROM_EACH_END}`,
        [keyId],
      ),
    ),
  );
  const rows = (await Promise.all(found)).flat();
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The oldest and the newest rows of each table and key, each once. */
export const sealedSamples = async (sql: Sql): Promise<SealedSample[]> =>
  (await Promise.all(PLACES.map((place) => samplesIn(sql, place)))).flat();
