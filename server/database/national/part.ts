// Decides which part of the country a smaller seed keeps: whole jurisdictions, so that a bureau's page stays as long.
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import { placeholders } from '../sql';
import { countTeachers, type RegisterSchool } from './schools';

interface Size {
  code: string;
  schools: number;
  teachers: number;
}

function sizesOf(schools: readonly RegisterSchool[]): Size[] {
  const sizes = new Map<string, Size>();
  for (const school of schools) {
    const { jurisdictionCode: code } = school;
    const size = sizes.get(code) ?? { code, schools: 0, teachers: 0 };
    size.schools += 1;
    size.teachers += countTeachers([school]);
    sizes.set(code, size);
  }
  return [...sizes.values()];
}

const off = (value: number, wanted: number): number =>
  Math.abs(value - wanted) / Math.max(1, wanted);

/**
 * The whole jurisdictions that together come nearest to this share of the schools and of the teachers, with as many
 * schools each as in the whole country; one of them has an open window, so that somebody can submit.
 * @param scale over 0 to 1
 * @param open codes of jurisdictions whose teachers' window is open
 */
export function chooseJurisdictions(
  schools: readonly RegisterSchool[],
  scale: number,
  open: ReadonlySet<string>,
): Set<string> {
  const sizes = sizesOf(schools);
  const teachers = countTeachers(schools);
  const mean = schools.length / sizes.length;
  let best: readonly string[] = [];
  let least = Infinity;
  // Every choice of 23 jurisdictions: eight million sums, in a second.
  const search = (
    place: number,
    chosen: readonly string[],
    some: boolean,
    s: number,
    t: number,
  ): void => {
    const size = sizes[place];
    if (size !== undefined) {
      search(place + 1, chosen, some, s, t);
      const { code } = size;
      search(
        place + 1,
        [...chosen, code],
        some || open.has(code),
        s + size.schools,
        t + size.teachers,
      );
      return;
    }
    if (chosen.length === 0 || (!some && open.size > 0)) return;
    const error =
      off(s, schools.length * scale) + off(t, teachers * scale) + off(s / chosen.length, mean);
    if (error >= least) return;
    least = error;
    best = chosen;
  };
  search(0, [], false, 0, 0);
  return new Set(best);
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
