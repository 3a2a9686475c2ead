// Decides the words of a bureau's morning in English.
import type { Words } from './words';
import type { zhHantBureau } from './zh-Hant-bureau';

/** The words of a bureau's morning. */
export const enBureau: Words<typeof zhHantBureau> = {
  bureau: {},
};
