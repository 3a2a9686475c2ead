// Decides which units exist once: a bureau for each jurisdiction, the national centre, the ministry (D1.1).
import { UnitKind } from '../domain/units';

/** A unit that no register lists. */
export interface StandingUnit {
  code: string;
  name: string;
  kind: UnitKind;
  jurisdictionCode: string | null;
}

/** The special municipalities call it 教育局, the others 教育處. */
const MUNICIPALITIES = new Set(['NWT', 'TPE', 'TXG', 'TNN', 'KHH', 'TAO']);

function bureauName(jurisdiction: { code: string; name: string }): string {
  if (jurisdiction.code === 'K12') return jurisdiction.name;
  return `${jurisdiction.name}政府教育${MUNICIPALITIES.has(jurisdiction.code) ? '局' : '處'}`;
}

/** The bureaus of these jurisdictions, the national centre and the ministry. */
export function standingUnits(
  jurisdictions: readonly { code: string; name: string }[],
): StandingUnit[] {
  return [
    ...jurisdictions.map((jurisdiction) => ({
      code: `B-${jurisdiction.code}`,
      name: bureauName(jurisdiction),
      kind: UnitKind.BUREAU,
      jurisdictionCode: jurisdiction.code,
    })),
    {
      code: 'CENTRE',
      name: '全國教師進修網推廣中心',
      kind: UnitKind.NATIONAL_CENTRE,
      jurisdictionCode: null,
    },
    { code: 'MOE', name: '教育部', kind: UnitKind.MINISTRY, jurisdictionCode: null },
  ];
}
