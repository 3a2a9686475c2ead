// Decides which stages a unit gives to the people of its roster: those that it has (D1.3, D3.1).
import type { Fault } from './refusals';
import { STAGE_LABELS, unpackStages } from './units';

/**
 * The fault of a stage that the unit does not have, which names those that it has; null for one that it has, for none,
 * and where none of the unit's are known.
 * @param mask the unit's stages
 */
export function stageFault(stage: string | null, mask: number | null): Omit<Fault, 'path'> | null {
  const own = unpackStages(mask ?? 0);
  const names: readonly string[] = own;
  if (stage === null || own.length === 0 || names.includes(stage)) return null;
  return { rule: 'choice', limit: own.map((each) => STAGE_LABELS[each]).join('、') };
}

/** As `stageFault`, for a record that is corrected: a stage that it has already may stay. */
export function changedStageFaults(
  before: { stage: string | null; unitStages: number | null },
  stage: string | null,
): Fault[] {
  const fault = stage === before.stage ? null : stageFault(stage, before.unitStages);
  return fault === null ? [] : [{ path: 'input.stage', ...fault }];
}
