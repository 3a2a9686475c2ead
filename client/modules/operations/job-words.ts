// Decides which jobs and which of their numbers have words; one that is new to this page keeps its own name.
import type { JobFieldsFragment, JobState } from '../../gql/graphql';

/** The jobs, in the order in which they matter to a cycle. */
export const JOB_NAMES = [
  'snapshot',
  'mail',
  'kindergartens',
  'unused-accounts',
  'audit-chain',
  'forget',
] as const;

/** The numbers of reports. */
export const JOB_COUNTS = [
  'units',
  'teachers',
  'sent',
  'retried',
  'failed',
  'uncertain',
  'linked',
  'told',
  'suspended',
  'unitsRead',
  'unitsAdded',
  'unitsChanged',
  'teachersRead',
  'teachersAdded',
  'teachersChanged',
  'teachersMoved',
  'teachersReleased',
  'releasesHeld',
  'underReview',
  'teachersPresent',
  'problemCount',
  'answers',
  'sessions',
  'attempts',
  'roaming',
  'mails',
  'notifications',
  'links',
  'downloads',
  'imports',
  'applications',
] as const;

/** The colour that repeats each state's word. */
export const JOB_TONES: Readonly<Record<JobState, string>> = {
  NEVER: 'plain',
  IDLE: 'good',
  RUNNING: 'cool',
  FAILED: 'bad',
  REFUSED: 'warm',
};

/** A number of a report that is told: of a year, where its name says so (`108.units`). */
export interface ToldCount {
  year: number | null;
  name: string;
  count: number;
}

/** The numbers above 0, in the report's order: what a run did not do needs no words. */
export function toldCounts(report: JobFieldsFragment['report']): ToldCount[] {
  return report.flatMap(({ name, count }): ToldCount[] => {
    if (count === 0) return [];
    const ofYear = /^(\d{2,3})\.(.+)$/.exec(name);
    return ofYear?.[2] === undefined
      ? [{ year: null, name, count }]
      : [{ year: Number(ofYear[1]), name: ofYear[2], count }];
  });
}
