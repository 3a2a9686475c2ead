// Which columns hold what is encrypted: a change of the key goes through all of them.

/** Columns of one table that are sealed with the one key that a column beside them names. */
export interface SealedColumns {
  table: string;
  /** The primary key, of one column. */
  id: string;
  ciphers: readonly string[];
  /** The column that holds the key's id. */
  key: string;
}

/** All of them; a test finds the column that is missing here. */
export const SEALED: readonly SealedColumns[] = [
  { table: 'account', id: 'id', ciphers: ['national_id_cipher'], key: 'national_id_key' },
  { table: 'teacher', id: 'id', ciphers: ['national_id_cipher'], key: 'national_id_key' },
  { table: 'second_factor', id: 'account_id', ciphers: ['secret_cipher'], key: 'secret_key' },
  {
    table: 'mail',
    id: 'id',
    ciphers: ['recipient_cipher', 'values_cipher'],
    key: 'recipient_key',
  },
  { table: 'mailed_link', id: 'token_hash', ciphers: ['detail_cipher'], key: 'detail_key' },
  { table: 'teacher_import', id: 'id', ciphers: ['rows_cipher'], key: 'rows_key' },
  { table: 'download', id: 'token_hash', ciphers: ['filter_cipher'], key: 'filter_key' },
  {
    table: 'roaming_attempt',
    id: 'state_hash',
    ciphers: ['verifier_cipher'],
    key: 'verifier_key',
  },
];
