// Decides the words of the frame of every page: notifications, help, time-out, home in English.
import type { Words } from './words';
import type { zhHantFrame } from './zh-Hant-frame';

/** The words of the frame of every page: notifications, help, time-out, home. */
export const enFrame: Words<typeof zhHantFrame> = {
  frame: {},
};
