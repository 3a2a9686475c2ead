// Decides when a window is open, and how its instants may be changed.
import { formatIso, type Instant } from './instant';
import type { Fault } from './refusals';

/** Who fills in a plan in a window (D4.3, D4.4). */
export enum Audience {
  SCHOOL = 'SCHOOL',
  TEACHER = 'TEACHER',
}

/** The Chinese word of each audience (D4.3, D4.4). */
export const AUDIENCE_LABELS: Readonly<Record<Audience, string>> = {
  [Audience.SCHOOL]: '學校',
  [Audience.TEACHER]: '教師',
};

/** Where an instant stands to a window (D4.2). */
export enum WindowPhase {
  UPCOMING = 'UPCOMING',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

/** The Chinese word of each phase (D4.2). */
export const WINDOW_PHASE_LABELS: Readonly<Record<WindowPhase, string>> = {
  [WindowPhase.UPCOMING]: '尚未開放',
  [WindowPhase.OPEN]: '開放中',
  [WindowPhase.CLOSED]: '已截止',
};

/** A stretch of time; the opening instant is inside, the closing instant outside (D4.5). */
export type Span = { opensAt: Instant; closesAt: Instant };

/** Where `now` stands to the span (D4.5). */
export function phaseAt(span: Span, now: Instant): WindowPhase {
  if (now < span.opensAt) return WindowPhase.UPCOMING;
  return now < span.closesAt ? WindowPhase.OPEN : WindowPhase.CLOSED;
}

/** Whether plans are written at `now`, the instant at which the request arrived (D4.7). */
export function isOpenAt(span: Span, now: Instant): boolean {
  return phaseAt(span, now) === WindowPhase.OPEN;
}

/**
 * The window as it concerns one plan: its end moved to the latest extension that names it, its
 * unit or its jurisdiction. An extension never shortens (D4.5).
 */
export function effectiveSpan(
  span: Span,
  extendedUntil: readonly (Instant | null | undefined)[],
): Span & { extended: boolean } {
  const closesAt = extendedUntil.reduce<Instant>(
    (latest, until) => Math.max(latest, until ?? latest),
    span.closesAt,
  );
  return { opensAt: span.opensAt, closesAt, extended: closesAt > span.closesAt };
}

const fault = (path: string, rule: Fault['rule'], limit: Instant): Fault => ({
  path,
  rule,
  limit: formatIso(limit),
});

function closingFaults(current: Span, next: Span, now: Instant): Fault[] {
  const path = 'input.closesAt';
  if (next.closesAt === current.closesAt) return [];
  const begun = now >= current.opensAt;
  if (begun && next.closesAt < current.closesAt)
    return [fault(path, 'onlyLater', current.closesAt)];
  // A closing set into the past would say that what was accepted since had come too late.
  return next.closesAt <= now ? [fault(path, 'past', now)] : [];
}

function openingFaults(current: Span, next: Span, now: Instant): Fault[] {
  const path = 'input.opensAt';
  if (next.opensAt === current.opensAt) return [];
  if (now >= current.opensAt) return [fault(path, 'alreadyOpened', current.opensAt)];
  // An opening set into the past would say that who was refused since could have written.
  return next.opensAt <= now ? [fault(path, 'past', now)] : [];
}

/**
 * Why a window can't be changed so, every reason at once (D4.5): the opening changes only before
 * it has come; the closing moves earlier only before the opening, afterwards only later; neither
 * moves into the past **(reading)**; the window stays inside its cycle.
 */
export function windowEditFaults(current: Span, next: Span, cycle: Span, now: Instant): Fault[] {
  const faults = openingFaults(current, next, now);
  if (next.opensAt < cycle.opensAt) {
    faults.push(fault('input.opensAt', 'beforeCycle', cycle.opensAt));
  }
  if (next.opensAt >= next.closesAt) faults.push(fault('input.closesAt', 'order', next.opensAt));
  faults.push(...closingFaults(current, next, now));
  if (next.closesAt > cycle.closesAt) {
    faults.push(fault('input.closesAt', 'afterCycle', cycle.closesAt));
  }
  return faults;
}

/**
 * Why an extension can't be granted, every reason at once (D4.2, D4.5): it moves the end later
 * only, lies in the future, and ends no later than the cycle.
 * @param effective the window with the extensions granted so far
 * @param path where the end stands in the input
 */
export function extensionFaults(
  effective: Span,
  cycle: Span,
  endsAt: Instant,
  now: Instant,
  path = 'input.endsAt',
): Fault[] {
  const faults: Fault[] = [];
  if (endsAt <= effective.closesAt) faults.push(fault(path, 'onlyLater', effective.closesAt));
  if (endsAt <= now) faults.push(fault(path, 'past', now));
  if (endsAt > cycle.closesAt) faults.push(fault(path, 'afterCycle', cycle.closesAt));
  return faults;
}
