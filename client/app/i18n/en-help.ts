// Decides the words of whom to ask and of the home of units that state no plans in English.
import type { Words } from './words';
import type { zhHantHelp } from './zh-Hant-help';

/** The words of whom to ask and of the home of units that state no plans. */
export const enHelp: Words<typeof zhHantHelp> = {
  help: {
    line: 'Whom to ask, the year in five steps, and what to do when something is in the way.',
    contacts: 'Whom to ask',
    centre: 'National centre',
    telephone: 'Telephone',
    email: 'Email',
    own: 'Business accounts of {{unit}}',
    ownNone: 'Your unit has no active chief or contact at present. Please ask the national centre.',
    directory: 'Find other units',
    signedOut: 'Once you have signed in, the chiefs and contacts of your unit are listed here.',
  },
  unitHome: {
    offered: 'What you can do here',
    kindergarten:
      'Kindergartens state no training plans; their teachers come from the preschool registry every night.',
    other: 'Your unit states no training plans; its accounts are for courses and data.',
    teachers: 'Your teachers, and whether they have an account.',
    accounts: 'The accounts of your unit, and applications.',
    directory: 'Chiefs and contacts of all units.',
    own: 'Telephone, email and password.',
    noneWait: 'No application is waiting.',
  },
};
