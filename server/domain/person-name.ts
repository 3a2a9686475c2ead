// Decides in which form a person's name is kept, and when two ways of writing it are one name.
import { withoutUnseen } from './text';

/** The form that is kept: composed, no blanks around it, nothing that nobody sees. */
export const canonicalName = (text: string): string => withoutUnseen(text.normalize('NFC')).trim();

// The dots between the parts of an indigenous name: each keyboard has another one, and each reads as the same.
const DOTS = /[·‧・･•∙⋅]/gu;

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(DOTS, '·')
    .toLowerCase();

/** The text with every dot between the parts of a name as `sign`. */
export const withDots = (text: string, sign: string): string => text.replace(DOTS, sign);

/** Whether two names are the same but for width, case, blanks and the dot between their parts. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
