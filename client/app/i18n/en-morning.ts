// Decides the words of a teacher's morning in English.
import type { Words } from './words';
import type { zhHantMorning } from './zh-Hant-morning';

/** The words of a teacher's morning. */
export const enMorning: Words<typeof zhHantMorning> = {
  morning: {},
};
