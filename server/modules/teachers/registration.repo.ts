// The statements of registering teachers, the same number for one as for a file of them (D3.4).
import { insertAll } from '../../database/insert-all';
import { placeholders, type Sql, type SqlValue } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { KnownTeacher } from '../../domain/registration';

/** A teacher whom the country knows, by the hash of the national ID. */
export interface KnownRow extends KnownTeacher {
  id: string;
  nationalIdHash: string;
  /** Unmasked: only services see it. */
  name: string;
  email: string | null;
  language: string | null;
}

interface Found extends Omit<KnownRow, 'requested'> {
  transferId: string | null;
}

/** Locks the teachers of these hashes, so that what is read after it stays so. */
export const lockTeachersByHashes = (sql: Sql, hashes: readonly string[]): Promise<number> =>
  sql.run(
    `UPDATE teacher SET version = version WHERE national_id_hash IN (${placeholders(hashes)})`,
    hashes,
  );

/** Locks teachers by their ids. */
export const lockTeachers = (sql: Sql, ids: readonly string[]): Promise<number> =>
  sql.run(`UPDATE teacher SET version = version WHERE id IN (${placeholders(ids)})`, ids);

/** Who has these national IDs, by their hashes, and whether somebody has asked for them. */
export async function teachersByHashes(
  sql: Sql,
  hashes: readonly string[],
): Promise<Map<string, KnownRow>> {
  const rows = await sql.all<Found>(
    `SELECT t.id AS id, t.national_id_hash AS nationalIdHash, t.name AS name, t.email AS email,
      t.language AS language, t.unit_id AS unitId, x.id AS transferId
     FROM teacher t LEFT JOIN transfer x ON x.live_teacher_id = t.id
     WHERE t.national_id_hash IN (${placeholders(hashes)})`,
    hashes,
  );
  return new Map(
    rows.map(({ transferId, ...row }) => [
      row.nationalIdHash,
      { ...row, requested: transferId !== null },
    ]),
  );
}

/** A record as it is made. */
export interface NewTeacher {
  id: string;
  nationalIdCipher: string;
  nationalIdKey: string;
  nationalIdHash: string;
  name: string;
  gender: string | null;
  email: string | null;
}

/** What a unit states of a teacher of its own (D3.1); kept with a request until it is granted. */
export interface UnitDetails {
  jobTitle: string | null;
  stage: string | null;
  subjects: readonly string[];
  unitNote: string | null;
  staffKind: string;
}

/** Makes records, 待申請, employed by a unit. */
export const insertTeachers = (
  sql: Sql,
  unitId: string,
  now: Instant,
  rows: readonly (NewTeacher & UnitDetails)[],
): Promise<number> =>
  insertAll(
    sql,
    'teacher',
    // prettier-ignore
    ['id', 'national_id_cipher', 'national_id_key', 'national_id_hash', 'name', 'gender', 'email', 'job_title', 'unit_id',
      'stage', 'subjects', 'unit_note', 'staff_kind', 'status', 'origin', 'version', 'created_at', 'updated_at'],
    rows.map((row) => [
      row.id,
      row.nationalIdCipher,
      row.nationalIdKey,
      row.nationalIdHash,
      row.name,
      row.gender,
      row.email,
      row.jobTitle,
      unitId,
      row.stage,
      JSON.stringify(row.subjects),
      row.unitNote,
      row.staffKind,
      'NOT_APPLIED',
      'OWN',
      1,
      now,
      now,
    ]),
  );

/** An employment as it begins. */
export interface Beginning {
  id: string;
  teacherId: string;
  unitId: string;
}

/** Begins employments (D3.6). */
export const insertEmployments = (
  sql: Sql,
  now: Instant,
  rows: readonly Beginning[],
): Promise<number> =>
  insertAll(
    sql,
    'employment',
    ['id', 'teacher_id', 'unit_id', 'from_at'],
    rows.map(({ id, teacherId, unitId }) => [id, teacherId, unitId, now]),
  );

/** Where a released teacher goes on, and as what. */
export interface Move extends UnitDetails {
  teacherId: string;
  /** Taken where the record has none. */
  email: string | null;
  unitId: string;
}

/** As many as one statement changes. */
const MOVES = 100;

const MOVED: readonly [column: string, value: (move: Move) => SqlValue][] = [
  ['unit_id', (move) => move.unitId],
  ['job_title', (move) => move.jobTitle],
  ['stage', (move) => move.stage],
  ['subjects', (move) => JSON.stringify(move.subjects)],
  ['unit_note', (move) => move.unitNote],
  ['staff_kind', (move) => move.staffKind],
];

const EMAIL: (typeof MOVED)[number] = ['email', (move) => move.email];

/** Gives released teachers their new units; what is the person's own, such as the name, stays as it is (D3.4). */
export async function moveTeachers(sql: Sql, now: Instant, moves: readonly Move[]): Promise<void> {
  for (let from = 0; from < moves.length; from += MOVES) {
    const part = moves.slice(from, from + MOVES);
    const set = MOVED.map(
      ([column]) => `${column} = CASE id ${part.map(() => 'WHEN ? THEN ?').join(' ')} END`,
    );
    set.push(`email = COALESCE(email, CASE id ${part.map(() => 'WHEN ? THEN ?').join(' ')} END)`);
    const values = [...MOVED, EMAIL].flatMap(([, value]) =>
      part.flatMap((move) => [move.teacherId, value(move)]),
    );
    const ids = part.map(({ teacherId }) => teacherId);
    await sql.run(
      `UPDATE teacher SET ${set.join(', ')}, version = version + 1, updated_at = ?
       WHERE id IN (${placeholders(ids)})`,
      [...values, now, ...ids],
    );
  }
}
