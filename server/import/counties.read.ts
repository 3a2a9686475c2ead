// Reads counties.csv: the 23 jurisdictions in the letter's order (D1.2).
import { join } from 'node:path';
import type { Row } from '../database/bulk';
import { readCsv } from './csv';
import { mergeRows } from './merge';
import type { ImportRun } from './run';

/** The name in the register of the jurisdiction that is no county. */
const NATIONAL = '教育部國教署';
const COLUMNS = ['order', 'name', 'moi_county_code', 'iso_3166_2', 'former_name'];

/** What the other files say by name. */
export interface Places {
  /** Codes of jurisdictions by name. */
  jurisdictions: Map<string, string>;
  /** Names of counties and cities, the places that a unit can lie in. */
  counties: Set<string>;
}

/** Merges the jurisdictions, and answers how the other files name them. */
export async function importCounties(run: ImportRun, folder: string): Promise<Places> {
  const places: Places = { jurisdictions: new Map(), counties: new Set() };
  const rows: Row[] = [];
  const codes = new Set<string>();
  for await (const row of readCsv(
    join(folder, 'counties.csv'),
    COLUMNS,
    run.report,
    run.onProgress,
  )) {
    const name = row.value('name');
    const iso = row.value('iso_3166_2');
    const code = name === NATIONAL && iso === '' ? 'K12' : iso.replace(/^TW-/, '');
    if (name === '' || name.length > 40) row.fault('name', 'want a name of 1 to 40 characters');
    else if (places.jurisdictions.has(name)) row.fault('name', 'stands in the file twice');
    if (!/^[A-Z][A-Z0-9]{2}$/.test(code))
      row.fault('iso_3166_2', 'want an ISO 3166-2 code: TW-NWT');
    else if (codes.has(code)) row.fault('iso_3166_2', 'stands in the file twice');
    if (!/^\d{1,2}$/.test(row.value('order'))) row.fault('order', 'want a whole number');
    places.jurisdictions.set(name, code);
    codes.add(code);
    if (code !== 'K12') places.counties.add(name);
    rows.push({
      code,
      name,
      former_name: row.value('former_name') || null,
      order_no: Number(row.value('order')),
      moi_code: row.value('moi_county_code') || null,
    });
  }
  if (run.report.faults.length === 0) {
    const compared = ['name', 'former_name', 'order_no', 'moi_code'];
    await mergeRows(
      run,
      {
        ...{ table: 'jurisdiction', keys: ['code'], compared, added: () => ({}) },
        subject: ({ code }) => ({
          ...{ subjectKind: 'REGISTER', subjectId: String(code), jurisdictionCode: String(code) },
        }),
      },
      rows,
    );
  }
  return places;
}
