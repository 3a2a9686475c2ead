// Writes the one extension of the demonstration, so that a school's plan can be filled in at the default clock (D4.5).
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { startOfTaipeiDay } from '../../domain/instant';
import { insertRows } from '../bulk';
import type { Tx } from '../database';

/** The school with the extension, and until when. */
export const EXTENDED_SCHOOL = { code: '901501', bureau: 'bureau.nwt' } as const;
const YEAR = 108;
const HOUR = 3_600_000;
const GRANTED_AT = startOfTaipeiDay('2019-08-20') + 10 * HOUR;
const ENDS_AT = startOfTaipeiDay('2019-09-20') + 17 * HOUR;

/** Writes it as the bureau would have granted it; nothing before it did. */
export async function writeExtension(
  tx: Tx,
  units: ReadonlyMap<string, string>,
  accounts: ReadonlyMap<string, string>,
  now: Instant,
): Promise<void> {
  const unitId = units.get(EXTENDED_SCHOOL.code) ?? '';
  if (now < GRANTED_AT) return;
  await insertRows(tx, 'extension', [
    {
      id: newId(GRANTED_AT),
      year: YEAR,
      audience: 'SCHOOL',
      scope: 'UNIT',
      jurisdiction_code: 'NWT',
      unit_id: unitId,
      teacher_id: null,
      ends_at: ENDS_AT,
      reason: '校舍工程期間延長填報',
      granted_by: accounts.get(EXTENDED_SCHOOL.bureau) ?? '',
      granted_at: GRANTED_AT,
    },
  ]);
  await tx.run('UPDATE roster_unit SET school_extended_until = ? WHERE year = ? AND unit_id = ?', [
    ENDS_AT,
    YEAR,
    unitId,
  ]);
}
