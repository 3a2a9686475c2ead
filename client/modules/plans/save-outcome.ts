// Decides what a failed save means: refused for sure, in conflict, or without a known outcome and so to be sent again.
import { refusalOf } from '../../app/refusal';
import type { Outcome } from './autosave';

/** Refusals that say "later", not "no": the same content is sent again with the same key. */
const LATER: ReadonlySet<string> = new Set(['INTERNAL', 'UNAVAILABLE', 'RATE_LIMITED']);

/** The outcome of a save that threw. Without an answer, or with "later", it may have happened (D4.7). */
export function outcomeOf(error: unknown): Exclude<Outcome, { kind: 'saved' }> {
  const refusal = refusalOf(error);
  if (!refusal) return { kind: 'lost', retryAfter: null };
  if (LATER.has(refusal.code)) return { kind: 'lost', retryAfter: refusal.retryAfter };
  if (refusal.code === 'CONFLICT') return { kind: 'conflict' };
  return { kind: 'refused', refusal };
}
