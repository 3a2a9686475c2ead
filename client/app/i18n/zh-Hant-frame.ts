// Decides the words of the frame of every page: notifications, help, time-out, home in traditional Chinese; en-frame.ts must have every key that stands here.

/** The words of the frame of every page: notifications, help, time-out, home. */
export const zhHantFrame = {
  frame: {},
};
