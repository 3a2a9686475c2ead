// One row of each key that people's national IDs and second factors lie under: what the keys of the settings are tried on.
import type { Sql } from '../../database/sql';

/** What is sealed of somebody. */
export interface SealedSample {
  cipher: string;
  keyId: string;
  /** The keyed hash of what is sealed; null where it has none. */
  hash: string | null;
}

const sampleOf = (
  table: string,
  id: string,
  columns: [cipher: string, key: string],
  hash: string,
) =>
  `SELECT t.${columns[0]} AS cipher, t.${columns[1]} AS keyId, ${hash} AS hash
   FROM (SELECT MIN(s.${id}) AS id FROM ${table} s WHERE s.${columns[1]} IS NOT NULL GROUP BY s.${columns[1]}) g
   JOIN ${table} t ON t.${id} = g.id`;

const NATIONAL_ID: [string, string] = ['national_id_cipher', 'national_id_key'];
const SAMPLES = [
  sampleOf('account', 'id', NATIONAL_ID, 't.national_id_hash'),
  sampleOf('teacher', 'id', NATIONAL_ID, 't.national_id_hash'),
  sampleOf('second_factor', 'account_id', ['secret_cipher', 'secret_key'], 'NULL'),
];

/** A row of each table and key. */
export const sealedSamples = async (sql: Sql): Promise<SealedSample[]> =>
  (await Promise.all(SAMPLES.map((text) => sql.all<SealedSample>(text)))).flat();
