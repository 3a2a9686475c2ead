// How a record of the delivery is checked: every fault of a line at once, by field and rule, never by content (D3.7).
import type { DeliveryProblem, DeliveryRule } from '../../domain/delivery-rules';
import { isNationalId, normalise } from '../../domain/national-id';
import { codePoints, hasBadCharacters, hasBreak } from '../../domain/text';
import { Ownership } from '../../domain/units';
import type { DeliveryRecord } from './delivery-records';

/** Where a kindergarten can lie. */
export interface Places {
  /** Codes of jurisdictions by name. */
  jurisdictions: ReadonlyMap<string, string>;
  /** Names of counties and cities. */
  counties: ReadonlySet<string>;
}

/** A kindergarten as it is delivered. */
export interface UnitLine {
  line: number;
  code: string;
  name: string;
  county: string;
  district: string | null;
  ownership: Ownership;
  jurisdictionCode: string;
}

/** A teacher as they are delivered. */
export interface TeacherLine {
  line: number;
  /** Normalised. */
  nationalId: string;
  name: string;
  unitCode: string;
  jobTitle: string | null;
  /** Null where the delivery does not say: what stands here stays. */
  gender: 'MALE' | 'FEMALE' | null;
  /** As `gender`. */
  email: string | null;
}

const OWNERSHIP: ReadonlyMap<string, Ownership> = new Map([
  ['PUBLIC', Ownership.PUBLIC],
  ['公立', Ownership.PUBLIC],
  ['PRIVATE', Ownership.PRIVATE],
  ['私立', Ownership.PRIVATE],
]);
const GENDERS: ReadonlyMap<string, 'MALE' | 'FEMALE'> = new Map([
  ['MALE', 'MALE'],
  ['男', 'MALE'],
  ['FEMALE', 'FEMALE'],
  ['女', 'FEMALE'],
]);
/** Six characters; branches have -NN (D1.3). */
const CODE = /^[0-9A-Z]{6}(-\d{2})?$/;

/** Whether a text has the shape of a kindergarten's code. */
export const isUnitCode = (text: string): boolean => CODE.test(text);
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/;

/** One record, as it is asked for its values; faults are gathered. */
class Line {
  readonly faults: DeliveryProblem[] = [];

  constructor(
    readonly line: number,
    private readonly values: Readonly<Record<string, string>>,
  ) {}

  fault(field: string, rule: DeliveryRule): void {
    this.faults.push({ line: this.line, field, rule });
  }

  /** A text of at most so many characters; '' where it is absent or faulty. */
  text(field: string, most: number, required: boolean): string {
    const value = this.values[field] ?? '';
    if (value === '' && required) this.fault(field, 'required');
    else if (codePoints(value) > most) this.fault(field, 'tooLong');
    else if (value.includes('\ufffd')) this.fault(field, 'encoding');
    else if (hasBadCharacters(value) || hasBreak(value)) {
      this.fault(field, 'text');
    } else return value;
    return '';
  }

  /** A text of a shape. */
  shaped(field: string, most: number, shape: RegExp): string {
    const value = this.text(field, most, true);
    if (value === '' || shape.test(value)) return value;
    this.fault(field, 'format');
    return '';
  }

  /** One of a list of words; null where it is absent. */
  word<T>(field: string, words: ReadonlyMap<string, T>): T | null {
    const value = this.values[field] ?? '';
    const found = words.get(value) ?? null;
    if (found === null && value !== '') this.fault(field, 'format');
    return found;
  }
}

/** Whether a record is still under review, and so none of ours; a state that there is not is a fault. */
function underReview(line: Line): boolean {
  const states = new Map([
    ['APPROVED', false],
    ['UNDER_REVIEW', true],
  ]);
  return line.word('state', states) ?? false;
}

/** What a checked line says, and what is wrong with it. */
export interface Checked<T> {
  /** Null where anything is wrong, or under review. */
  value: T | null;
  underReview: boolean;
  faults: DeliveryProblem[];
}

/** Checks a kindergarten's record. */
export function checkUnit(record: DeliveryRecord, places: Places): Checked<UnitLine> {
  const line = new Line(record.line, record.values ?? {});
  const review = underReview(line);
  const code = line.shaped('code', 9, CODE);
  const name = line.text('name', 120, true);
  const county = line.text('county', 20, true);
  const district = line.text('district', 20, false) || null;
  const ownership = line.word('ownership', OWNERSHIP);
  if (ownership === null && (record.values?.['ownership'] ?? '') === '') {
    line.fault('ownership', 'required');
  }
  if (county !== '' && !places.counties.has(county)) line.fault('county', 'unknown');
  const named = line.text('jurisdiction', 20, false);
  const jurisdictionCode = places.jurisdictions.get(named || county) ?? null;
  if (named !== '' && jurisdictionCode === null) line.fault('jurisdiction', 'unknown');
  const whole = line.faults.length === 0 && ownership !== null && jurisdictionCode !== null;
  const value =
    whole && !review
      ? { line: record.line, code, name, county, district, ownership, jurisdictionCode }
      : null;
  return { value, underReview: review, faults: line.faults };
}

/** The national ID of a teacher's record, normalised; null where it is none. */
export function nationalIdOf({ values }: DeliveryRecord): string | null {
  const nationalId = normalise(values?.['nationalId'] ?? '');
  return isNationalId(nationalId) ? nationalId : null;
}

/** Checks a teacher's record. */
export function checkTeacher(record: DeliveryRecord): Checked<TeacherLine> {
  const line = new Line(record.line, record.values ?? {});
  const review = underReview(line);
  const nationalId = nationalIdOf(record);
  if (nationalId === null) line.fault('nationalId', 'nationalId');
  const name = line.text('name', 60, true);
  const unitCode = line.shaped('unitCode', 9, CODE);
  const jobTitle = line.text('jobTitle', 60, true) || null;
  const gender = line.word('gender', GENDERS);
  const email = line.text('email', 254, false) || null;
  if (email !== null && !EMAIL.test(email)) line.fault('email', 'format');
  const whole = line.faults.length === 0 && nationalId !== null;
  const value =
    whole && !review
      ? { line: record.line, nationalId, name, unitCode, jobTitle, gender, email }
      : null;
  return { value, underReview: review, faults: line.faults };
}
