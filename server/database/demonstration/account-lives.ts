// Decides which accounts of the demonstration have a life behind them, or before them: applied, refused, suspended, deleted (D2.8).
import { Role } from '../../domain/roles';

/** How an account's life ends, so far. */
export type LifeEnd = 'UNANSWERED' | 'WAITING' | 'REFUSED' | 'SUSPENDED' | 'DELETED';

/** One account, told in days before now. */
export interface AccountLife {
  userName: string;
  name: string;
  /** One a person; the same person may apply again once the account is deleted (D2.5). */
  person: number;
  unitCode: string;
  role: Role;
  /** How many days ago it was applied for. */
  applied: number;
  end: LifeEnd;
  /** Who decided, and how many days ago it ended. */
  by?: string;
  ended?: number;
  reason?: string;
}

/** A school that opened after the roster's cutoff: nobody is there yet. */
export const NEW_SCHOOL = { code: '902602', name: '臺北市曙光國民小學', jurisdictionCode: 'TPE', county: '臺北市' } as const; // prettier-ignore

/** Every one of them. */
// prettier-ignore
export const ACCOUNT_LIVES: readonly AccountLife[] = [
  // For the bureau of 新北市, one of them for more than 3 days; its person had an account elsewhere before.
  { userName: 'ho.yuchen', name: '何羽辰', person: 1, unitCode: '901301', role: Role.CHIEF, applied: 5, end: 'WAITING' },
  { userName: 'kao.hsin', name: '高欣妤', person: 2, unitCode: '901601', role: Role.CONTACT, applied: 1, end: 'UNANSWERED' },
  // For the bureau of 臺北市: the first chief of a new school.
  { userName: 'tung.mei', name: '董美禾', person: 3, unitCode: NEW_SCHOOL.code, role: Role.CHIEF, applied: 6, end: 'WAITING' },
  // For the chief of 新北市示範國民小學.
  { userName: 'lin.hsiaoching', name: '林曉青', person: 4, unitCode: '901601', role: Role.OPERATOR, applied: 4, end: 'WAITING' },
  { userName: 'chen.youan', name: '陳宥安', person: 5, unitCode: '901601', role: Role.OPERATOR, applied: 1, end: 'WAITING' },
  // For the national centre.
  { userName: 'tsou.ching', name: '鄒青川', person: 6, unitCode: '9U01', role: Role.OPERATOR, applied: 5, end: 'WAITING' },
  { userName: 'wu.pinju', name: '吳品如', person: 7, unitCode: '901601', role: Role.CONTACT, applied: 12, end: 'REFUSED',
    by: 'chief.nwt.1', ended: 10, reason: '本校連絡人已有專人，請改申請作業人員' },
  { userName: 'hsu.mingche', name: '徐明哲', person: 8, unitCode: '901301', role: Role.CHIEF, applied: 9, end: 'REFUSED',
    by: 'bureau.nwt', ended: 8, reason: '請檢附學校公文後重新申請' },
  { userName: 'su.chiahao', name: '蘇家豪', person: 9, unitCode: '901601', role: Role.OPERATOR, applied: 300, end: 'SUSPENDED',
    by: 'chief.nwt.1', ended: 20, reason: '育嬰留職停薪一年' },
  { userName: 'peng.jinhua', name: '彭瑾樺', person: 10, unitCode: '902501', role: Role.CONTACT, applied: 420, end: 'SUSPENDED',
    by: 'chief.tpe.2', ended: 35, reason: '借調教育局' },
  { userName: 'ho.yuchen', name: '何羽辰', person: 1, unitCode: '901501', role: Role.CHIEF, applied: 700, end: 'DELETED',
    by: 'bureau.nwt', ended: 30, reason: '調校，接任的總負責人已啟用' },
  { userName: 'lu.shufen', name: '呂淑芬', person: 11, unitCode: '901601', role: Role.OPERATOR, applied: 690, end: 'DELETED',
    by: 'chief.nwt.1', ended: 45, reason: '退休' },
  { userName: 'wei.chun', name: '魏君澄', person: 12, unitCode: '902501', role: Role.CHIEF, applied: 650, end: 'DELETED',
    by: 'bureau.tpe', ended: 36, reason: '離職' },
];
