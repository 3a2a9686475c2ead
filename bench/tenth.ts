// A tenth of the country: some jurisdictions whole, with their people, so that each school and each bureau is as large.
import { connect } from '../server/database/open';
import type { Sql } from '../server/database/sql';
import type { Instant } from '../server/domain/instant';
import { copyPart } from './part';

/** Tables that belong to a part of the country, and how their rows are told. */
const PARTS: Readonly<Record<string, string>> = {
  unit: 'jurisdiction_code IN (CODES) OR jurisdiction_code IS NULL',
  unit_stage: 'unit_id IN (SELECT id FROM unit)',
  teacher: 'unit_id IN (SELECT id FROM unit)',
  employment: 'unit_id IN (SELECT id FROM unit)',
  account: 'unit_id IN (SELECT id FROM unit)',
  second_factor: 'account_id IN (SELECT id FROM account)',
  credential: 'holder_id IN (SELECT id FROM teacher) OR holder_id IN (SELECT id FROM account)',
  roster_unit: 'jurisdiction_code IN (CODES)',
  roster_entry: 'jurisdiction_code IN (CODES)',
  completion_day: 'jurisdiction_code IN (CODES)',
  plan: 'jurisdiction_code IN (CODES)',
  plan_version: 'plan_id IN (SELECT id FROM plan)',
};

interface Size {
  code: string;
  teachers: number;
  /** Whether its teachers may write at the instant of the load: 0 or 1. */
  open: number;
}

/** Codes of jurisdictions with about a tenth of the teachers between them; those that may write, of middling size. */
async function someCodes(sql: Sql, at: Instant): Promise<string[]> {
  const sizes = await sql.all<Size>(
    `SELECT r.jurisdiction_code AS code, SUM(r.eligible) AS teachers,
      MAX(w.opens_at <= ? AND w.closes_at > ?) AS open
      FROM roster_unit r JOIN cycle_window w
        ON w.year = r.year AND w.audience = 'TEACHER' AND w.jurisdiction_code = r.jurisdiction_code
      WHERE r.year = (SELECT MAX(year) FROM roster_unit) GROUP BY r.jurisdiction_code`,
    [at, at],
  );
  const all = sizes.reduce((sum, { teachers }) => sum + teachers, 0);
  const far = ({ teachers }: Size): number => Math.abs(teachers - all / sizes.length);
  const codes: string[] = [];
  let sum = 0;
  for (const { code, teachers } of sizes
    .filter((size) => size.open)
    .sort((x, y) => far(x) - far(y))) {
    if (codes.length > 0 && sum + teachers > all / 8) continue;
    codes.push(code);
    sum += teachers;
  }
  return codes;
}

/** Makes a database beside the given one, and answers its URL. One left from an earlier run is replaced. */
export async function makeTenth(url: string, at: Instant): Promise<string> {
  const whole = await connect(url, 1);
  const codes = await someCodes(whole.reads, at);
  await whole.close();
  const list = codes.map((code) => `'${code}'`).join(', ');
  const parts = Object.entries(PARTS).map(([table, condition]) => [
    table,
    condition.replaceAll('CODES', list),
  ]);
  return copyPart(url, 'tenth', Object.fromEntries(parts) as Record<string, string>);
}
