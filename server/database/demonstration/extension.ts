// Writes the one extension of the demonstration, so that a school's plan can be filled in at the default clock (D4.5).
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { startOfTaipeiDay } from '../../domain/instant';
import { insertRows } from '../bulk';
import type { Tx } from '../database';

const HOUR = 3_600_000;

/** The school with the extension, who granted it, and until when. */
export const EXTENSION = {
  year: 108,
  code: '901501',
  jurisdictionCode: 'NWT',
  bureau: 'bureau.nwt',
  grantedAt: startOfTaipeiDay('2019-08-20') + 10 * HOUR,
  endsAt: startOfTaipeiDay('2019-09-20') + 17 * HOUR,
  reason: '校舍工程期間延長填報',
} as const;

/** Writes it as the bureau would have granted it; nothing before it did. */
export async function writeExtension(
  tx: Tx,
  units: ReadonlyMap<string, string>,
  accounts: ReadonlyMap<string, string>,
  now: Instant,
): Promise<void> {
  const { year, code, jurisdictionCode, bureau, grantedAt, endsAt, reason } = EXTENSION;
  const unitId = units.get(code) ?? '';
  if (now < grantedAt) return;
  await insertRows(tx, 'extension', [
    {
      id: newId(grantedAt),
      year,
      audience: 'SCHOOL',
      scope: 'UNIT',
      jurisdiction_code: jurisdictionCode,
      unit_id: unitId,
      teacher_id: null,
      ends_at: endsAt,
      reason,
      granted_by: accounts.get(bureau) ?? '',
      granted_at: grantedAt,
    },
  ]);
  await tx.run('UPDATE roster_unit SET school_extended_until = ? WHERE year = ? AND unit_id = ?', [
    endsAt,
    year,
    unitId,
  ]);
}
