// Who holds a credential or a session: read together with the unit of today, in one statement.
import { first, type Sql } from '../../database/sql';
import type { Actor, SecondFactorState } from '../../domain/actor';
import { effectiveFunctions, packFunctions } from '../../domain/business-functions';
import type { Instant } from '../../domain/instant';
import { needsSecondFactor, Role } from '../../domain/roles';
import type { UnitKind } from '../../domain/units';
import { UNIT_COLUMNS, type JoinedUnit } from '../units/joined-unit.repo';

/** A teacher or a business account with its credential and unit. */
export interface HolderRow {
  userName: string;
  mustChange: number;
  holderKind: 'TEACHER' | 'ACCOUNT';
  holderId: string;
  /** Null when the holder's row is gone. */
  name: string | null;
  /** Null for teachers. */
  role: Role | null;
  functions: number | null;
  status: string | null;
  unitId: string | null;
  unitKind: UnitKind | null;
  jurisdictionCode: string | null;
  /** When the holder's second factor was set up; null before. */
  factorSetUpAt: Instant | null;
  /** When it was given in this session; null before, and without a session. */
  factorGivenAt: Instant | null;
}

const COLUMNS = `c.user_name AS userName, c.must_change AS mustChange, c.holder_kind AS holderKind,
  c.holder_id AS holderId, COALESCE(a.name, t.name) AS name, a.role AS role, a.functions AS functions,
  COALESCE(a.status, t.status) AS status, u.id AS unitId, u.kind AS unitKind,
  u.jurisdiction_code AS jurisdictionCode, f.confirmed_at AS factorSetUpAt`;

const JOINS = `LEFT JOIN account a ON c.holder_kind = 'ACCOUNT' AND a.id = c.holder_id
  LEFT JOIN teacher t ON c.holder_kind = 'TEACHER' AND t.id = c.holder_id
  LEFT JOIN second_factor f ON f.account_id = a.id
  LEFT JOIN unit u ON u.id = COALESCE(a.unit_id, t.unit_id)`;

/** Who signs in by this user name, and the password's hash; null when nobody does. */
export function holderByUserName(
  sql: Sql,
  userName: string,
): Promise<(HolderRow & { passwordHash: string }) | null> {
  return first(
    sql,
    `SELECT ${COLUMNS}, c.password_hash AS passwordHash, NULL AS factorGivenAt FROM credential c ${JOINS} WHERE c.user_name = ?`,
    [userName],
  );
}

/** A holder with the whole unit of today: most requests show it, and none reads it again. */
export type SessionRow = HolderRow &
  Omit<JoinedUnit, 'unitId' | 'unitKind' | 'jurisdictionCode'> & {
    seenAt: Instant;
    expiresAt: Instant;
  };

/** Who holds a session, and its instants; null when there is no such session. */
export function holderBySession(sql: Sql, tokenHash: string): Promise<SessionRow | null> {
  return first(
    sql,
    `SELECT ${COLUMNS}, ${UNIT_COLUMNS}, s.seen_at AS seenAt, s.expires_at AS expiresAt,
      s.second_factor_at AS factorGivenAt FROM session s
      JOIN credential c ON c.holder_id = s.holder_id AND c.holder_kind = s.holder_kind ${JOINS}
      LEFT JOIN jurisdiction j ON j.code = u.jurisdiction_code WHERE s.token_hash = ?`,
    [tokenHash],
  );
}

function secondFactorOf(role: Role, row: HolderRow): SecondFactorState {
  if (!needsSecondFactor(role)) return 'DONE';
  if (row.factorSetUpAt === null) return 'TO_SET_UP';
  return row.factorGivenAt === null ? 'ASKED' : 'DONE';
}

/** The actor that a holder is; null for one who is gone, suspended, or not yet active (D2.8, D3.1). */
export function actorOf(row: HolderRow): Actor | null {
  if (row.name === null || row.status !== 'ACTIVE') return null;
  const role = row.holderKind === 'TEACHER' ? Role.TEACHER : row.role;
  if (role === null) return null;
  return {
    kind: row.holderKind,
    id: row.holderId,
    role,
    name: row.name,
    userName: row.userName,
    unitId: row.unitId,
    unitKind: row.unitKind,
    jurisdictionCode: row.jurisdictionCode,
    functions: packFunctions(effectiveFunctions(role, row.functions)),
    mustChangePassword: row.mustChange === 1,
    secondFactor: secondFactorOf(role, row),
  };
}
