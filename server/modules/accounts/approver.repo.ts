// The statement that finds who decides about an application now (D2.4).
import type { Sql } from '../../database/sql';
import { MANAGES_ACCOUNTS } from '../../domain/business-functions';
import { Role } from '../../domain/roles';
import { UnitKind } from '../../domain/units';
import { TIERED } from '../../permissions/account-management';
import type { Condition } from '../units/scope';
import type { AccountRow } from './account.repo';

/** What of an application says who decides about it. */
export type Applied = Pick<AccountRow, 'role' | 'unitId' | 'unitKind' | 'jurisdictionCode'>;

/** Whether a chief of the same unit decides; else it is an office (D2.4). */
export const decidedInside = ({ role, unitKind }: Pick<Applied, 'role' | 'unitKind'>): boolean =>
  TIERED.includes(unitKind) && role !== Role.CHIEF;

/** The unit whose accounts decide. */
function deciding(application: Applied): Condition {
  const { unitKind, unitId, jurisdictionCode } = application;
  if (decidedInside(application)) return { text: 'u.id = ?', values: [unitId] };
  return TIERED.includes(unitKind)
    ? {
        text: `u.kind = '${UnitKind.BUREAU}' AND u.jurisdiction_code = ?`,
        values: [jurisdictionCode],
      }
    : { text: `u.kind = '${UnitKind.NATIONAL_CENTRE}'`, values: [] };
}

function approving(application: Applied): Condition {
  const { text, values } = deciding(application);
  if (decidedInside(application)) {
    return {
      text: `${text} AND a.role = '${Role.CHIEF}' AND (a.functions & ?) <> 0`,
      values: [...values, MANAGES_ACCOUNTS],
    };
  }
  const role = TIERED.includes(application.unitKind) ? Role.BUREAU : Role.CENTRE;
  return { text: `${text} AND a.role = '${role}'`, values };
}

/** Who decides about an application, as mails need to know them. */
export interface Approver {
  id: string;
  email: string | null;
  language: string | null;
}

/** The active accounts that decide about an application: the chiefs', the bureau's, or the centre's (D2.4). */
export function approversOf(sql: Sql, application: Applied): Promise<Approver[]> {
  const { text, values } = approving(application);
  return sql.all(
    `SELECT a.id AS id, a.email AS email, a.language AS language FROM unit u JOIN account a ON a.unit_id = u.id
      WHERE a.status = 'ACTIVE' AND ${text} ORDER BY a.id`,
    values,
  );
}

/** The accounts of the unit that decides about an application, also those that did once and no longer do. */
export async function everApproversOf(sql: Sql, application: Applied): Promise<string[]> {
  const { text, values } = deciding(application);
  const rows = await sql.all<{ id: string }>(
    `SELECT a.id AS id FROM unit u JOIN account a ON a.unit_id = u.id WHERE ${text} ORDER BY a.id`,
    values,
  );
  return rows.map(({ id }) => id);
}
