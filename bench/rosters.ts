// Which schools' lists are read: those of one size, so that a larger country means more schools and no larger ones.
import { placeholders } from '../server/database/sql';
import { spread } from './operation';
import { copyPart } from './part';
import type { Stand } from './stand';

/** Teachers of a school that takes part. */
const SIZE = { least: 60, most: 70 };
/** The most schools that ask in rotation. */
const SCHOOLS = 500;
/** Teachers of the small database. */
const FEW = 2600;

/** Somebody on a roster, as the table has it. */
export interface Listed {
  id: string;
  unitId: string;
  name: string;
  /** JSON list. */
  subjects: string;
}

/** A school with its roster, and who asks for it. */
export interface Roster {
  unitId: string;
  /** The contact. */
  accountId: string;
  /** By their ids. */
  teachers: Listed[];
}

/** Schools spread evenly over all of that size, their contacts signed in. */
export async function rostersOf(stand: Stand): Promise<Roster[]> {
  const all = await stand.sql.all<{ unitId: string; accountId: string }>(
    `SELECT u.id AS unitId, MIN(a.id) AS accountId FROM account a JOIN unit u ON u.id = a.unit_id
      WHERE a.role = 'CONTACT' AND a.status = 'ACTIVE' AND u.kind = 'SCHOOL'
        AND (SELECT COUNT(*) FROM teacher t WHERE t.unit_id = u.id) BETWEEN ? AND ?
      GROUP BY u.id ORDER BY u.id`,
    [SIZE.least, SIZE.most],
  );
  const schools = spread(all, SCHOOLS);
  await stand.signIn(
    'ACCOUNT',
    schools.map(({ accountId }) => accountId),
  );
  const units = schools.map(({ unitId }) => unitId);
  const teachers = await stand.sql.all<Listed>(
    `SELECT id AS id, unit_id AS unitId, name AS name, subjects AS subjects FROM teacher
      WHERE unit_id IN (${placeholders(units)}) ORDER BY unit_id, id`,
    units,
  );
  const rosters = new Map(schools.map((school) => [school.unitId, [] as Listed[]]));
  for (const teacher of teachers) rosters.get(teacher.unitId)?.push(teacher);
  return schools.map((school) => ({ ...school, teachers: rosters.get(school.unitId) ?? [] }));
}

/** Makes a database beside the given one with some of these schools, 2,600 teachers in all, and answers its URL. */
export function makeFew(url: string, rosters: readonly Roster[]): Promise<string> {
  const mean = (SIZE.least + SIZE.most) / 2;
  const units = spread(rosters, FEW / mean).map(({ unitId }) => `'${unitId}'`);
  const inside = `unit_id IN (${units.join(', ')})`;
  return copyPart(url, 'few', {
    unit: `id IN (${units.join(', ')})`,
    unit_stage: inside,
    teacher: inside,
    employment: inside,
    account: inside,
    credential: 'holder_id IN (SELECT id FROM teacher) OR holder_id IN (SELECT id FROM account)',
    roster_unit: inside,
    roster_entry: inside,
    plan: inside,
    plan_version: 'plan_id IN (SELECT id FROM plan)',
  });
}

/** How many teachers a database has. */
export async function countAll({ sql }: Stand): Promise<number> {
  const [row] = await sql.all<{ total: number }>('SELECT COUNT(*) AS total FROM teacher');
  return row?.total ?? 0;
}
