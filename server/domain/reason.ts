// Decides what a change must say of why it is made, and refuses what is wrong with a request, all of it at once.
import { holdsNationalId } from './national-id';
import { Refusal, type Fault } from './refusals';
import { textFault } from './text';

/** The greatest length of a reason, in code points. */
const MAX_REASON = 500;

/**
 * The fault of a text that an official writes about somebody: it is mailed, audited or listed as it stands, so that no
 * national ID may stand in it (D3.8: these are stored only sealed).
 * @param limits least and greatest number of code points, both inclusive
 */
export const remarkFault = (
  path: string,
  text: string,
  limits: { min: number; max: number },
): Fault | null =>
  textFault(path, text, limits) ??
  (holdsNationalId(text) ? { path, rule: 'nationalIdInText' } : null);

/** The fault of a reason, which every change of a window, an extension or a roster needs (D4.5, D4.6): 1 to 500 characters. */
export function reasonFaults(reason: string): Fault[] {
  const fault = remarkFault('input.reason', reason, { min: 1, max: MAX_REASON });
  return fault === null ? [] : [fault];
}

/** Throws INVALID when anything is wrong, with all of it at once. */
export function refuseFaults(faults: Fault[]): void {
  if (faults.length > 0) throw new Refusal('INVALID', { faults });
}
