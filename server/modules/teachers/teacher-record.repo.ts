// The statements that change one teacher's record: locked first, then read, then guarded by its version.
import type { Tx } from '../../database/database';
import { first, type SqlValue } from '../../database/sql';
import type { Instant } from '../../domain/instant';
import type { Gender, StaffKind, TeacherStatus, TeachingData } from '../../domain/teacher-record';
import type { Stage, UnitKind } from '../../domain/units';

/** A record as a change finds it. */
export interface StoredRecord extends TeachingData {
  id: string;
  version: number;
  /** Unmasked: only services see it. */
  name: string;
  gender: Gender | null;
  status: TeacherStatus;
  email: string | null;
  /** Null once released (D3.5). */
  unitId: string | null;
  unitName: string | null;
  unitKind: UnitKind | null;
  /** Mask of the unit's stages (D1.3). */
  unitStages: number | null;
  jurisdictionCode: string | null;
  hasCredential: boolean;
}

/**
 * Locks a record until the transaction ends, and reads it; null when there is none. The lock comes first: read before
 * it, another's change would not be seen.
 */
export async function lockRecord(tx: Tx, id: string): Promise<StoredRecord | null> {
  if ((await tx.run('UPDATE teacher SET version = version WHERE id = ?', [id])) === 0) return null;
  const row = await first<{
    id: string;
    version: number;
    name: string;
    gender: Gender | null;
    jobTitle: string | null;
    stage: Stage | null;
    subjects: string;
    unitNote: string | null;
    staffKind: StaffKind;
    status: TeacherStatus;
    email: string | null;
    unitId: string | null;
    unitName: string | null;
    unitKind: UnitKind | null;
    unitStages: number | null;
    jurisdictionCode: string | null;
    credentials: number;
  }>(
    tx,
    `SELECT t.id AS id, t.version AS version, t.name AS name, t.gender AS gender, t.job_title AS jobTitle, t.stage AS stage,
      t.subjects AS subjects, t.unit_note AS unitNote, t.staff_kind AS staffKind, t.status AS status,
      t.email AS email, t.unit_id AS unitId, u.name AS unitName, u.kind AS unitKind, u.stages AS unitStages,
      u.jurisdiction_code AS jurisdictionCode, (SELECT COUNT(*) FROM credential c WHERE c.holder_id = t.id) AS credentials
      FROM teacher t LEFT JOIN unit u ON u.id = t.unit_id WHERE t.id = ?`,
    [id],
  );
  if (row === null) return null;
  const { credentials, subjects, ...rest } = row;
  return {
    ...rest,
    subjects: JSON.parse(subjects) as string[],
    hasCredential: credentials > 0,
  };
}

/** Writes columns of a locked record, and counts its version up. */
function change(
  tx: Tx,
  id: string,
  columns: Readonly<Record<string, SqlValue>>,
  now: Instant,
): Promise<number> {
  const sets = Object.keys(columns).map((column) => `${column} = ?`);
  return tx.run(
    `UPDATE teacher SET ${sets.join(', ')}, version = version + 1, updated_at = ? WHERE id = ?`,
    [...Object.values(columns), now, id],
  );
}

/** Writes the teaching data, and the gender where it is given. */
export const updateTeaching = (
  tx: Tx,
  id: string,
  data: TeachingData & { gender: Gender | null },
  now: Instant,
): Promise<number> =>
  change(
    tx,
    id,
    {
      job_title: data.jobTitle,
      stage: data.stage,
      subjects: JSON.stringify(data.subjects),
      unit_note: data.unitNote,
      staff_kind: data.staffKind,
      gender: data.gender,
    },
    now,
  );

/** Writes the state of the account. */
export const updateStatus = (
  tx: Tx,
  id: string,
  status: TeacherStatus,
  now: Instant,
): Promise<number> => change(tx, id, { status }, now);

/** Writes what signing up makes of a record: in use, with a confirmed address. */
export const completeSignUp = (tx: Tx, id: string, email: string, now: Instant): Promise<number> =>
  change(tx, id, { status: 'ACTIVE', email, email_confirmed_at: now }, now);

/** Writes what undoing it makes of a record: 待申請 again, without an address, since that was the other person's. */
export const forgetSignUp = (tx: Tx, id: string, now: Instant): Promise<number> =>
  change(
    tx,
    id,
    { status: 'NOT_APPLIED', origin: 'OWN', email: null, email_confirmed_at: null, language: null },
    now,
  );
