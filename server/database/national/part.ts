// Decides which part of the country a smaller seed keeps: whole jurisdictions, so that a bureau's page stays as long.
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import { placeholders } from '../sql';
import type { RegisterSchool } from './schools';

/**
 * Jurisdictions that hold about this share of all schools: those nearest to the mean in size, one with an open window
 * first, so that somebody can submit.
 * @param scale 0 to 1
 * @param open codes of jurisdictions whose teachers' window is open
 */
export function chooseJurisdictions(
  schools: readonly RegisterSchool[],
  scale: number,
  open: ReadonlySet<string>,
): Set<string> {
  const sizes = new Map<string, number>();
  for (const { jurisdictionCode: code } of schools) sizes.set(code, (sizes.get(code) ?? 0) + 1);
  const mean = schools.length / sizes.size;
  const byMean = [...sizes].sort(([, a], [, b]) => Math.abs(a - mean) - Math.abs(b - mean));
  const first = byMean.find(([code]) => open.has(code));
  const ordered =
    first === undefined ? byMean : [first, ...byMean.filter((each) => each !== first)];
  const chosen = new Set<string>();
  let total = 0;
  for (const [code, size] of ordered) {
    const wanted = schools.length * scale;
    const nearer = Math.abs(total + size - wanted) < Math.abs(total - wanted);
    if (chosen.size > 0 && !nearer) break;
    chosen.add(code);
    total += size;
  }
  return chosen;
}

/** Removes the units of all other jurisdictions from a register that has no people yet; bureaus stay. */
export async function keepOnly(tx: Tx, codes: ReadonlySet<string>): Promise<void> {
  const kept = [...codes];
  await tx.run(
    `DELETE FROM unit WHERE kind IN ('SCHOOL', 'KINDERGARTEN', 'UNIVERSITY')
     AND (jurisdiction_code IS NULL OR jurisdiction_code NOT IN (${placeholders(kept)}))`,
    kept,
  );
  await tx.run('DELETE FROM unit_stage WHERE unit_id NOT IN (SELECT id FROM unit)');
}

/** Notes that a database holds invented people: production refuses it from now on. */
export async function markInvented(tx: Tx): Promise<void> {
  await tx.run("DELETE FROM setting WHERE name IN ('demonstration', 'clock_offset_ms')");
  await insertRows(tx, 'setting', [{ name: 'demonstration', value: '1' }]);
}
