// Decides in which form a person's name is kept, and when two ways of writing it are one name.
import { withoutUnseen } from './text';

// To be composed would make another sign of each of these: whoever writes 神 as U+FA19 means that one.
const OTHER_THAN_COMPATIBLE = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;

const composed = (text: string): string =>
  text.replace(OTHER_THAN_COMPATIBLE, (part) => part.normalize('NFC'));

/** The form that is kept: composed, each ideograph as its owner writes it, no blanks around it, nothing that nobody sees. */
export const canonicalName = (text: string): string => withoutUnseen(composed(text)).trim();

// The dots between the parts of an indigenous name: each keyboard has another one, and each reads as the same.
const DOTS = /[·‧・･•∙⋅]/gu;

/** What names are compared by: what only looks otherwise, or is no part of a name, is gone. */
export const comparedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(DOTS, '·')
    .toLowerCase();

/** The text with every dot between the parts of a name as `sign`. */
export const withDots = (text: string, sign: string): string => text.replace(DOTS, sign);

/** Whether two names are the same but for width, case, blanks and the dot between their parts. */
export const sameName = (one: string, other: string): boolean =>
  comparedName(one) === comparedName(other);

// The ideographs that are another way of writing one, by that one.
const TWINS = new Map<string, string[]>();
for (const [first, last] of [
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
] as const) {
  for (let code = first; code <= last; code += 1) {
    const sign = String.fromCodePoint(code);
    const common = sign.normalize('NFC');
    if (common !== sign) TWINS.set(common, [...(TWINS.get(common) ?? []), sign]);
  }
}

/** The most ways of writing that one search goes through. */
const MOST_WAYS = 12;

/**
 * The ways in which what somebody types may stand in a name that is kept: as typed, with the common form of each
 * ideograph, and with one of them in another form. A list searches for any of them.
 */
export function waysToWrite(typed: string): string[] {
  const name = canonicalName(typed);
  const common = Array.from(name.normalize('NFC'));
  const others = common.flatMap((sign, at) =>
    (TWINS.get(sign) ?? []).map((twin) => common.with(at, twin).join('')),
  );
  return [...new Set([name, common.join(''), ...others])].slice(0, MOST_WAYS);
}
