// Decides which text can be kept: how long, and with which characters.
import type { Fault } from './refusals';

// All control characters of ASCII except line feed and tab; NUL among them.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f]/;

// With the u flag a surrogate matches only when its other half is missing, so 𠮷 and emoji pass.
const LONE_SURROGATE = /[\ud800-\udfff]/u;

// Whatever some reader shows as a new line, and the tab.
const BREAK = /[\n\t\u0085\u2028\u2029]/;

// Marks that order, join or part what stands beside them, and are seen by nobody: they come along when one copies.
const UNSEEN = /\p{Cf}/gu;

// With these a line reads otherwise than it is kept: 林 and 青 in the other order.
const TURNED = /[\u202a-\u202e\u2066-\u2069]/;

/** The text without marks that nobody sees, such as a blank of no width. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** The length in characters as people count them: code points, so that 𠮷 is one. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}

/** Whether the text holds NUL, another control character, or half a surrogate pair. */
export function hasBadCharacters(text: string): boolean {
  return CONTROL.test(text) || LONE_SURROGATE.test(text);
}

/**
 * The first fault of a text, or null: 'tooLong' and 'tooShort' in code points, 'text' for NUL,
 * control characters and lone surrogates. Neither blank space at the ends nor what nobody sees
 * makes a text longer than `min`.
 * @param limits least and greatest number of code points, both inclusive
 */
export function textFault(
  path: string,
  value: string,
  limits: { min: number; max: number },
): Fault | null {
  // A code point takes at most two units: megabytes are refused without being read.
  if (value.length > limits.max * 2 || codePoints(value) > limits.max) {
    return { path, rule: 'tooLong', limit: limits.max };
  }
  if (hasBadCharacters(value)) return { path, rule: 'text' };
  if (codePoints(withoutUnseen(value).trim()) < limits.min) {
    return { path, rule: 'tooShort', limit: limits.min };
  }
  return null;
}

/** Whether the text is on more than one line, or holds a tab. */
export const hasBreak = (text: string): boolean => BREAK.test(text);

/**
 * As `textFault`, for what stands on one line, such as a name: in lists, in mails, in a cell. 'text' is a break, too, and
 * a mark that turns the direction of reading.
 */
export function lineFault(
  path: string,
  value: string,
  limits: { min: number; max: number },
): Fault | null {
  return (
    textFault(path, value, limits) ??
    (hasBreak(value) || TURNED.test(value) ? { path, rule: 'text' } : null)
  );
}
