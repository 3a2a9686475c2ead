// What stands here of what a delivery is about: kindergartens, their teachers, and whoever else it names.
import { placeholders, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { Ownership, UnitKind, UnitStatus } from '../../domain/units';

/** A unit as the delivery is compared with it. */
export interface PresentUnit {
  id: string;
  code: string;
  kind: UnitKind;
  name: string;
  ownership: Ownership | null;
  status: UnitStatus;
  jurisdictionCode: string | null;
  county: string | null;
  district: string | null;
}

/** A teacher as the delivery is compared with them. */
export interface PresentTeacher {
  id: string;
  /** Keyed hash of the national ID. */
  hash: string;
  name: string;
  gender: string | null;
  email: string | null;
  emailConfirmedAt: Instant | null;
  /** The one that mails to them are written in; null where nobody has chosen. */
  language: string | null;
  jobTitle: string | null;
  /** Null for one whom nobody employs. */
  unitId: string | null;
  unitKind: UnitKind | null;
  jurisdictionCode: string | null;
  version: number;
}

const UNIT = `id AS id, code AS code, kind AS kind, name AS name, ownership AS ownership, status AS status,
  jurisdiction_code AS jurisdictionCode, county AS county, district AS district`;
const TEACHER = `t.id AS id, t.national_id_hash AS hash, t.name AS name, t.gender AS gender, t.email AS email,
  t.email_confirmed_at AS emailConfirmedAt, t.language AS language, t.job_title AS jobTitle, t.unit_id AS unitId,
  u.kind AS unitKind, u.jurisdiction_code AS jurisdictionCode, t.version AS version`;
/** Values in one statement. */
const AT_ONCE = 500;

/** Jurisdictions by code and name. */
export const jurisdictionNames = (sql: Sql): Promise<{ code: string; name: string }[]> =>
  sql.all('SELECT code AS code, name AS name FROM jurisdiction');

async function inBatches<Row>(
  values: readonly string[],
  read: (batch: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < values.length; from += AT_ONCE) {
    rows.push(...(await read(values.slice(from, from + AT_ONCE))));
  }
  return rows;
}

/** Every kindergarten, and whatever else has one of these codes. */
export async function presentUnits(sql: Sql, codes: readonly string[]): Promise<PresentUnit[]> {
  const kindergartens = await sql.all<PresentUnit>(
    `SELECT ${UNIT} FROM unit WHERE kind = 'KINDERGARTEN'`,
  );
  const found = new Set(kindergartens.map(({ code }) => code));
  const others = await inBatches(
    codes.filter((code) => !found.has(code)),
    (batch) =>
      sql.all<PresentUnit>(
        `SELECT ${UNIT} FROM unit WHERE code IN (${placeholders(batch)})`,
        batch,
      ),
  );
  return [...kindergartens, ...others];
}

/** Every teacher of a kindergarten, and whoever else has one of these hashes. */
export async function presentTeachers(
  sql: Sql,
  hashes: readonly string[],
): Promise<PresentTeacher[]> {
  const inKindergartens = await sql.all<PresentTeacher>(
    `SELECT ${TEACHER} FROM teacher t JOIN unit u ON u.id = t.unit_id WHERE u.kind = 'KINDERGARTEN'`,
  );
  const found = new Set(inKindergartens.map(({ hash }) => hash));
  const others = await inBatches(
    hashes.filter((hash) => !found.has(hash)),
    (batch) =>
      sql.all<PresentTeacher>(
        `SELECT ${TEACHER} FROM teacher t LEFT JOIN unit u ON u.id = t.unit_id
          WHERE t.national_id_hash IN (${placeholders(batch)})`,
        batch,
      ),
  );
  return [...inKindergartens, ...others];
}
