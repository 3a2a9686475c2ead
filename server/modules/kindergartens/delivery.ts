// What a delivery says as a whole: who and what is in it, what is wrong with it, and whether it is all there (D3.7).
import type { DeliveryProblem } from '../../domain/delivery-rules';
import {
  checkTeacher,
  checkUnit,
  isUnitCode,
  nationalIdOf,
  type Places,
  type TeacherLine,
  type UnitLine,
} from './delivery-line';
import type { DeliveryRecord } from './delivery-records';
import { Saying } from './saying';

/** Problems that are kept with a run. */
export const PROBLEMS_KEPT = 1000;

/** A whole number as a delivery writes it; NaN for anything else. */
const countOf = (text: string | undefined): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : NaN;

/** Gathers the records of one delivery. */
export class Delivery {
  /** Approved kindergartens by code. */
  readonly units = new Map<string, UnitLine>();
  /** Approved teachers by the keyed hash of their national ID. */
  readonly teachers = new Map<string, TeacherLine>();
  /** Further lines of people who are in several kindergartens, in their order. */
  readonly elsewhere = new Map<string, TeacherLine[]>();
  /** Everybody of whom it speaks, also under review or in a faulty line: none of them is gone. */
  readonly named = new Set<string>();
  /** Units of which a line names nobody that could be told: nobody there is taken to be gone. */
  readonly unclear = new Set<string>();
  /** Whether a line cannot be told to be anybody's: then nobody at all is taken to be gone. */
  allUnclear = false;
  /** The first of them: a file of nothing but broken lines must not fill the memory. */
  readonly problems: DeliveryProblem[] = [];
  /** How many there are. */
  problemCount = 0;
  unitsRead = 0;
  teachersRead = 0;
  underReview = 0;
  lines = 0;
  faultyLines = 0;
  private readonly said = new Saying();
  private counts: { units: number; teachers: number } | null = null;

  /**
   * @param places where kindergartens can lie
   * @param hash the keyed hash of a national ID
   */
  constructor(
    private readonly places: Places,
    private readonly hash: (nationalId: string) => string,
  ) {}

  /** Takes the next record. */
  add(record: DeliveryRecord): void {
    const kind = record.values?.['kind'];
    if (kind === 'end') {
      const { units, teachers } = record.values ?? {};
      this.counts = { units: countOf(units), teachers: countOf(teachers) };
      return;
    }
    this.lines += 1;
    this.said.add(record.values);
    if (kind === 'unit') this.addUnit(record);
    else if (kind === 'teacher') this.addTeacher(record);
    else {
      this.allUnclear = true;
      const rule = record.values === null ? 'unreadable' : 'kind';
      this.faulty([{ line: record.line, field: record.values === null ? '' : 'kind', rule }]);
    }
  }

  /** Whether it ends with its counts, and they are those of its lines; unreadable ones may be of either kind. */
  get complete(): boolean {
    const { counts } = this;
    return (
      counts !== null &&
      counts.units + counts.teachers === this.lines &&
      this.unitsRead <= counts.units &&
      this.teachersRead <= counts.teachers
    );
  }

  /** What it says, whatever its order, its form, and what stands in it beside: two that say the same have the same. */
  fingerprint(): string {
    return this.said.digest();
  }

  private addUnit(record: DeliveryRecord): void {
    this.unitsRead += 1;
    const { value, underReview, faults } = checkUnit(record, this.places);
    if (underReview) this.underReview += 1;
    if (faults.length > 0) this.faulty(faults);
    if (value === null) return;
    if (this.units.has(value.code)) this.twice(record.line, 'code');
    else this.units.set(value.code, value);
  }

  private addTeacher(record: DeliveryRecord): void {
    this.teachersRead += 1;
    const { value, underReview, faults } = checkTeacher(record);
    if (underReview) this.underReview += 1;
    if (faults.length > 0) this.faulty(faults);
    const nationalId = nationalIdOf(record);
    if (nationalId === null) {
      this.nobody(record.values?.['unitCode'] ?? '');
      return;
    }
    const hash = this.hash(nationalId);
    this.named.add(hash);
    if (value === null) return;
    if (this.teachers.has(hash)) {
      this.twice(record.line, 'nationalId');
      this.elsewhere.set(hash, [...(this.elsewhere.get(hash) ?? []), value]);
    } else this.teachers.set(hash, value);
  }

  private nobody(unitCode: string): void {
    if (!isUnitCode(unitCode)) this.allUnclear = true;
    else this.unclear.add(unitCode);
  }

  private twice(line: number, field: string): void {
    this.faulty([{ line, field, rule: 'duplicate' }]);
  }

  private faulty(faults: readonly DeliveryProblem[]): void {
    this.faultyLines += 1;
    this.problemCount += faults.length;
    this.problems.push(...faults.slice(0, PROBLEMS_KEPT - this.problems.length));
  }
}
