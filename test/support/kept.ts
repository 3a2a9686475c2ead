// Which columns of the database may hold what is personal in clear; at the end of the suite all others are looked through (D3.8).
import type { Database } from '../../server/database/database';

/** By table. National IDs lie in clear in none of them: those of these columns are looked for as well. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  account: ['name', 'telephone', 'email'],
  teacher: ['name', 'email'],
  // As whoever sent the file called it; the own unit alone reads it.
  teacher_import: ['file_name'],
};
/** Ids, hashes and what is sealed: nothing can be read from them. */
const OPAQUE = /^(?:[-\w]{20}|[-\w]{43}|[A-Za-z\d+/]{38,}={0,2})$/;

const tablesOf = ({ dialect }: Database): string =>
  dialect === 'sqlite'
    ? "SELECT name AS name FROM sqlite_master WHERE type = 'table'"
    : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';

/** What lies in the database, a line a text: where nobody may be named, and of the rest where nobody's ID may stand. */
export async function keptTexts(
  database: Database,
): Promise<{ nobody: string[]; noNationalId: string[] }> {
  const { reads } = database;
  const nobody = new Set<string>();
  const noNationalId = new Set<string>();
  for (const { name: table } of await reads.all<{ name: string }>(tablesOf(database))) {
    const open = OPEN[table] ?? [];
    for (const row of await reads.all<Record<string, unknown>>(`SELECT * FROM ${table}`)) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value !== 'string' || value === '' || OPAQUE.test(value)) continue;
        const lines = open.includes(column) ? noNationalId : nobody;
        lines.add(`${table}.${column}: ${value}`);
      }
    }
  }
  return { nobody: [...nobody], noNationalId: [...noNationalId] };
}
