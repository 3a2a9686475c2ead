// Decides which numbers of a run are told, and how large the share is that it would release (D3.7).
import { formatRate } from '../../app/format';
import type { KindergartenRunFieldsFragment, KindergartenRunState } from '../../gql/graphql';

type Run = KindergartenRunFieldsFragment;

/** The colour that repeats each state's word. */
export const runTones: Readonly<Record<KindergartenRunState, string>> = {
  WAITING: 'plain',
  RUNNING: 'cool',
  DONE: 'good',
  UNCHANGED: 'plain',
  REFUSED: 'bad',
  FAILED: 'warm',
};

/** The counts of kindergartens and of teachers, in the order of the table. */
export const runCounts = ['read', 'added', 'changed', 'moved', 'released', 'underReview'] as const;

/** Why the delivery as a whole was not taken over, in the words of its rules. */
export const reasonsOf = (run: Pick<Run, 'state' | 'problems'>): string[] =>
  run.state === 'REFUSED' || run.state === 'FAILED'
    ? run.problems.filter(({ line }) => line === 0).map(({ message }) => message)
    : [];

/**
 * Whether there is anything to count: a run that ended without a whole delivery, or changed nothing, has no table. What
 * half a delivery would have changed says nothing.
 */
export function tellsCounts(
  run: Pick<Run, 'state' | 'unitsRead' | 'teachersRead' | 'problems'>,
): boolean {
  const half = run.problems.some(({ line, rule }) => line === 0 && rule === 'truncated');
  return (
    !half &&
    run.state !== 'WAITING' &&
    run.state !== 'RUNNING' &&
    run.state !== 'UNCHANGED' &&
    (run.unitsRead > 0 || run.teachersRead > 0)
  );
}

/**
 * The run among the newer ones, the newest first, that applied what was let pass; null before. What is read next and is
 * not what was let pass misses it, so the first to take anything over is the one.
 */
export function appliedBy<R extends Pick<Run, 'state'>>(
  run: Pick<Run, 'confirmed' | 'missed'>,
  newer: readonly R[],
): R | null {
  if (!run.confirmed || run.missed) return null;
  return newer.findLast(({ state }) => state === 'DONE' || state === 'UNCHANGED') ?? null;
}

/** A count of one of the two kinds; null where there is no such number. */
export function countOf(
  run: Run,
  kind: 'units' | 'teachers',
  count: (typeof runCounts)[number],
): number | null {
  const counts = {
    units: {
      read: run.unitsRead,
      added: run.unitsAdded,
      changed: run.unitsChanged,
      moved: null,
      released: null,
      underReview: null,
    },
    teachers: {
      read: run.teachersRead,
      added: run.teachersAdded,
      changed: run.teachersChanged,
      moved: run.teachersMoved,
      released: run.teachersReleased,
      underReview: run.underReview,
    },
  };
  return counts[kind][count];
}

/** The share of the teachers present that would be released, in whole percents. */
export function releasedShare(run: Pick<Run, 'teachersReleased' | 'teachersPresent'>): string {
  return formatRate(run.teachersPresent > 0 ? run.teachersReleased / run.teachersPresent : null);
}

/** Whole seconds from the beginning to the end; null while it runs, and of several attempts. */
export function secondsTaken(
  run: Pick<Run, 'startedAt' | 'finishedAt' | 'attempts'>,
): number | null {
  if (run.finishedAt === null || run.attempts > 1) return null;
  return Math.max(0, Math.round((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000));
}
