// Decides which mails of the outbox an address shows: all, or those of one state.
import type { MailState } from '../../gql/graphql';

/** The states, the ones that need somebody first. */
export const MAIL_STATES = [
  'FAILED',
  'UNCERTAIN',
  'QUEUED',
  'SENDING',
  'SENT',
] as const satisfies readonly MailState[];

/** The search part of `/operations`. */
export function operationsSearch(search: Record<string, unknown>): { state?: MailState } {
  const state = MAIL_STATES.find((each) => each === search.state);
  return state ? { state } : {};
}
