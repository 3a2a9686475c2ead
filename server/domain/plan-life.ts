// Decides how a plan passes from draft to submitted and back.
import { Refusal } from './refusals';

/** Where a plan stands (D5.6). A draft beside a submitted version leaves it SUBMITTED. */
export enum PlanState {
  NOT_STARTED = 'NOT_STARTED',
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
}

/** The Chinese word of each state (D5.6). */
export const PLAN_STATE_LABELS: Readonly<Record<PlanState, string>> = {
  [PlanState.NOT_STARTED]: '未開始',
  [PlanState.DRAFT]: '草稿',
  [PlanState.SUBMITTED]: '已送出',
};

/** The state of a plan and the number of the submitted version that counts, null when none does. */
export type PlanLife = { state: PlanState; submittedNumber: number | null };

/** A plan that nobody has saved yet. */
export const NOT_STARTED_LIFE: Readonly<PlanLife> = {
  state: PlanState.NOT_STARTED,
  submittedNumber: null,
};

/** After a draft was saved: a submitted version goes on counting (D5.6). */
export function afterSave(life: PlanLife): PlanLife {
  if (life.state === PlanState.SUBMITTED) return { ...life };
  return { state: PlanState.DRAFT, submittedNumber: null };
}

/**
 * After version `number` was submitted: it counts until a newer one is, or it is withdrawn (D5.6).
 * Numbers of a plan's versions only grow; throws RangeError when this one does not.
 */
export function afterSubmit(life: PlanLife, number: number): PlanLife {
  if (!Number.isSafeInteger(number) || number <= (life.submittedNumber ?? 0)) {
    throw new RangeError(`version ${number} does not follow ${life.submittedNumber ?? 0}`);
  }
  return { state: PlanState.SUBMITTED, submittedNumber: number };
}

/** After the submitted version was withdrawn. Throws NOT_SUBMITTED when there is none (D5.6). */
export function afterWithdraw(life: PlanLife): PlanLife {
  if (life.state !== PlanState.SUBMITTED) throw new Refusal('NOT_SUBMITTED');
  return { state: PlanState.DRAFT, submittedNumber: null };
}
