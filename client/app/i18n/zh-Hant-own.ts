// Decides the words in traditional Chinese that one's own record shares with the pages of rosters; en-own.ts must have every key that stands here.
import { zhHantAccounts } from './zh-Hant-accounts';
import { zhHantRecords } from './zh-Hant-records';
import { zhHantTeachers } from './zh-Hant-teachers';

/** The words that a teacher's own record brings along, and all pages beyond a teacher's way, in traditional Chinese. */
export const zhHantOwn = { ...zhHantTeachers, ...zhHantRecords, ...zhHantAccounts };
