// Decides how plans are counted: who stands in the numerator and the denominator of completion.
import { PlanState } from './plan-life';

/** Counts of one audience in one scope (D4.6); late teachers stand beside, in neither side. */
export type PlanCounts = {
  /** Who may plan by the snapshot: the denominator. */
  eligible: number;
  /** Eligible plans begun and not submitted. */
  draft: number;
  /** Eligible plans with a submitted version that counts. */
  submitted: number;
  /** Plans for which an extension was granted. */
  extended: number;
  /** Teachers added late by the bureau. */
  lateAdded: number;
  /** Of those added late, who submitted. */
  lateSubmitted: number;
};

/** What a change of one plan adds to its unit's counts; each is -1, 0 or 1. */
export type CountsDelta = Pick<PlanCounts, 'draft' | 'submitted' | 'lateSubmitted'>;

/** Counts of a scope in which nobody may plan. */
export const NO_COUNTS: Readonly<PlanCounts> = {
  eligible: 0,
  draft: 0,
  submitted: 0,
  extended: 0,
  lateAdded: 0,
  lateSubmitted: 0,
};

/** Eligible and not yet begun, never below 0 (D4.6). */
export function notStarted(counts: PlanCounts): number {
  return Math.max(0, counts.eligible - counts.draft - counts.submitted);
}

/** Submitted of eligible, 0 to 1, never above; null when nobody is eligible (D4.6). */
export function rate(counts: PlanCounts): number | null {
  if (counts.eligible <= 0) return null;
  return Math.min(1, Math.max(0, counts.submitted / counts.eligible));
}

/** The counts of several scopes together. */
export function addCounts(a: PlanCounts, b: PlanCounts): PlanCounts {
  return {
    eligible: a.eligible + b.eligible,
    draft: a.draft + b.draft,
    submitted: a.submitted + b.submitted,
    extended: a.extended + b.extended,
    lateAdded: a.lateAdded + b.lateAdded,
    lateSubmitted: a.lateSubmitted + b.lateSubmitted,
  };
}

const change = (before: PlanState, after: PlanState, counted: PlanState): number =>
  Number(after === counted) - Number(before === counted);

/**
 * What a plan's change of state adds to its unit's counts.
 * @param late the teacher was added late, and stands in neither numerator nor denominator (D4.6)
 */
export function countsDelta(before: PlanState, after: PlanState, late: boolean): CountsDelta {
  const submitted = change(before, after, PlanState.SUBMITTED);
  if (late) return { draft: 0, submitted: 0, lateSubmitted: submitted };
  return { draft: change(before, after, PlanState.DRAFT), submitted, lateSubmitted: 0 };
}
