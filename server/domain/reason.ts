// Decides what a change must say of why it is made, and refuses what is wrong with a request, all of it at once.
import { Refusal, type Fault } from './refusals';
import { textFault } from './text';

/** The greatest length of a reason, in code points. */
const MAX_REASON = 500;

/** The fault of a reason, which every change of a window, an extension or a roster needs (D4.5, D4.6): 1 to 500 characters. */
export function reasonFaults(reason: string): Fault[] {
  const fault = textFault('input.reason', reason, { min: 1, max: MAX_REASON });
  return fault === null ? [] : [fault];
}

/** Throws INVALID when anything is wrong, with all of it at once. */
export function refuseFaults(faults: Fault[]): void {
  if (faults.length > 0) throw new Refusal('INVALID', { faults });
}
