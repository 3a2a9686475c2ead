// Decides which roles there are, and which of them are the tiers of a unit's business accounts.

/** What a session acts as: a teacher, or one kind of business account (D2.1, D8). */
export enum Role {
  TEACHER = 'TEACHER',
  OPERATOR = 'OPERATOR',
  CONTACT = 'CONTACT',
  CHIEF = 'CHIEF',
  BUREAU = 'BUREAU',
  CENTRE = 'CENTRE',
  MINISTRY = 'MINISTRY',
}

/** A tier of a unit's business accounts (D2.1). */
export type Tier = Role.OPERATOR | Role.CONTACT | Role.CHIEF;

/** The three tiers, from the lowest to the highest (D2.1). */
export const SCHOOL_TIERS: readonly Tier[] = [Role.OPERATOR, Role.CONTACT, Role.CHIEF];

/** Whether the role is a tier of a unit's business accounts (D2.1). */
export function isTier(role: Role): role is Tier {
  return SCHOOL_TIERS.some((tier) => tier === role);
}

/** Whether the role signs in with a second factor: the offices above the schools (D2.4). */
export const needsSecondFactor = (role: Role): boolean =>
  role === Role.BUREAU || role === Role.CENTRE || role === Role.MINISTRY;

/** The Chinese word that screens and letters use for each role. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  [Role.TEACHER]: '教師',
  [Role.OPERATOR]: '作業人員',
  [Role.CONTACT]: '連絡人',
  [Role.CHIEF]: '總負責人',
  [Role.BUREAU]: '主管機關',
  [Role.CENTRE]: '全國推廣中心',
  [Role.MINISTRY]: '教育部',
};
