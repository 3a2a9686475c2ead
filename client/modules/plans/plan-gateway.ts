// Decides what an editor of a plan may ask of the server, whether the plan is a teacher's or a school's.
import type { PlanCoreFragment } from '../../gql/graphql';
import type { PlanParts } from './plan-form';

/** What guards a write: its key and the version that it starts from. */
export interface WriteGuard {
  idempotencyKey: string;
  version: number;
}

/** The writes of one plan; each answers the plan as it is afterwards, and throws what the server refused. */
export interface PlanGateway {
  save: (guard: WriteGuard, parts: PlanParts) => Promise<PlanCoreFragment>;
  submit: (guard: WriteGuard) => Promise<PlanCoreFragment>;
  withdraw: (guard: WriteGuard) => Promise<PlanCoreFragment>;
  startFromLast: (guard: WriteGuard) => Promise<PlanCoreFragment>;
  /** The plan as the server has it now. */
  reload: () => Promise<PlanCoreFragment>;
}

/** The value of an answer that the transport promised. */
export function answered<T>(data: T | null | undefined): T {
  if (data === null || data === undefined) throw new TypeError('The server answered without data');
  return data;
}
