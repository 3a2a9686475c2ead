// Decides in which order an office reads what waits: people first, then schools, then lists that can wait a day.

/** The counts, the most pressing first. */
export const dueOrder = [
  'applicationsWaitingLong',
  'applicationsWaiting',
  'extensionRequests',
  'transfersToDecide',
  'schoolsWithoutChief',
  'rostersNotChecked',
  'schoolPlansMissing',
  'unusedAccounts',
] as const;

/** One of the counts. */
export type DueKey = (typeof dueOrder)[number];

/** What waits for a decision of this very office; the others are its schools' to do. */
const decisions = ['applicationsWaiting', 'extensionRequests', 'transfersToDecide'] as const;

/** How many decisions wait; applications over 3 days count those that are the schools' to decide as well. */
export function waitingIn(due: Record<(typeof decisions)[number], number>): number {
  return decisions.reduce((sum, key) => sum + due[key], 0);
}
