// Decides the words of the screens in English; a key missing here is a compile error.
import { enPlans } from './en-plans';
import { enAccounts } from './en-accounts';
import { enFactor } from './en-factor';
import { enApply } from './en-apply';
import { enOffices } from './en-offices';
import { enRosters } from './en-rosters';
import { enTeachers } from './en-teachers';
import { enActions } from './en-actions';
import { enRecords } from './en-records';
import { enSchool } from './en-school';
import { enBureau } from './en-bureau';
import { enMorning } from './en-morning';
import { enCountry } from './en-country';
import { enFrame } from './en-frame';
import type { Words } from './words';
import type { zhHant } from './zh-Hant';

/** The words in English. */
export const en: Words<typeof zhHant> = {
  product: 'Teacher Training Plans',
  productLine: 'Training plans of schools and teachers',
  yearLong: 'Academic year {{year}}',
  loading: 'Loading…',
  wait: 'Working…',
  close: 'Close',
  cancel: 'Cancel',
  change: 'Change',
  remove: 'Remove',
  choose: 'Choose',
  confirm: 'Confirm: {{action}}',
  reason: 'Reason',
  reasonHint: 'Kept together with this act.',
  hour: 'hours',
  hours: '{{hours}} h',
  month: 'Month {{month}}',
  signOut: {
    action: 'Sign out',
    failed: 'Not signed out',
    failedLine:
      'You are still signed in. On a shared computer, leave only once you are signed out.',
    unsaved: 'Something has not been saved',
    unsavedLine:
      'Answers of yours that never reached the server lie on this device. Do not leave them on a shared computer.',
    toMine: 'Stay, and save my plan of {{year}}',
    toSchool: 'Stay, and save the school plan of {{year}}',
    keep: 'Leave them here and sign out',
    remove: 'Remove them and sign out',
  },
  nav: {
    skip: 'Skip to the content',
    label: 'Main menu',
    home: 'Home',
    myPlan: 'My plan',
    schoolPlan: 'School plan',
    teachers: 'Roster',
    completion: 'Completion',
    cycle: 'Cycle',
  },
  theme: { dark: 'Switch to dark', light: 'Switch to light' },
  simulated: {
    label: 'Simulated time',
    more: 'This is a demonstration: time and data are invented.',
  },
  role: {
    TEACHER: 'Teacher',
    OPERATOR: 'Operator',
    CONTACT: 'Contact',
    CHIEF: 'Chief',
    BUREAU: 'Bureau',
    CENTRE: 'National centre',
    MINISTRY: 'Ministry',
  },
  audience: { SCHOOL: 'School plans', TEACHER: 'Teacher plans' },
  planState: { NOT_STARTED: 'Not started', DRAFT: 'Draft', SUBMITTED: 'Submitted' },
  windowState: { UPCOMING: 'Upcoming', OPEN: 'Open', CLOSED: 'Closed' },
  stage: {
    ELEMENTARY: 'Elementary',
    JUNIOR_HIGH: 'Junior high',
    SENIOR_HIGH: 'Senior high',
    VOCATIONAL_HIGH: 'Vocational high',
    SPECIAL_EDUCATION: 'Special education',
    CONTINUING: 'Continuing',
    CORRECTIONAL: 'Correctional',
  },
  semester: { FIRST: 'First semester', SECOND: 'Second semester' },
  left: {
    days: '{{days}} d {{hours}} h left',
    hours: '{{hours}} h {{minutes}} min left',
    minutes: '{{minutes}} min {{seconds}} s left',
  },
  window: {
    state: 'State',
    audience: 'For',
    jurisdictions: 'Jurisdictions',
    opens: 'Opens',
    closes: 'Closes',
    phase: 'Round {{phase}}',
    from: 'Opens {{instant}}.',
    until: 'Closes {{instant}}.',
    extended: 'Extended',
    extendedTo: 'Extended to {{instant}}',
    notYet: 'Not open yet: you can read, not write.',
    over: 'Closed: you can read, not write.',
    none: 'You are not on the roster of this academic year, or no window concerns you.',
  },
  home: {
    title: 'Plan a year of training',
    line: 'Once a year schools and teachers state what training they need. Drafts save themselves: go on whenever you like.',
    start: 'Sign in to begin',
    hello: 'Welcome, {{name}}',
    windows: 'Windows of academic year {{year}}',
    service: 'Service from {{from}} to {{until}}. All times are Taipei time.',
    whose: 'Jurisdiction',
    all: 'All',
    noCycle: 'No academic year is open now.',
    fillMine: 'Fill in my plan',
    completionLine: 'How far schools and teachers are, up to date with each submission.',
    cycleLine: 'Windows, extensions and the next academic year.',
  },
  participation: {
    title: 'Participation so far',
    note: 'No filling in in academic year 104: the classification was renewed.',
    year: 'Year',
    jurisdictions: 'Jurisdictions',
    schools: 'Schools',
    teachers: 'Teachers',
  },
  signIn: {
    title: 'Sign in',
    line: 'For teacher accounts and business accounts alike.',
    userName: 'User name',
    password: 'Password',
    action: 'Sign in',
  },
  password: {
    title: 'Change password',
    first: 'This is your first sign-in: please set a password of your own.',
    currentPassword: 'Current password',
    newPassword: 'New password',
    repeated: 'New password again',
    hint: 'At least 10 characters; a sentence is easy to remember.',
    differs: 'The two new passwords differ.',
    action: 'Change password',
    done: 'The password has been changed.',
  },
  problem: {
    offline: 'The server can’t be reached. Please try again later.',
    notAllowed: 'Your account may not see this page.',
    notFound: 'There is no such page',
    again: 'Try again',
    retryAfter: 'Try again in {{seconds}} seconds.',
    unsaved:
      'What you typed has not reached the server yet, so nothing was done. Try again once it is saved.',
  },
  faults: { title: 'Problems to mend: {{count}}' },
  instant: {
    rocYear: 'Year (ROC)',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    hour: 'Hour',
    minute: 'Minute',
    rule: 'Give a whole date and time that exist.',
  },
  ...enPlans,
  ...enOffices,
  ...enTeachers,
  ...enRosters,
  ...enRecords,
  ...enActions,
  ...enAccounts,
  ...enApply,
  ...enFactor,
  ...enSchool,
  ...enBureau,
  ...enMorning,
  ...enCountry,
  ...enFrame,
};
