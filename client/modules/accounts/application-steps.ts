// Decides how far an application has come: applied, mailbox confirmed, looked at, decided (D2.8).
import type { ApplicationFieldsFragment } from '../../gql/graphql';
import type { StepState } from '../../ui/stepper';

/** The steps of an application in their order. */
export const applicationSteps = ['applied', 'address', 'reviewing', 'decide'] as const;

/** Where each step stands. */
export function stepStates(
  application: Pick<ApplicationFieldsFragment, 'status' | 'confirmed'>,
): Record<(typeof applicationSteps)[number], StepState> {
  const { status, confirmed } = application;
  const waiting = status === 'APPLIED';
  return {
    applied: 'done',
    address: confirmed || !waiting ? 'done' : 'now',
    reviewing: !waiting ? 'done' : confirmed ? 'now' : 'todo',
    decide: waiting ? 'todo' : status === 'ACTIVE' ? 'done' : 'stopped',
  };
}
