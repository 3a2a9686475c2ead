// Decides which accounts the demonstration has; computed, so that they can be listed without a database.
import { Role, ROLE_LABELS, isTier } from '../../domain/roles';
import { standingUnits } from '../../import/bureaus';
import { EXTENDED_SCHOOL } from './extension';
import { JURISDICTIONS } from './jurisdictions';
import { demonstrationSchools, type DemonstrationSchool } from './schools';

/** The password of every demonstration account. It guards invented people only. */
export const DEMONSTRATION_PASSWORD = 'Jinxiu-108-demo';

/** One account that a visitor can sign in with. */
export interface DemonstrationAccount {
  role: Role;
  /** The Chinese word of a school's tier; null for other roles. */
  tier: string | null;
  /** Name of the jurisdiction; null for the centre and the ministry. */
  jurisdiction: string | null;
  /** Name of the unit. */
  unit: string;
  userName: string;
  password: string;
  /** What is special about it. */
  note?: string;
}

/** A business account of the demonstration. */
export interface BusinessAccount {
  role: Role;
  unitCode: string;
  userName: string;
}

const SCHOOL_ROLES = [Role.CHIEF, Role.CONTACT, Role.OPERATOR];

/** The three business accounts of a school: chief, contact, operator (D2.1). */
export function schoolAccounts(school: DemonstrationSchool): BusinessAccount[] {
  const place = `${school.jurisdiction.code.toLowerCase()}.${school.number}`;
  return SCHOOL_ROLES.map((role) => ({
    role,
    unitCode: school.code,
    userName: `${role.toLowerCase()}.${place}`,
  }));
}

/** The accounts of the bureaus, the national centre and the ministry. */
export function officialAccounts(): BusinessAccount[] {
  return [
    ...JURISDICTIONS.map(({ code }) => ({
      role: Role.BUREAU,
      unitCode: `B-${code}`,
      userName: `bureau.${code.toLowerCase()}`,
    })),
    { role: Role.CENTRE, unitCode: 'CENTRE', userName: 'centre' },
    { role: Role.MINISTRY, unitCode: 'MOE', userName: 'ministry' },
  ];
}

const listed = (
  role: Role,
  jurisdiction: string | null,
  unit: string,
  userName: string,
): DemonstrationAccount => ({
  role,
  tier: isTier(role) ? ROLE_LABELS[role] : null,
  jurisdiction,
  unit,
  userName,
  password: DEMONSTRATION_PASSWORD,
});

function ofSchool(school: DemonstrationSchool): DemonstrationAccount[] {
  const { name } = school.jurisdiction;
  return [
    ...school.teachers.flatMap(({ userName, staffKind, status }) => {
      if (userName === null || status !== 'ACTIVE') return [];
      const account = listed(Role.TEACHER, name, school.name, userName);
      return [staffKind === 'TEACHER' ? account : { ...account, note: '行政職員：不在填報名冊內' }];
    }),
    ...schoolAccounts(school).map(({ role, userName }) => {
      const account = listed(role, name, school.name, userName);
      return school.code === EXTENDED_SCHOOL.code
        ? { ...account, note: '學校規劃獲延長' }
        : account;
    }),
  ];
}

function ofOfficials(): DemonstrationAccount[] {
  const units = new Map(standingUnits(JURISDICTIONS).map((unit) => [unit.code, unit]));
  return officialAccounts().map(({ role, unitCode, userName }) => {
    const unit = units.get(unitCode);
    const jurisdiction = JURISDICTIONS.find(({ code }) => code === unit?.jurisdictionCode);
    const account = listed(role, jurisdiction?.name ?? null, unit?.name ?? '', userName);
    return { ...account, note: '需要驗證碼：示範網站在登入時顯示' };
  });
}

/**
 * Every account of the demonstration, a teacher whose window is open at the default clock first: at
 * 2019-09-06 10:00 新北市 has just opened (D4.4).
 */
export function demonstrationAccounts(): DemonstrationAccount[] {
  const [first, ...rest] = demonstrationSchools().flatMap(ofSchool);
  if (first === undefined) return ofOfficials();
  const note = '教師規劃開放中（以預設的模擬時間）';
  return [{ ...first, note }, ...rest, ...ofOfficials()];
}
