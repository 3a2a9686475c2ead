// Decides in which form a person's name is kept, and when two ways of writing it are one name.
import { withoutUnseen } from './text';

/** The form that is kept: composed, no blanks around it, nothing that nobody sees. */
export const canonicalName = (text: string): string => withoutUnseen(text.normalize('NFC')).trim();

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase();

/** Whether two names are the same but for width, case and blanks. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
