// Decides the words of a bureau's morning in traditional Chinese; en-bureau.ts must have every key that stands here.

/** The words of a bureau's morning. */
export const zhHantBureau = {
  bureau: {},
};
