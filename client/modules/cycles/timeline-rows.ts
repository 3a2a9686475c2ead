// Decides which spans the time line of a cycle has: both windows of each jurisdiction, first whose teachers open first.
import type { WindowFieldsFragment } from '../../gql/graphql';
import type { TimelineBar } from '../../ui/timeline';
import { phaseAt } from './window-groups';

const DAY_MS = 86_400_000;
const TAIPEI_MS = 8 * 3_600_000;
/** Room before the first and after the last window. */
const EDGE = DAY_MS;

/** A jurisdiction with its windows. */
export interface WindowRow {
  jurisdiction: WindowFieldsFragment['jurisdiction'];
  windows: WindowFieldsFragment[];
}

/** The rows, in the order of the teachers' openings, then of the letter. */
export function windowRows(windows: readonly WindowFieldsFragment[]): WindowRow[] {
  const rows = new Map<string, WindowRow>();
  for (const window of windows) {
    const { jurisdiction } = window;
    const row = rows.get(jurisdiction.code) ?? { jurisdiction, windows: [] };
    row.windows.push(window);
    rows.set(jurisdiction.code, row);
  }
  const opening = ({ windows: own }: WindowRow) =>
    Math.min(
      ...own.flatMap((each) => (each.audience === 'TEACHER' ? [Date.parse(each.opensAt)] : [])),
    );
  return [...rows.values()].sort(
    (a, b) => opening(a) - opening(b) || a.jurisdiction.order - b.jurisdiction.order,
  );
}

/** A window as a span; an extension of the whole jurisdiction is its tail. */
export function barOf(window: WindowFieldsFragment, now: number, label: string): TimelineBar {
  const until = Date.parse(window.closesAt);
  const extended = window.extendedUntil === null ? until : Date.parse(window.extendedUntil);
  return {
    key: window.id,
    from: Date.parse(window.opensAt),
    until,
    tail: extended > until ? extended : null,
    kind: window.audience === 'SCHOOL' ? 'first' : 'second',
    state: phaseAt(
      { opensAt: window.opensAt, closesAt: new Date(Math.max(until, extended)).toISOString() },
      now,
    ),
    label,
  };
}

/** From the day before the first opening to the day after the last closing (ms). */
export function spanOf(windows: readonly WindowFieldsFragment[]): { from: number; until: number } {
  const opens = windows.map((each) => Date.parse(each.opensAt));
  const closes = windows.map((each) => Date.parse(each.extendedUntil ?? each.closesAt));
  return { from: Math.min(...opens) - EDGE, until: Math.max(...closes) + EDGE };
}

/** Midnights in Taipei inside the span, so far apart that about six are shown (ms). */
export function ticksIn({ from, until }: { from: number; until: number }): number[] {
  const days = Math.max(1, (until - from) / DAY_MS);
  const step = [7, 14, 28, 56, 91].find((each) => days / each <= 7) ?? 182;
  const first = Math.ceil((from + TAIPEI_MS) / DAY_MS) * DAY_MS - TAIPEI_MS;
  const ticks: number[] = [];
  for (let tick = first; tick < until; tick += step * DAY_MS) ticks.push(tick);
  return ticks;
}
