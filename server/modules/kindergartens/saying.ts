// What a delivery says, apart from how: the known fields of its lines in any order; a time of making and the like say nothing of anybody (D3.7).
import { createHash } from 'node:crypto';
import type { DeliveryRecord } from './delivery-records';

/** The fields of the format but for the counts at the end, which only repeat how many lines there are. */
// prettier-ignore
const FIELDS = ['kind', 'code', 'name', 'county', 'district', 'ownership', 'jurisdiction', 'nationalId', 'unitCode',
  'jobTitle', 'gender', 'email', 'state'];

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Gathers what the lines of one delivery say. */
export class Saying {
  private readonly lines: string[] = [];

  /** Takes the next line; null for one that cannot be read. */
  add(values: DeliveryRecord['values']): void {
    // JSON leaves out what CSV has empty.
    const told = FIELDS.map((field) => values?.[field] ?? '');
    this.lines.push(digestOf(JSON.stringify(told)));
  }

  /** SHA-256 of all of it, base64url. */
  digest(): string {
    const all = createHash('sha256');
    for (const line of this.lines.toSorted()) all.update(line);
    return all.digest('base64url');
  }
}
