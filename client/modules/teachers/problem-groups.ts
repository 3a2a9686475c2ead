// Decides how what is wrong on a roster is put together: a group a kind, and which remedy each kind has (D3.2).
import type { RosterProblemKind, RosterProblemsQuery } from '../../gql/graphql';

/** One thing that is wrong with one record. */
export type RosterProblemRow = RosterProblemsQuery['rosterProblems']['edges'][number]['node'];

/** The problems of one kind, in the order of the list. */
export interface Group {
  kind: RosterProblemKind;
  problems: RosterProblemRow[];
}

/** `edit` in the record's form; `compare` the records of one name; `person` only the person can. */
export type Remedy = 'edit' | 'compare' | 'person';

/** What helps against each kind. */
export const remedies: Readonly<Record<RosterProblemKind, Remedy>> = {
  NO_TITLE: 'edit',
  NO_STAGE: 'edit',
  NO_SUBJECT: 'edit',
  SAME_NAME: 'compare',
  TITLE_EXPIRED: 'edit',
  SUBJECT_EXPIRED: 'edit',
  NO_EMAIL: 'person',
  NOT_APPLIED: 'person',
};

/** The groups, in the order in which their first problem comes. */
export function groupsOf(problems: readonly RosterProblemRow[]): Group[] {
  const groups = new Map<RosterProblemKind, RosterProblemRow[]>();
  for (const problem of problems) {
    const group = groups.get(problem.kind);
    if (group) group.push(problem);
    else groups.set(problem.kind, [problem]);
  }
  return [...groups].map(([kind, each]) => ({ kind, problems: each }));
}
