// Decides the words in traditional Chinese of all that goes beyond a teacher's way; en-more.ts must have every key that stands here.
import { zhHantActions } from './zh-Hant-actions';
import { zhHantApply } from './zh-Hant-apply';
import { zhHantBureau } from './zh-Hant-bureau';
import { zhHantCountry } from './zh-Hant-country';
import { zhHantHelp } from './zh-Hant-help';
import { zhHantOffices } from './zh-Hant-offices';
import { zhHantOwn } from './zh-Hant-own';
import { zhHantRosters } from './zh-Hant-rosters';
import { zhHantRuns } from './zh-Hant-runs';
import { zhHantSchool } from './zh-Hant-school';

/** The words that come with the first page that goes beyond, in traditional Chinese. */
export const zhHantMore = {
  ...zhHantOwn,
  ...zhHantOffices,
  ...zhHantRosters,
  ...zhHantRuns,
  ...zhHantApply,
  ...zhHantActions,
  ...zhHantSchool,
  ...zhHantBureau,
  ...zhHantCountry,
  ...zhHantHelp,
};
