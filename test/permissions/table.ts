// Who may do what, transcribed by hand a second time from D2, D3 and D8: the matrix is compared with this, cell by cell.

/** The columns, as every table of this house prints them. */
export const COLUMNS = [
  'ANONYMOUS',
  'TEACHER',
  'OPERATOR',
  'CONTACT',
  'CHIEF',
  'BUREAU',
  'CENTRE',
  'MINISTRY',
] as const;

/** One line of the table: the reach of each column, what else is needed, and which window. */
export interface Line {
  reach: string;
  needs?: string;
  gate?: string;
}

// . nowhere, s oneself, u own unit, j own jurisdiction, c the country; the columns as above.
export const TABLE: Readonly<Record<string, Line>> = {
  // Published for everyone: D7.4 the home page, D4.5 every screen shows the instants, D9.
  PUBLIC_READ: { reach: 'c c c c c c c c' },
  // D2.10: user name and password sign in; "own data" of D8 is everybody's who is signed in.
  SESSION_SIGN_IN: { reach: 's s s s s s s s' },
  // D2.10: a session is one sign-in with one role, and tells whoever asks with it which; without one there is nobody.
  SESSION_READ: { reach: 's s s s s s s s' },
  // D2.10, D8: ending twice is ending once; a session that has run out must not stand in the way of clearing its cookie.
  SESSION_END: { reach: 's s s s s s s s' },
  SESSION_OWN: { reach: '. s s s s s s s' },
  // D8: own unit, own jurisdiction, country.
  UNIT_READ: { reach: '. u u u u j c c' },
  // D2.1 本單位教師帳號管理: chief and contact, not the operator; D3.8 nobody outside the unit.
  TEACHER_READ: { reach: '. . . u u . . .', needs: 'TEACHER_MANAGEMENT' },
  // D2.1 本單位業務帳號管理: the chief alone.
  ACCOUNT_READ: { reach: '. . . . u j c .', needs: 'ACCOUNT_MANAGEMENT' },
  // D2.4: a chief's account is the bureau's, the school's others the chief's, all the rest the centre's.
  CHIEF_ACCOUNT_MANAGE: { reach: '. . . . . j . .' },
  STAFF_ACCOUNT_MANAGE: { reach: '. . . . u . . .', needs: 'ACCOUNT_MANAGEMENT' },
  OFFICE_ACCOUNT_MANAGE: { reach: '. . . . . . c .' },
  // D2.4, last but one sentence: on request, of one who has left.
  LEFT_ACCOUNT_DELETE: { reach: '. . . . . . c .' },
  // D2.3: a bureau sees which of its schools have none.
  ACCOUNT_CARE_READ: { reach: '. . . . . j c .' },
  // D2.9: to anyone signed in.
  ACCOUNT_DIRECTORY_READ: { reach: '. c c c c c c c' },
  // D2.5, D2.8: without an account. D3.1: 待申請. A link that was mailed is all that one needs to use it.
  APPLICATION_MAKE: { reach: 's s s s s s s s' },
  PASSWORD_RESET: { reach: 's s s s s s s s' },
  MAILED_LINK_USE: { reach: 's s s s s s s s' },
  TEACHER_SIGN_UP: { reach: 's s s s s s s s' },
  // The offices above the schools, whom D2.4 leaves to the centre.
  SECOND_FACTOR_OWN: { reach: '. . . . . s s s' },
  // D3.2, D8 own data: a teacher reads and edits it, an account its contact data (D2.6).
  OWN_RECORD_READ: { reach: '. s . . . . . .' },
  OWN_RECORD_EDIT: { reach: '. s . . . . . .', gate: 'ROSTER' },
  OWN_ACCOUNT: { reach: '. . s s s s s s' },
  OWN_EMAIL_CHANGE: { reach: '. s s s s s s s' },
  // D2.1, D3.2, D3.4, D3.5: teacher management; D4.6: not while a late snapshot is taken.
  TEACHER_MANAGE: { reach: '. . . u u . . .', needs: 'TEACHER_MANAGEMENT', gate: 'ROSTER' },
  TEACHER_DOWNLOAD: { reach: '. . . u u . . .', needs: 'TEACHER_MANAGEMENT' },
  ROSTER_CHECK: { reach: '. . . u u . . .', needs: 'TEACHER_MANAGEMENT' },
  ROSTER_CHECK_READ: { reach: '. . . . . j c .' },
  TRANSFER_READ: { reach: '. . . u u j . .', needs: 'TEACHER_MANAGEMENT' },
  TRANSFER_DECIDE: { reach: '. . . u u j . .', needs: 'TEACHER_MANAGEMENT', gate: 'ROSTER' },
  // D3.7: what no school and no bureau edits here, the centre watches over.
  KINDERGARTEN_RUN_MANAGE: { reach: '. . . . . . c .' },
  // The unit's chief for the unit, the bureau for its jurisdiction, the centre for all (D8).
  AUDIT_READ: { reach: '. . . . u j c .' },
  DEMONSTRATION_READ: { reach: 'c c c c c c c c' },
  // D8 own data, D5.2: the teacher alone; never a person's answers to bureau, centre, ministry.
  OWN_PLAN_READ: { reach: '. s . . . . . .' },
  OWN_PLAN_WRITE: { reach: '. s . . . . . .', gate: 'TEACHER' },
  // D8: read by the accounts of the school and its teachers, and by the bureau once submitted.
  SCHOOL_PLAN_READ: { reach: '. u u u u j . .' },
  // D5.1, D8: the representative, of any tier.
  SCHOOL_PLAN_WRITE: { reach: '. . u u u . . .', gate: 'SCHOOL' },
  REPRESENTATIVE_CLAIM: { reach: '. . u u u . . .', gate: 'SCHOOL' },
  // D5.1: chosen by a chief, who can pass it on.
  REPRESENTATIVE_PASS: { reach: '. . . . u . . .' },
  // D2.1 統計圖表 of the own unit for the three tiers; D8 completion: bureau, centre, ministry.
  UNIT_COMPLETION_READ: { reach: '. . u u u j c c', needs: 'STATISTICS' },
  JURISDICTION_COMPLETION_READ: { reach: '. . . . . j c c' },
  COUNTRY_COMPLETION_READ: { reach: '. . . . . . c c' },
  // D4.5: a bureau extends units and teachers of its own, the centre jurisdictions; each sees what was granted.
  EXTENSION_READ: { reach: '. . . . . j c .' },
  UNIT_EXTEND: { reach: '. . . . . j . .' },
  TEACHER_EXTEND: { reach: '. . . . . j . .' },
  JURISDICTION_EXTEND: { reach: '. . . . . . c .' },
  // D4.6, D8: the bureau adds late teachers.
  LATE_TEACHER_ADD: { reach: '. . . . . j . .' },
  // D4.5, D8: cycles and windows are the centre's, and so is the demonstration clock.
  CYCLE_MANAGE: { reach: '. . . . . . c .' },
  CLOCK_MOVE: { reach: '. . . . . . c .' },
  // D8 own data: what one was told.
  NOTIFICATION_OWN: { reach: '. s s s s s s s' },
  // The own school's year: the accounts of the school; a teacher has a plan of the own.
  SCHOOL_YEAR_READ: { reach: '. . u u u . . .' },
  // D2.1 本單位教師帳號管理, D8 reminders: the school its teachers, the bureau its schools.
  TEACHER_REMIND: { reach: '. . . u u . . .', needs: 'TEACHER_MANAGEMENT', gate: 'TEACHER' },
  SCHOOL_REMIND: { reach: '. . . . . j . .' },
  // What waits: the bureau in its jurisdiction, the centre in all of them.
  DUE_READ: { reach: '. . . . . j c .' },
  // D4.5: a bureau extends its own, so it is asked, and decides; the centre may look.
  EXTENSION_ASK: { reach: '. . u u u . . .' },
  OWN_EXTENSION_ASK: { reach: '. s . . . . . .' },
  EXTENSION_REQUEST_READ: { reach: '. s u u u j c .' },
  EXTENSION_DECIDE: { reach: '. . . . . j . .' },
  // The service itself is the centre's.
  OPERATIONS_MANAGE: { reach: '. . . . . . c .' },
};
