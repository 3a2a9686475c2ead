// Decides the words in English that one's own record shares with the pages of rosters; a key missing here is a compile error.
import { enAccounts } from './en-accounts';
import { enRecords } from './en-records';
import { enTeachers } from './en-teachers';
import type { Words } from './words';
import type { zhHantOwn } from './zh-Hant-own';

/** The words that a teacher's own record brings along, and all pages beyond a teacher's way, in English. */
export const enOwn: Words<typeof zhHantOwn> = { ...enTeachers, ...enRecords, ...enAccounts };
