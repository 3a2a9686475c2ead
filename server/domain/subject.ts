// Decides what a change can be about: one closed list, in which every audit row finds its kind.

/** Everything that somebody or something changes. */
export const SUBJECT_KINDS = [
  'TEACHER',
  'ACCOUNT',
  'TEACHER_PLAN',
  'SCHOOL_PLAN',
  'CYCLE',
  'WINDOW',
  'EXTENSION',
  'EXTENSION_REQUEST',
  'MAIL',
  'CLOCK',
  'UNIT',
  'TRANSFER',
  'RELEASE',
  'TEACHER_IMPORT',
  'ROSTER_CHECK',
  'KINDERGARTEN_RUN',
  'KEY',
  'REGISTER',
] as const;

/** What a change is about; the id beside it says which one. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
