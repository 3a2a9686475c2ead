// Writes how many took part in past years (D9); the figures are the letter's own.
import { insertRows } from '../bulk';
import type { Tx } from '../database';
import YEARS from './participation.json';

/** Writes `participation` and `participation_total`. */
export async function writeParticipation(tx: Tx): Promise<void> {
  const totals = YEARS.map(({ year, schools, teachers }) => ({ year, schools, teachers }));
  const rows = YEARS.flatMap(({ year, full, part }) => [
    ...full.map((code) => ({ year, jurisdiction_code: code, extent: 'FULL' })),
    ...part.map((code) => ({ year, jurisdiction_code: code, extent: 'PART' })),
  ]);
  await insertRows(tx, 'participation_total', totals);
  await insertRows(tx, 'participation', rows);
}
