// How an invented person is written down: a record, a sign-in, an employment, an account.
import type { Vault } from '../../app/vault';
import { functionsOfTier, packFunctions } from '../../domain/business-functions';
import type { Instant } from '../../domain/instant';
import { needsSecondFactor, type Role } from '../../domain/roles';
import { DEMONSTRATION_FACTOR_SECRET } from '../../modules/accounts/demonstration-factor';
import type { Row } from '../bulk';
import { inventNationalId, type Gender } from './persons';

function sealed(vault: Vault, serial: number, gender: Gender): Row {
  const seal = vault.seal(inventNationalId(serial, gender));
  return {
    national_id_cipher: seal.nationalIdCipher,
    national_id_key: seal.nationalIdKey,
    national_id_hash: seal.nationalIdHash,
  };
}

/** An invented teacher. */
export interface InventedTeacher {
  id: string;
  /** See `inventNationalId`. */
  serial: number;
  name: string;
  gender: Gender;
  email: string | null;
  jobTitle: string | null;
  unitId: string;
  stage: string | null;
  subjects: readonly string[];
  staffKind: 'TEACHER' | 'ADMINISTRATIVE';
  status: 'ACTIVE' | 'NOT_APPLIED' | 'SUSPENDED';
  /** Where they sign in; OWN unless told. */
  origin?: 'OWN' | 'ROAMING';
  /** When the school employed them. */
  since: Instant;
}

/** The row of `teacher`. */
export function teacherRow(vault: Vault, teacher: InventedTeacher): Row {
  return {
    id: teacher.id,
    ...sealed(vault, teacher.serial, teacher.gender),
    name: teacher.name,
    gender: teacher.gender,
    email: teacher.email,
    // Whoever is 待申請 has opened no mail yet.
    email_confirmed_at:
      teacher.email === null || teacher.status === 'NOT_APPLIED' ? null : teacher.since,
    job_title: teacher.jobTitle,
    unit_id: teacher.unitId,
    stage: teacher.stage,
    subjects: JSON.stringify(teacher.subjects),
    unit_note: null,
    staff_kind: teacher.staffKind,
    status: teacher.status,
    origin: teacher.origin ?? 'OWN',
    version: 1,
    created_at: teacher.since,
    updated_at: teacher.since,
  };
}

/** The row of `employment`; the id is the teacher's own, since each has one. */
export function employmentRow(teacher: InventedTeacher): Row {
  return {
    id: teacher.id,
    teacher_id: teacher.id,
    unit_id: teacher.unitId,
    from_at: teacher.since,
    to_at: null,
    reason: null,
  };
}

/** An invented business account. */
export interface InventedAccount {
  id: string;
  serial: number;
  name: string;
  email: string | null;
  telephone: string | null;
  unitId: string;
  role: Role;
  since: Instant;
  /** The last sign-in. */
  usedAt: Instant;
}

/** The row of `account`; active, with all of its tier's functions. */
export function accountRow(vault: Vault, account: InventedAccount): Row {
  const seal = sealed(vault, account.serial, 'FEMALE');
  return {
    id: account.id,
    ...seal,
    live_national_id_hash: seal['national_id_hash'] ?? null,
    name: account.name,
    telephone: account.telephone,
    email: account.email,
    email_confirmed_at: account.email === null ? null : account.since,
    unit_id: account.unitId,
    role: account.role,
    functions: packFunctions(functionsOfTier(account.role)),
    status: 'ACTIVE',
    decided_by: null,
    decided_at: account.since,
    last_used_at: account.usedAt,
    version: 1,
    created_at: account.since,
    updated_at: account.since,
  };
}

/** The rows of `second_factor` of those accounts that need one: set up, with the secret that everyone knows. */
export function factorRows(vault: Vault, accounts: readonly InventedAccount[]): Row[] {
  return accounts
    .filter(({ role }) => needsSecondFactor(role))
    .map(({ id, since }) => {
      const sealed = vault.sealText(DEMONSTRATION_FACTOR_SECRET);
      return {
        account_id: id,
        secret_cipher: sealed.cipher,
        secret_key: sealed.key,
        confirmed_at: since,
        last_step: 0,
        created_at: since,
      };
    });
}

/** The row of `credential`. */
export function credentialRow(
  userName: string,
  holder: { kind: 'TEACHER' | 'ACCOUNT'; id: string },
  passwordHash: string,
  changedAt: Instant,
  mustChange = false,
): Row {
  return {
    user_name: userName,
    holder_kind: holder.kind,
    holder_id: holder.id,
    password_hash: passwordHash,
    must_change: mustChange ? 1 : 0,
    changed_at: changedAt,
  };
}
