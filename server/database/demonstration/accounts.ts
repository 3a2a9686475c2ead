// Decides which accounts the demonstration has; computed, so that they can be listed without a database.
import { Role, ROLE_LABELS, isTier } from '../../domain/roles';
import { standingUnits } from '../../import/bureaus';
import { inventNationalId } from '../invented/persons';
import { EXTENSION } from './extension';
import { FREE_TEACHER } from './free-teacher';
import { JURISDICTIONS } from './jurisdictions';
import { CHIEFLESS } from './more-schools';
import { otherUnits } from './other-units';
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
  /** How long it has not been used; some days at most unless told. */
  unusedDays?: number;
  /** What is special about it. */
  note?: string;
}

/** Whose roster and queue every visitor meets. */
const FIRST_SCHOOL = '901601';

const SCHOOL_ROLES = [Role.CHIEF, Role.CONTACT, Role.OPERATOR];

/** The three business accounts of a school: chief, contact, operator (D2.1); of one school the chief is missing. */
export function schoolAccounts(school: DemonstrationSchool): BusinessAccount[] {
  const { code } = school.jurisdiction;
  const place = `${code.toLowerCase()}.${school.number}`;
  const chiefless = code === CHIEFLESS.jurisdictionCode && school.number === CHIEFLESS.number;
  const roles = SCHOOL_ROLES.filter((role) => !(chiefless && role === Role.CHIEF));
  return roles.map((role) => ({
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

/** A teacher of a kindergarten who has signed up. */
export const KINDERGARTEN_TEACHER = { place: 0, userName: 'teacher.kindergarten' } as const;

/** Accounts of units that are no schools, and one that nobody has used for long (D2.4, D2.8). */
export const OTHER_ACCOUNTS: readonly BusinessAccount[] = [
  { role: Role.OPERATOR, unitCode: '9U01', userName: 'operator.university.1' },
  { role: Role.OPERATOR, unitCode: '9U02', userName: 'operator.university.2' },
  { role: Role.OPERATOR, unitCode: '9L0001', userName: 'operator.foundation' },
  { role: Role.OPERATOR, unitCode: '9S0001', userName: 'operator.museum' },
  { role: Role.CHIEF, unitCode: '9K0000', userName: 'chief.kindergarten' },
  {
    role: Role.OPERATOR,
    unitCode: '901601',
    userName: 'assistant.nwt.1',
    unusedDays: 390,
    note: '390天未使用，已通知將停用',
  },
];

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

const nationalIdAt = ({ teachers }: DemonstrationSchool, place: number): string => {
  const teacher = teachers.at(place);
  return teacher === undefined ? '' : inventNationalId(teacher.serial, teacher.gender);
};

/** What a visitor can try with an account of a school; the national IDs are nobody's. */
function noteOf(school: DemonstrationSchool, role: Role): string | undefined {
  const { code } = school;
  if (code === EXTENSION.code) return '學校規劃獲延長';
  if (code === FREE_TEACHER.code && role === Role.CONTACT) {
    const id = nationalIdAt(school, FREE_TEACHER.place);
    return `本校一位教師已離職，任一學校都可登錄：身分證字號 ${id}`;
  }
  if (code !== FIRST_SCHOOL) return undefined;
  if (role === Role.CHIEF) return '有待審核的申請、待處理的轉校請求';
  return role === Role.CONTACT
    ? `本校一位待申請的教師可自行開通帳號：身分證字號 ${nationalIdAt(school, -1)}`
    : '有未確認名單的課程，帳號尚不能刪除';
}

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
      const note = noteOf(school, role);
      return note === undefined ? account : { ...account, note };
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

function ofOthers(schools: readonly DemonstrationSchool[]): DemonstrationAccount[] {
  const names = new Map([
    ...schools.map(({ code, name, jurisdiction }) => [code, [name, jurisdiction.name]] as const),
    ...otherUnits().map(({ code, name, county, jurisdictionCode }) => {
      return [code, [name, jurisdictionCode === null ? null : county]] as const;
    }),
  ]);
  const place = (code: string) => names.get(code) ?? ['', null];
  const accounts = OTHER_ACCOUNTS.map(({ role, unitCode, userName, note }) => {
    const [unit, jurisdiction] = place(unitCode);
    const account = listed(role, jurisdiction, unit, userName);
    return note === undefined ? account : { ...account, note };
  });
  const [unit, jurisdiction] = place('9K0000');
  const note = '幼兒園教師：資料由全國教保資訊網匯入';
  const { userName } = KINDERGARTEN_TEACHER;
  return [...accounts, { ...listed(Role.TEACHER, jurisdiction, unit, userName), note }];
}

/**
 * Every account of the demonstration, a teacher whose window is open at the default clock first: at
 * 2019-09-06 10:00 新北市 has just opened (D4.4).
 */
export function demonstrationAccounts(): DemonstrationAccount[] {
  const schools = demonstrationSchools();
  const [first, ...rest] = schools.flatMap(ofSchool);
  if (first === undefined) return ofOfficials();
  const note = '教師規劃開放中（以預設的模擬時間）';
  return [{ ...first, note }, ...rest, ...ofOfficials(), ...ofOthers(schools)];
}
