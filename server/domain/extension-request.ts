// Decides where a request for more time stands, what it is about, and what must be right about it (D4.5).
import type { Instant } from './instant';
import { reasonFaults } from './reason';
import type { Fault } from './refusals';
import { extensionFaults, type Audience, type Span } from './windows';

/** Where a request stands; only a pending one is decided or taken back. */
export enum ExtensionRequestState {
  PENDING = 'PENDING',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}

/** The Chinese word of each state. */
export const EXTENSION_REQUEST_LABELS: Readonly<Record<ExtensionRequestState, string>> = {
  [ExtensionRequestState.PENDING]: '待處理',
  [ExtensionRequestState.GRANTED]: '已同意',
  [ExtensionRequestState.REFUSED]: '未同意',
  [ExtensionRequestState.WITHDRAWN]: '已撤回',
};

/** Whose time is asked for: a school's own plan, all of its teachers' plans, or one teacher's. */
export interface ExtensionTarget {
  year: number;
  audience: Audience;
  unitId: string;
  /** Null for the unit itself. */
  teacherId: string | null;
}

/** Names what is asked for while it is pending: one request at a time; at most 60 characters. */
export const liveKeyOf = ({ year, audience, unitId, teacherId }: ExtensionTarget): string =>
  `${year}:${audience}:${teacherId ?? unitId}`;

/**
 * Why a request cannot be made so, every reason at once: what is wanted could be granted at this instant (D4.2, D4.5),
 * and the reason has 1 to 500 characters. The cycle must last, the window need not be open.
 * @param effective the window with the extensions granted so far
 */
export const requestFaults = (
  effective: Span,
  cycle: Span,
  { wantedUntil, reason }: { wantedUntil: Instant; reason: string },
  now: Instant,
): Fault[] => [
  ...extensionFaults(effective, cycle, wantedUntil, now, 'input.wantedUntil'),
  ...reasonFaults(reason),
];
