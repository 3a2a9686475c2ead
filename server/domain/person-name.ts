// Decides when two ways of writing a person's name are one name.

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

/** Whether two names are the same but for width, case and blanks. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
