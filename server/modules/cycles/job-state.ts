// Decides how a job stands, and what of its last report is told: numbers only.
import type { Instant } from '../../domain/instant';

/** How a job stands. */
export enum JobState {
  NEVER = 'NEVER',
  IDLE = 'IDLE',
  RUNNING = 'RUNNING',
  FAILED = 'FAILED',
  /** It ran, and refused what it was to take over. */
  REFUSED = 'REFUSED',
}

/** A job's lease and last run; all instants are the machine's. */
export interface JobRow {
  name: string;
  leaseOwner: string | null;
  leaseUntil: Instant;
  startedAt: Instant | null;
  finishedAt: Instant | null;
  report: string | null;
}

/** A number of a report: its path inside, '108.units'. */
export interface JobCount {
  name: string;
  count: number;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The fields of a report; none where there is no report, or none that can be read. */
function fieldsOf(report: string | null): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(report ?? '{}');
    return isFields(read) ? read : {};
  } catch {
    return {};
  }
}

/** Every whole number of a report, the ones inside by their path; none of one that refused, and so did nothing. */
export function countsOf(report: string | null): JobCount[] {
  const flat = (fields: Record<string, unknown>, path: string): JobCount[] =>
    Object.entries(fields).flatMap(([key, value]): JobCount[] => {
      if (isFields(value)) return flat(value, `${path}${key}.`);
      return Number.isInteger(value) ? [{ name: path + key, count: Number(value) }] : [];
    });
  const fields = fieldsOf(report);
  return fields['state'] === 'REFUSED' ? [] : flat(fields, '');
}

/** How a job stands at an instant of the machine; a lease that ended without being given back is of a server that died. */
export function jobStateOf(row: JobRow | undefined, at: Instant): JobState {
  if (row === undefined || row.startedAt === null) return JobState.NEVER;
  if (row.leaseOwner !== null) return row.leaseUntil > at ? JobState.RUNNING : JobState.FAILED;
  const { failed, state } = fieldsOf(row.report);
  if (failed === true || state === 'FAILED') return JobState.FAILED;
  return state === 'REFUSED' ? JobState.REFUSED : JobState.IDLE;
}
