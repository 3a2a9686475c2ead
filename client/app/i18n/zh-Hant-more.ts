// Decides the words in traditional Chinese of all that goes beyond a teacher's way; en-more.ts must have every key that stands here.
import { zhHantAccounts } from './zh-Hant-accounts';
import { zhHantActions } from './zh-Hant-actions';
import { zhHantBureau } from './zh-Hant-bureau';
import { zhHantCountry } from './zh-Hant-country';
import { zhHantHelp } from './zh-Hant-help';
import { zhHantOffices } from './zh-Hant-offices';
import { zhHantRecords } from './zh-Hant-records';
import { zhHantRosters } from './zh-Hant-rosters';
import { zhHantRuns } from './zh-Hant-runs';
import { zhHantSchool } from './zh-Hant-school';
import { zhHantTeachers } from './zh-Hant-teachers';

/** The words that come with the first page that goes beyond, in traditional Chinese. */
export const zhHantMore = {
  ...zhHantOffices,
  ...zhHantTeachers,
  ...zhHantRosters,
  ...zhHantRecords,
  ...zhHantRuns,
  ...zhHantActions,
  ...zhHantAccounts,
  ...zhHantSchool,
  ...zhHantBureau,
  ...zhHantCountry,
  ...zhHantHelp,
};
