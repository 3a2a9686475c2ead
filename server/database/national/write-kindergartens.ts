// How the invented teachers of the register's kindergartens are written down (D3.7).
import type { Sql } from '../sql';
import { FIRST_DELIVERED_SERIAL, KINDERGARTEN_TITLES } from '../invented/delivery';
import type { InventedTeacher } from '../invented/people-rows';
import { inventName } from '../invented/persons';
import { createRandom } from '../invented/random';
import { idsFrom } from '../sequential-ids';
import { AT_ONCE, flush, inventStanding, type National } from './write-people';

/** The country's: 50,000 in 6,813. */
const TEACHERS_EACH = 50_000 / 6_813;

/** The open kindergartens of the register, by code. */
export async function registerKindergartens(sql: Sql): Promise<string[]> {
  const rows = await sql.all<{ id: string }>(
    `SELECT id FROM unit WHERE kind = 'KINDERGARTEN' AND status = 'OPEN' AND jurisdiction_code IS NOT NULL
      ORDER BY code`,
  );
  return rows.map(({ id }) => id);
}

/** How many teachers so many kindergartens are given. */
export const kindergartenTeachers = (kindergartens: number): number =>
  Math.round(kindergartens * TEACHERS_EACH);

/** Writes the teachers of these kindergartens in turn, user names k700000 and on; answers how many. */
export async function writeKindergartenTeachers(
  national: National,
  unitIds: readonly string[],
): Promise<number> {
  const people = createRandom(5);
  const standings = createRandom(6);
  const { since } = national;
  const ids = idsFrom(since);
  const total = kindergartenTeachers(unitIds.length);
  const userNameOf = (serial: number): string => `k${serial}`;
  let waiting: InventedTeacher[] = [];
  for (let place = 0; place < total; place += 1) {
    const serial = FIRST_DELIVERED_SERIAL + place;
    const { status } = inventStanding(standings);
    waiting.push({
      ...{ id: ids(), serial, name: inventName(people), gender: 'FEMALE', since },
      ...{ email: `${userNameOf(serial)}@example.org`, jobTitle: people.pick(KINDERGARTEN_TITLES) },
      ...{ unitId: unitIds[place % unitIds.length] ?? '', stage: null, subjects: [] },
      ...{ staffKind: 'TEACHER', status },
    });
    if (waiting.length < AT_ONCE) continue;
    await flush(national, waiting, userNameOf);
    waiting = [];
  }
  await flush(national, waiting, userNameOf);
  return total;
}
