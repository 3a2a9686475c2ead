// Decides which units of the demonstration are no schools: universities and their kin, and what the preschool registry has delivered (D1.1, D3.7).
import { UnitKind } from '../../domain/units';
import { inventDelivery } from '../invented/delivery';
import { JURISDICTIONS } from './jurisdictions';

/** A unit that is no school. */
export interface OtherUnit {
  code: string;
  name: string;
  kind: UnitKind;
  /** Null for all but kindergartens (D1.2). */
  jurisdictionCode: string | null;
  county: string;
  ownership: string | null;
}

/** A teacher of a kindergarten, as delivered. */
export interface KindergartenTeacher {
  nationalId: string;
  name: string;
  unitCode: string;
  jobTitle: string;
  email: string;
}

/** Which have only operators, whom the national centre manages (D2.4). */
// prettier-ignore
const INSTITUTIONS: readonly OtherUnit[] = [
  { code: '9U01', name: '國立示範大學', kind: UnitKind.UNIVERSITY, jurisdictionCode: null, county: '高雄市', ownership: 'PUBLIC' },
  { code: '9U02', name: '示範科技大學', kind: UnitKind.UNIVERSITY, jurisdictionCode: null, county: '臺北市', ownership: 'PRIVATE' },
  { code: '9L0001', name: '財團法人示範教育基金會', kind: UnitKind.LEGAL_PERSON, jurisdictionCode: null, county: '臺中市', ownership: null },
  { code: '9S0001', name: '國立示範科學博物館', kind: UnitKind.SOCIAL_EDUCATION, jurisdictionCode: null, county: '臺中市', ownership: null },
];

/** Small enough that the first start stays quick. */
const SIZE = { units: 44, teachers: 220 };

type Line =
  | { kind: 'unit'; code: string; name: string; county: string; ownership: string }
  | (KindergartenTeacher & { kind: 'teacher' })
  | { kind: 'end' };

/** The kindergartens and their teachers: the lines of an invented delivery. */
export function demonstrationKindergartens(): {
  units: OtherUnit[];
  teachers: KindergartenTeacher[];
} {
  const codes = new Map(JURISDICTIONS.map(({ name, code }) => [name, code]));
  const units: OtherUnit[] = [];
  const teachers: KindergartenTeacher[] = [];
  for (const text of inventDelivery(SIZE)) {
    const line = JSON.parse(text) as Line;
    if (line.kind === 'unit') {
      const { code, name, county, ownership } = line;
      const jurisdictionCode = codes.get(county) ?? null;
      const kind = UnitKind.KINDERGARTEN;
      units.push({ code, name, county, ownership, jurisdictionCode, kind });
    } else if (line.kind === 'teacher') teachers.push(line);
  }
  return { units, teachers };
}

/** All units of the demonstration that are no schools, but the standing ones. */
export const otherUnits = (): OtherUnit[] => [
  ...INSTITUTIONS,
  ...demonstrationKindergartens().units,
];
