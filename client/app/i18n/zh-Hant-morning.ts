// Decides the words of a teacher's morning in traditional Chinese; en-morning.ts must have every key that stands here.

/** The words of a teacher's morning. */
export const zhHantMorning = {
  morning: {},
};
