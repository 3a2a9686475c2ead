// Decides how a refusal of the server is read: its code, its sentence, what to do next, and every fault at a field.

/** One thing that is wrong with what was sent: where (`input.domains[0].hours`) and what. */
export interface Fault {
  path: string;
  rule: string;
  sentence: string;
}

/** A coded refusal, as the server words it in the chosen language. Instants are ISO 8601. */
export interface Refusal {
  code: string;
  message: string;
  next: string | null;
  opensAt: string | null;
  closesAt: string | null;
  currentVersion: number | null;
  retryAfter: number | null;
  faults: Fault[];
  /** The arguments that led nowhere, when something was not found (`input.nationalId`). */
  fields: string[];
}

interface ErrorLike {
  message: string;
  extensions?: Record<string, unknown>;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function isFault(value: unknown): value is Fault {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'sentence' in value &&
    typeof value.sentence === 'string'
  );
}

function errorsIn(error: unknown): readonly ErrorLike[] {
  if (typeof error !== 'object' || error === null || !('errors' in error)) return [];
  return Array.isArray(error.errors) ? (error.errors as ErrorLike[]) : [];
}

/** The codes of a result's errors; empty when there are none. */
export function codesOf(errors: readonly ErrorLike[] | undefined): string[] {
  return (errors ?? []).flatMap((each) => text(each.extensions?.code) ?? []);
}

/** The refusal that an operation met, or null when the answer never came (network, server gone). */
export function refusalOf(error: unknown): Refusal | null {
  const first = errorsIn(error)[0];
  if (!first) return null;
  const extensions = first.extensions ?? {};
  const faults = Array.isArray(extensions.faults) ? extensions.faults.filter(isFault) : [];
  return {
    code: text(extensions.code) ?? 'INTERNAL',
    message: first.message,
    next: text(extensions.next),
    opensAt: text(extensions.opensAt),
    closesAt: text(extensions.closesAt),
    currentVersion: number(extensions.currentVersion),
    retryAfter: number(extensions.retryAfter),
    faults,
    fields: Array.isArray(extensions.fields)
      ? extensions.fields.flatMap((each) => text(each) ?? [])
      : [],
  };
}

/** Thrown by an act on the whole plan while typing has not reached the server: it would be lost. */
export class Unsaved extends Error {}
