// Decides the words of a school's year in traditional Chinese; en-school.ts must have every key that stands here.

/** The words of a school's year. */
export const zhHantSchool = {
  school: {},
};
