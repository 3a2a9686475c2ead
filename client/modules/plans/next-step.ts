// Decides what a teacher does next with the plan of this year, from its state and its window alone.
import type { PlanState, WindowPhase } from '../../gql/graphql';

/** What the dashboard offers first, and what beside it. */
export type Step =
  | 'start'
  | 'startFromLast'
  | 'startBlank'
  | 'goOn'
  | 'check'
  | 'receipt'
  | 'revise'
  | 'resubmit'
  | 'read'
  | 'questions'
  | 'askForTime';

/** What the choice depends on. */
export interface Standing {
  phase: WindowPhase;
  state: PlanState;
  /** Whether a draft lies there, beside a submitted version or alone. */
  draft: boolean;
  /** Whether nothing keeps the draft from being submitted, as far as this page knows. */
  whole: boolean;
  /** Whether this device holds typing that the server does not have. */
  unsaved: boolean;
  /** Whether the answers of an earlier year can be taken. */
  last: boolean;
  /** Whether the bureau can be asked for more time now. */
  askable: boolean;
}

/** The next step first; the others follow in the order of their use. */
export function nextSteps(at: Standing): readonly [Step, ...Step[]] {
  const submitted = at.state === 'SUBMITTED';
  if (at.phase === 'UPCOMING') return ['questions'];
  if (at.phase === 'CLOSED') {
    if (submitted) return ['receipt', 'read'];
    if (!at.askable) return ['read'];
    return at.draft ? ['askForTime', 'read'] : ['askForTime'];
  }
  if (at.unsaved) return submitted ? ['goOn', 'receipt'] : ['goOn'];
  if (submitted)
    return at.draft ? [at.whole ? 'resubmit' : 'goOn', 'receipt'] : ['receipt', 'revise'];
  if (at.draft) return at.whole ? ['check', 'goOn'] : ['goOn'];
  return at.last ? ['startFromLast', 'startBlank'] : ['start'];
}
