// Where the invented files of these tests lie, and how one of them is changed for a test.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../server/database/database';

/** The path of an invented file or folder. */
export const fixture = (name: string): string => join(__dirname, 'fixtures', name);

/** A copy of the register's folder with one text replaced in one file. */
export function changedRegister(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jinxiu-register-'));
  cpSync(fixture('register'), folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  writeFileSync(path, before.replace(from, to));
  return folder;
}

/** A file of its own with this text. */
export function fileWith(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'jinxiu-file-')), name);
  writeFileSync(path, text);
  return path;
}

/** How many rows a table has. */
export async function countOf(database: Database, table: string): Promise<number> {
  const [row] = await database.reads.all<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(row?.n);
}
