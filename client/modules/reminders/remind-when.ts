// Decides whether colleagues can be reminded now, and if not, why and from when on (D8: at most once in 24 hours).
import type { ColleagueCountsQuery, WindowStateFieldsFragment } from '../../gql/graphql';
import { phaseAt } from '../cycles/window-groups';

/** Why nobody can be reminded now; `from` is the instant when it may be, null when no such instant is known. */
export interface Hindrance {
  reason: 'noWindow' | 'notYet' | 'over' | 'everybody' | 'lately';
  from: string | null;
}

/** What stands in the way at an instant (ms), or null when a reminder may go out. */
export function hindranceOf(
  schoolYear: ColleagueCountsQuery['schoolYear'],
  now: number,
): Hindrance | null {
  const window: WindowStateFieldsFragment | undefined = schoolYear.windows.find(
    (each) => each.audience === 'TEACHER',
  );
  const { teachers, remindableAt } = schoolYear;
  if (!window) return { reason: 'noWindow', from: null };
  const phase = phaseAt(window, now);
  if (phase === 'UPCOMING') return { reason: 'notYet', from: window.opensAt };
  const missing =
    teachers.eligible + teachers.lateAdded - teachers.submitted - teachers.lateSubmitted;
  if (missing === 0) return { reason: 'everybody', from: null };
  if (phase === 'CLOSED') return { reason: 'over', from: null };
  if (remindableAt !== null && Date.parse(remindableAt) > now) {
    return { reason: 'lately', from: remindableAt };
  }
  return null;
}
