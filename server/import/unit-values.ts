// Reads the values that schools and kindergartens have in common: name, place, ownership.
import { Ownership, type UnitKind } from '../domain/units';
import { codePoints } from '../domain/text';
import type { Places } from './counties.read';
import type { CsvRow } from './csv';
import type { StageNumbers } from './stages.read';

/** A unit as a file gives it. */
export interface ReadUnit {
  code: string;
  name: string;
  kind: UnitKind;
  ownership: Ownership | null;
  open: boolean;
  jurisdictionCode: string | null;
  county: string | null;
  district: string | null;
  stages: StageNumbers[];
}

const MAX_NAME = 120;
const MAX_DISTRICT = 20;
const OWNERSHIP_WORDS: ReadonlyMap<string, Ownership> = new Map([
  ['公立', Ownership.PUBLIC],
  ['私立', Ownership.PRIVATE],
]);

/** The publisher's export left a '?' where it had no character: imported as it stands, and told. */
function warnOfLoss(row: CsvRow, columns: readonly string[]): void {
  for (const column of columns) {
    if (/[?？\ufffd]/.test(row.value(column))) row.warn(column, 'a character is lost: "?"');
  }
}

/** The unit's name. */
export function nameOf(row: CsvRow): string {
  const name = row.value('name');
  const length = codePoints(name);
  if (length === 0 || length > MAX_NAME) {
    row.fault('name', `want a name of 1 to ${MAX_NAME} characters`);
  }
  warnOfLoss(row, ['name', 'district', 'address']);
  return name;
}

/** Public or private (D1.3). */
export function ownershipOf(row: CsvRow): Ownership | null {
  const ownership = OWNERSHIP_WORDS.get(row.value('public_private'));
  if (ownership === undefined) row.fault('public_private', 'want 公立 or 私立');
  return ownership ?? null;
}

/** Where it lies: a county of counties.csv, never derived from the code (D1.3), and a district if given. */
export function placeOf(row: CsvRow, places: Places): Pick<ReadUnit, 'county' | 'district'> {
  const county = row.value('county');
  const district = row.value('district');
  if (!places.counties.has(county)) row.fault('county', 'no county of this name');
  if (codePoints(district) > MAX_DISTRICT) {
    row.fault('district', `want at most ${MAX_DISTRICT} characters`);
  }
  return { county, district: district === '' ? null : district };
}
