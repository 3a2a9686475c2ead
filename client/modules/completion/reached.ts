// Decides whom a moved window concerns: every school, and every teacher on the roster or added to it late (D4.6).
import type { Audience } from '../../gql/graphql';

/** What of a completion is counted. */
export interface Counted {
  schools: { eligible: number };
  teachers: { eligible: number; lateAdded: number };
}

/** How many schools or teachers, 0 before there is a roster. */
export function reached(audience: Audience, { schools, teachers }: Counted): number {
  return audience === 'SCHOOL' ? schools.eligible : teachers.eligible + teachers.lateAdded;
}
