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
  ACCOUNT_READ: { reach: '. . . . u . . .', needs: 'ACCOUNT_MANAGEMENT' },
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
};
