// Decides the words of a school's year in English.
import type { Words } from './words';
import type { zhHantSchool } from './zh-Hant-school';

/** The words of a school's year. */
export const enSchool: Words<typeof zhHantSchool> = {
  school: {},
};
