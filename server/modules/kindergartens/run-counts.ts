// What a run counts, and why one may have been refused: the part of its row that is JSON.
import type { DeliveryProblem } from '../../domain/delivery-rules';
import type { RunRow } from './kindergarten-run.repo';
import { RunState } from './run-state';

/** What was read and done, or, in a refused run, would have been. */
export interface RunCounts {
  unitsRead: number;
  unitsAdded: number;
  unitsChanged: number;
  teachersRead: number;
  teachersAdded: number;
  teachersChanged: number;
  teachersMoved: number;
  teachersReleased: number;
  /** Gone, but not released, since a faulty line may have been theirs. */
  releasesHeld: number;
  underReview: number;
  /** Teachers of kindergartens before the run. */
  teachersPresent: number;
  /** How many problems there are; the list ends at a thousand. */
  problemCount: number;
}

/** Nothing yet. */
export const NO_COUNTS: RunCounts = {
  unitsRead: 0,
  unitsAdded: 0,
  unitsChanged: 0,
  teachersRead: 0,
  teachersAdded: 0,
  teachersChanged: 0,
  teachersMoved: 0,
  teachersReleased: 0,
  releasesHeld: 0,
  underReview: 0,
  teachersPresent: 0,
  problemCount: 0,
};

/** What a row keeps beside the counts. */
interface Kept extends Partial<RunCounts> {
  /** How many attempts in a row came to the same; absent for one. */
  attempts?: number;
}

const keptOf = (row: Pick<RunRow, 'counts'>): Kept => JSON.parse(row.counts) as Kept;

/** The counts of a row. */
export function countsOf(row: Pick<RunRow, 'counts'>): RunCounts {
  const counts: RunCounts & Kept = { ...NO_COUNTS, ...keptOf(row) };
  delete counts.attempts;
  return counts;
}

/** How many attempts a row stands for: more than 1 only for an outage. */
export const attemptsOf = (row: Pick<RunRow, 'counts'>): number => keptOf(row).attempts ?? 1;

/** What a row is to keep. */
export const keptCounts = (counts: RunCounts, attempts: number): string =>
  JSON.stringify(attempts === 1 ? counts : { ...counts, attempts });

/** The problems of a row. */
export const problemsOf = (row: Pick<RunRow, 'problems'>): DeliveryProblem[] =>
  JSON.parse(row.problems) as DeliveryProblem[];

/** Whether what was read since says more than this run does. */
export const isSuperseded = ({ id, newestRead }: Pick<RunRow, 'id' | 'newestRead'>): boolean =>
  newestRead !== null && newestRead > id;

/** Whether the centre let it pass, and what was read next said something else, so that it was not applied. */
export const isMissed = (
  row: Pick<RunRow, 'confirmedBy' | 'fingerprint' | 'nextFingerprint'>,
): boolean =>
  row.confirmedBy !== null &&
  row.nextFingerprint !== null &&
  row.nextFingerprint !== row.fingerprint;

/** Whether it was refused for its releases although the centre had let the reading before it pass: it says something else. */
export const isOtherThanConfirmed = (
  row: Pick<RunRow, 'state' | 'fingerprint' | 'problems' | 'passedFingerprint'>,
): boolean =>
  row.state === RunState.REFUSED &&
  row.passedFingerprint !== null &&
  row.passedFingerprint !== row.fingerprint &&
  problemsOf(row).some(({ rule }) => rule === 'tooManyReleases');

/** Whether it was refused for its releases alone, is the newest reading, and nobody has let it pass yet. */
export const mayConfirm = (
  row: Pick<RunRow, 'id' | 'newestRead' | 'state' | 'confirmedBy' | 'problems'>,
): boolean =>
  row.state === RunState.REFUSED &&
  row.confirmedBy === null &&
  !isSuperseded(row) &&
  problemsOf(row).some(({ rule }) => rule === 'tooManyReleases');
