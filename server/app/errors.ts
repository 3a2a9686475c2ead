// What a client learns of an error: a refusal in its language, or only a reference that the log carries.
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { outcomeUnknown } from '../database/failures';
import { formatIso } from '../domain/instant';
import {
  Refusal,
  faultText,
  isRefusal,
  refusalText,
  type Language,
  type RefusalCode,
} from '../domain/refusals';
import { argumentFaults } from './errors-input';
import { describeError } from './log';

/** To whom an error is shown, and where a bug is written down. */
export interface Audience {
  requestId: string;
  language: Language;
  log: Logger;
}

/** Seconds after which trying again makes sense when the database is away. */
const RETRY_AFTER = 2;
const LONGEST_CHAIN = 8;
const INSTANTS: ReadonlySet<string> = new Set(['opensAt', 'closesAt', 'serverTime', 'nextAt']);

/** The error and what it wraps, outermost first: graphql and its layers wrap what a resolver throws. */
function* chain(error: unknown): Iterable<unknown> {
  let link = error;
  for (let depth = 0; depth < LONGEST_CHAIN && link instanceof Error; depth += 1) {
    yield link;
    link = (link as { originalError?: unknown }).originalError ?? link.cause;
  }
  if (!(error instanceof Error)) yield error;
}

/** The refusal that an error means; anything that is none is INTERNAL, and logged with its stack. */
export function refusalOf(error: unknown, { requestId, log }: Audience): Refusal {
  for (const link of chain(error)) {
    if (link instanceof Refusal) return link as Refusal;
    if (outcomeUnknown(link)) {
      log.error({ requestId, error: describeError(link) }, 'database away');
      return new Refusal('UNAVAILABLE', { retryAfter: RETRY_AFTER });
    }
  }
  const faults = argumentFaults(error);
  if (faults !== null) return new Refusal('INVALID', { faults });
  const root = [...chain(error)].at(-1);
  log.error({ requestId, error: describeError(root) }, 'bug');
  return new Refusal('INTERNAL', { reference: requestId });
}

function details(refusal: Refusal, language: Language): Record<string, unknown> {
  if (isRefusal(refusal, 'INVALID')) {
    const faults = refusal.details.faults.map((fault) => ({
      ...fault,
      sentence: faultText(fault, language),
    }));
    return { faults };
  }
  const shown = Object.entries(refusal.details).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'number' && INSTANTS.has(key) ? formatIso(value) : value,
  ]);
  return Object.fromEntries(shown) as Record<string, unknown>;
}

/** A refusal as it stands in an answer. */
export interface PresentedRefusal extends GraphQLFormattedError {
  extensions: { code: RefusalCode; next: string; [detail: string]: unknown };
}

/** A refusal as it stands in `errors`: message, and extensions {code, next, ...details}; instants in ISO 8601. */
export function presentRefusal(
  refusal: Refusal,
  language: Language,
  path?: readonly (string | number)[],
): PresentedRefusal {
  const { message, next } = refusalText(refusal, language);
  const extensions = { code: refusal.code, next, ...details(refusal, language) };
  return path === undefined ? { message, extensions } : { message, path, extensions };
}
