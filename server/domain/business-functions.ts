// Decides which business functions an account has: its tier's, narrowed, never widened.
import { isTier, Role, type Tier } from './roles';

/** The five functions of business accounts (D2.1). */
export enum BusinessFunction {
  COURSE_REGISTRATION = 'COURSE_REGISTRATION',
  COURSE_MANAGEMENT = 'COURSE_MANAGEMENT',
  ACCOUNT_MANAGEMENT = 'ACCOUNT_MANAGEMENT',
  TEACHER_MANAGEMENT = 'TEACHER_MANAGEMENT',
  STATISTICS = 'STATISTICS',
}

/** The Chinese word of each function (D2.1). */
export const BUSINESS_FUNCTION_LABELS: Readonly<Record<BusinessFunction, string>> = {
  [BusinessFunction.COURSE_REGISTRATION]: '研習課程登錄作業',
  [BusinessFunction.COURSE_MANAGEMENT]: '研習課程管理/資料上傳',
  [BusinessFunction.ACCOUNT_MANAGEMENT]: '本單位業務帳號管理',
  [BusinessFunction.TEACHER_MANAGEMENT]: '本單位教師帳號管理',
  [BusinessFunction.STATISTICS]: '統計圖表',
};

/** Every function in the order of the specification; its index is its bit. */
export const BUSINESS_FUNCTIONS: readonly BusinessFunction[] = [
  BusinessFunction.COURSE_REGISTRATION,
  BusinessFunction.COURSE_MANAGEMENT,
  BusinessFunction.ACCOUNT_MANAGEMENT,
  BusinessFunction.TEACHER_MANAGEMENT,
  BusinessFunction.STATISTICS,
];

type Row = Readonly<Record<Tier, boolean>>;

const row = (chief: 'yes' | 'no', contact: 'yes' | 'no', operator: 'yes' | 'no'): Row => ({
  [Role.CHIEF]: chief === 'yes',
  [Role.CONTACT]: contact === 'yes',
  [Role.OPERATOR]: operator === 'yes',
});

/** The table of D2.1, printed as it stands there: chief, contact, operator. */
export const TIER_FUNCTIONS: Readonly<Record<BusinessFunction, Row>> = {
  //                                             chief  contact operator
  [BusinessFunction.COURSE_REGISTRATION]: /**/ row('yes', 'yes', 'yes'),
  [BusinessFunction.COURSE_MANAGEMENT]: /*  */ row('yes', 'yes', 'yes'),
  [BusinessFunction.ACCOUNT_MANAGEMENT]: /* */ row('yes', 'no', 'no'),
  [BusinessFunction.TEACHER_MANAGEMENT]: /* */ row('yes', 'yes', 'no'),
  [BusinessFunction.STATISTICS]: /*         */ row('yes', 'yes', 'yes'),
};

/** The table's last row: shown with contact data in 業務帳號查詢 (D2.1, D2.9). */
export const SHOWN_IN_DIRECTORY: Row = row('yes', 'yes', 'no');

/** The functions of a role by default (D2.1); none for a role that is no tier of a unit. */
export function functionsOfTier(role: Role): BusinessFunction[] {
  if (!isTier(role)) return [];
  return BUSINESS_FUNCTIONS.filter((fn) => TIER_FUNCTIONS[fn][role]);
}

/** Functions as bits, bit n for the n-th function of the enum. */
export function packFunctions(functions: readonly BusinessFunction[]): number {
  return BUSINESS_FUNCTIONS.reduce(
    (mask, fn, bit) => (functions.includes(fn) ? mask | (1 << bit) : mask),
    0,
  );
}

/** The bit of what manages a unit's accounts: a chief without it approves nobody. */
export const MANAGES_ACCOUNTS = packFunctions([BusinessFunction.ACCOUNT_MANAGEMENT]);

/** The functions of the bits, in the enum's order; bits without a function are ignored. */
export function unpackFunctions(mask: number): BusinessFunction[] {
  return BUSINESS_FUNCTIONS.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

/**
 * What an account may really use (D2.2): its tier's functions, less those that its own bits lack.
 * @param narrowedMask the account's bits; null or undefined when it was never narrowed
 */
export function effectiveFunctions(
  role: Role,
  narrowedMask: number | null | undefined,
): BusinessFunction[] {
  const ofTier = functionsOfTier(role);
  if (narrowedMask === null || narrowedMask === undefined) return ofTier;
  const kept = unpackFunctions(narrowedMask);
  return ofTier.filter((fn) => kept.includes(fn));
}
