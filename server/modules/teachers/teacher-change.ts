// What is written down of a change of a record: what differs, never a note's text.
import type { TeachingData } from '../../domain/teacher-record';
import { Refusal } from '../../domain/refusals';
import type { Change } from '../audit/write.service';
import type { StoredRecord } from './teacher-record.repo';

const HIDDEN = '＊';

const shown = (name: string, value: unknown): unknown =>
  name === 'unitNote' && value !== null ? HIDDEN : value;

type Compared = Partial<TeachingData> & { gender?: string | null; status?: string };

/** The fields that differ, before and after. A note is free text and may name a person: only that it changed is kept. */
export function differences(
  before: Compared,
  after: Compared,
): Record<string, [before: unknown, after: unknown]> {
  const entries = Object.entries(after) as [keyof Compared, unknown][];
  return Object.fromEntries(
    entries
      .filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value))
      .map(([name, value]) => [name, [shown(name, before[name]), shown(name, value)]]),
  );
}

/** The audit row of a change of a record. */
export const recordChange = (
  action: string,
  record: StoredRecord,
  changes: Change['changes'],
  reason?: string,
): Change => ({
  action,
  subjectKind: 'TEACHER',
  subjectId: record.id,
  unitId: record.unitId,
  jurisdictionCode: record.jurisdictionCode,
  changes,
  ...(reason === undefined ? {} : { reason }),
});

/** Throws CONFLICT with the present version when a change started from another. */
export function guardVersion(record: StoredRecord, version: number): void {
  if (record.version !== version) {
    throw new Refusal('CONFLICT', { currentVersion: record.version });
  }
}
