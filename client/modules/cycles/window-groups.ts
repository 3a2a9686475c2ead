// Decides how 46 windows are read at a glance: those with the same audience and instants stand together, open ones first.
import type { WindowFieldsFragment, WindowPhase } from '../../gql/graphql';

/** Windows that share audience, instants and extension. Instants are ISO 8601, `closesAt` includes the extension. */
export interface WindowGroup {
  key: string;
  audience: WindowFieldsFragment['audience'];
  phase: number;
  opensAt: string;
  closesAt: string;
  extended: boolean;
  state: WindowPhase;
  jurisdictions: { code: string; name: string; nameEn: string }[];
}

/** The state of a half-open window at an instant (ms): the closing instant itself is outside (D4.5). */
export function phaseAt(window: { opensAt: string; closesAt: string }, now: number): WindowPhase {
  if (now < Date.parse(window.opensAt)) return 'UPCOMING';
  return now < Date.parse(window.closesAt) ? 'OPEN' : 'CLOSED';
}

function later(one: string, other: string | null): string {
  return other !== null && Date.parse(other) > Date.parse(one) ? other : one;
}

const rank: Record<WindowPhase, number> = { OPEN: 0, UPCOMING: 1, CLOSED: 2 };

function compare(one: WindowGroup, other: WindowGroup): number {
  if (one.state !== other.state) return rank[one.state] - rank[other.state];
  if (one.state === 'UPCOMING') return Date.parse(one.opensAt) - Date.parse(other.opensAt);
  // Of the open ones the first to close comes first; of the closed ones the last that closed.
  const byClosing = Date.parse(one.closesAt) - Date.parse(other.closesAt);
  return one.state === 'OPEN' ? byClosing : -byClosing;
}

/** The windows in groups, in the order in which they matter at the instant `now` (ms). */
export function groupWindows(windows: readonly WindowFieldsFragment[], now: number): WindowGroup[] {
  const groups = new Map<string, WindowGroup>();
  const inOrder = [...windows].sort((a, b) => a.jurisdiction.order - b.jurisdiction.order);
  for (const window of inOrder) {
    const { audience, phase, opensAt } = window;
    const closesAt = later(window.closesAt, window.extendedUntil);
    const extended = closesAt !== window.closesAt;
    const key = [audience, phase, opensAt, closesAt].join(' ');
    const group = groups.get(key) ?? {
      key,
      audience,
      phase,
      opensAt,
      closesAt,
      extended,
      state: phaseAt({ opensAt, closesAt }, now),
      jurisdictions: [],
    };
    group.jurisdictions.push(window.jurisdiction);
    groups.set(key, group);
  }
  return [...groups.values()].sort(compare);
}
