// Decides what a whole country of invented people consists of, and in which order it is written.
import { DemonstrationClock } from '../../app/clock';
import type { Vault } from '../../app/vault';
import { academicYearStart, type Instant } from '../../domain/instant';
import type { Span } from '../../domain/windows';
import { hashPassword } from '../../modules/accounts/password.service';
import { parseDefinition } from '../../modules/cycles/cycle-definition';
import type { Database } from '../database';
import { DEMONSTRATION_PASSWORD } from '../demonstration/accounts';
import { freezeInventedRoster } from '../invented/roster';
import type { Progress } from '../progress';
import { first } from '../sql';
import { copyYear } from './copy-years';
import { chooseJurisdictions, keepOnly, markInvented } from './part';
import { countTeachers, registerSchools, type RegisterSchool } from './schools';
import {
  kindergartenTeachers,
  registerKindergartens,
  writeKindergartenTeachers,
} from './write-kindergartens';
import { writeAccounts, writeTeachers } from './write-people';
import { writeNationalPlans, type NationalYear } from './write-plans';

/** A database that can't be seeded; the message is the one line. */
export class SeedRefused extends Error {}

/** How the country is seeded. */
export interface SeedOptions {
  /** What has happened by then has happened; the product's clock starts there. */
  at: Instant;
  /** Share of the country, over 0 to 1; less than 1 keeps some whole jurisdictions. */
  scale: number;
  /** Shows the progress of so many steps. */
  show(title: string, total: number): Progress;
}

const YEAR = 108;
const EARLIER = [1, 2];

async function guard(database: Database): Promise<void> {
  const { reads } = database;
  if ((await first(reads, 'SELECT id FROM teacher LIMIT 1')) !== null) {
    throw new SeedRefused('this database has teachers already; seed a freshly imported one');
  }
  if ((await first(reads, 'SELECT year FROM cycle WHERE year < ?', [YEAR])) !== null) {
    throw new SeedRefused(`this database has cycles before ${YEAR} already`);
  }
  const cycle = await first(reads, 'SELECT year FROM cycle WHERE year = ?', [YEAR]);
  if (
    cycle === null ||
    (await first(reads, "SELECT id FROM unit WHERE kind = 'SCHOOL' LIMIT 1")) === null
  ) {
    throw new SeedRefused(
      'import the units and the cycle 108 first: npm run import -- units FOLDER',
    );
  }
}

interface StoredYear extends NationalYear {
  cutoff: Instant;
}

async function readYear(database: Database, at: Instant): Promise<StoredYear> {
  const { reads } = database;
  const cycle = await first<{ cutoff: number; version: number; definition: string }>(
    reads,
    'SELECT roster_cutoff_at AS cutoff, version, definition FROM cycle WHERE year = ?',
    [YEAR],
  );
  if (cycle === null) throw new SeedRefused(`no cycle ${YEAR}`);
  const rows = await reads.all<Span & { key: string; audience: string; code: string }>(
    `SELECT audience, jurisdiction_code AS code, opens_at AS opensAt, closes_at AS closesAt
     FROM cycle_window WHERE year = ?`,
    [YEAR],
  );
  return {
    definition: parseDefinition(YEAR, cycle.version, cycle.definition),
    windows: new Map(rows.map((row) => [`${row.audience} ${row.code}`, row])),
    at,
    cutoff: cycle.cutoff,
  };
}

async function choose(
  database: Database,
  year: StoredYear,
  scale: number,
): Promise<RegisterSchool[]> {
  const all = await registerSchools(database.reads);
  if (scale >= 1) return all;
  const codes = [...new Set(all.map(({ jurisdictionCode }) => jurisdictionCode))];
  const open = codes.filter((code) => {
    const span = year.windows.get(`TEACHER ${code}`);
    return span !== undefined && span.opensAt <= year.at && year.at < span.closesAt;
  });
  const chosen = chooseJurisdictions(all, scale, new Set(open));
  await database.transaction((tx) => keepOnly(tx, chosen));
  return all.filter(({ jurisdictionCode }) => chosen.has(jurisdictionCode));
}

/**
 * Fills an imported register with invented people and three years of plans, the same every time but for ids and
 * nonces. Not one transaction: a seed that was broken off is begun again on a freshly imported database.
 * Throws SeedRefused.
 */
export async function seedNation(
  database: Database,
  vault: Vault,
  options: SeedOptions,
): Promise<{ schools: number; teachers: number; kindergartenTeachers: number }> {
  await guard(database);
  const { at } = options;
  const year = await readYear(database, at);
  if (at < year.cutoff)
    throw new SeedRefused('--at: want an instant after the roster cutoff of 108');
  await database.transaction(markInvented);
  const clock = await DemonstrationClock.open(database, at);
  await database.transaction((tx) => clock.moveTo(tx, at));
  const schools = await choose(database, year, options.scale);
  const since = academicYearStart(YEAR - EARLIER.length - 1);
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const kindergartens = await registerKindergartens(database.reads);
  const total = countTeachers(schools) + kindergartenTeachers(kindergartens.length);
  const people = options.show('people', total);
  const national = { database, vault, schools, passwordHash, since, at, progress: people };
  const teachers = await writeTeachers(national);
  const delivered = await writeKindergartenTeachers(national, kindergartens);
  const chiefs = await writeAccounts(national);
  people.finish();
  await database.transaction((tx) => freezeInventedRoster(tx, YEAR, year.cutoff));
  const plans = options.show('plans', teachers + schools.length);
  await writeNationalPlans(database, year, schools, chiefs, year.cutoff, plans);
  plans.finish();
  const copies = options.show('earlier years', EARLIER.length);
  for (const back of EARLIER) {
    await database.transaction((tx) => copyYear(tx, YEAR, back, year.cutoff));
    copies.advance(1);
  }
  copies.finish();
  return { schools: schools.length, teachers, kindergartenTeachers: delivered };
}
