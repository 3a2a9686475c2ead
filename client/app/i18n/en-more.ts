// Decides the words in English of all that goes beyond a teacher's way; a key missing here is a compile error.
import { enActions } from './en-actions';
import { enApply } from './en-apply';
import { enBureau } from './en-bureau';
import { enCountry } from './en-country';
import { enHelp } from './en-help';
import { enOffices } from './en-offices';
import { enOwn } from './en-own';
import { enRosters } from './en-rosters';
import { enRuns } from './en-runs';
import { enSchool } from './en-school';
import type { Words } from './words';
import type { zhHantMore } from './zh-Hant-more';

/** The words that come with the first page that goes beyond, in English. */
export const enMore: Words<typeof zhHantMore> = {
  ...enOwn,
  ...enOffices,
  ...enRosters,
  ...enRuns,
  ...enApply,
  ...enActions,
  ...enSchool,
  ...enBureau,
  ...enCountry,
  ...enHelp,
};
