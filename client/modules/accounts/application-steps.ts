// Decides how far an application has come: applied, mailbox confirmed, looked at, decided (D2.8).
import type { ApplicationFieldsFragment } from '../../gql/graphql';
import type { StepState } from '../../ui/stepper';

/** The steps of an application in their order. */
const steps = ['applied', 'address', 'reviewing', 'decide'] as const;

/** A step of an application. */
export type ApplicationStep = (typeof steps)[number];

/** The steps that an application goes through: nobody has looked at one that was taken back. */
export const stepsOf = ({
  status,
}: Pick<ApplicationFieldsFragment, 'status'>): readonly ApplicationStep[] =>
  status === 'WITHDRAWN' ? steps.filter((step) => step !== 'reviewing') : steps;

/** Where each step stands. */
export function stepStates(
  application: Pick<ApplicationFieldsFragment, 'status' | 'confirmed'>,
): Record<ApplicationStep, StepState> {
  const { status, confirmed } = application;
  const waiting = status === 'APPLIED';
  const reached = status === 'ACTIVE' || status === 'WITHDRAWN';
  return {
    applied: 'done',
    address: confirmed || !waiting ? 'done' : 'now',
    reviewing: !waiting ? 'done' : confirmed ? 'now' : 'todo',
    decide: waiting ? 'todo' : reached ? 'done' : 'stopped',
  };
}
