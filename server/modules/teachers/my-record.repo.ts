// The statement that reads one's own record.
import { first, type Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { MyRecord } from './my-record.type';

interface Row extends Omit<MyRecord, 'subjects' | 'emailConfirmed'> {
  subjects: string;
  emailConfirmedAt: Instant | null;
}

/** A teacher's own record, employed or released; null when there is none. */
export async function ownRecord(sql: Sql, id: string): Promise<MyRecord | null> {
  const row = await first<Row>(
    sql,
    `SELECT t.id AS id, t.name AS name, t.gender AS gender, t.email AS email,
      t.email_confirmed_at AS emailConfirmedAt, t.job_title AS jobTitle, t.stage AS stage,
      t.subjects AS subjects, t.unit_id AS unitId, t.unit_note AS unitNote, t.staff_kind AS staffKind,
      t.status AS status, t.origin AS origin, t.national_id_cipher AS nationalIdCipher,
      t.national_id_key AS nationalIdKey, t.version AS version FROM teacher t WHERE t.id = ?`,
    [id],
  );
  if (row === null) return null;
  const { emailConfirmedAt, subjects, ...rest } = row;
  return {
    ...rest,
    subjects: JSON.parse(subjects) as string[],
    emailConfirmed: emailConfirmedAt !== null,
  };
}
