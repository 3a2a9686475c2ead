// How a database with a part of another one's rows is made beside it.
import { openDatabase } from '../server/database/open';

/** Tables that every part has whole. */
const WHOLE = [
  'jurisdiction',
  'job_title',
  'teaching_subject',
  'cycle',
  'cycle_window',
  'setting',
  'participation',
  'participation_total',
];

/**
 * Makes the database `<name>_<suffix>` beside the one of the URL, and answers its URL. One left from an earlier run is
 * replaced.
 * @param parts tables, in this order, and which of their rows; a condition sees the rows copied before it
 */
export async function copyPart(
  url: string,
  suffix: string,
  parts: Readonly<Record<string, string>>,
): Promise<string> {
  const from = new URL(url).pathname.slice(1);
  const to = new URL(url);
  to.pathname = `/${from}_${suffix}`;
  const whole = await openDatabase(url, 1);
  await whole.dataSource.query(`DROP DATABASE IF EXISTS ${from}_${suffix}`);
  await whole.dataSource.query(
    `CREATE DATABASE ${from}_${suffix} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  );
  await whole.close();
  const part = await openDatabase(to.href, 1);
  const copy = (table: string, condition: string): Promise<unknown> =>
    part.dataSource.query(`INSERT INTO ${table} SELECT * FROM ${from}.${table} WHERE ${condition}`);
  for (const table of WHOLE) await copy(table, '1 = 1');
  for (const [table, condition] of Object.entries(parts)) await copy(table, condition);
  await part.close();
  return to.href;
}
