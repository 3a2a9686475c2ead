// What mails say in English.
import { shownClosing } from '../../domain/shown-instant';
import { LINK_PURPOSES, type LinkPurpose } from './mailed-link.service';
import { FACTOR_MAIL_EN } from './mail-factor-en';
import type { AboutPlans, MailTemplates } from './templates';

const HOUR = 3_600_000;

const within = (ms: number): string => {
  const [count, word] = ms < 48 * HOUR ? [ms / HOUR, 'hour'] : [ms / HOUR / 24, 'day'];
  return `${count} ${word}${count === 1 ? '' : 's'}`;
};
const people = (count: string): string => (count === '1' ? '1 person' : `${count} people`);
const once = (purpose: LinkPurpose): string =>
  `The link works once, within ${within(LINK_PURPOSES[purpose].lasts)}.`;

const BY_ACCOUNT = 'You get this mail because you have a business account here.';
const BY_TEACHER = 'You get this mail because this service keeps your record as a teacher.';
const BY_SCHOOL =
  'You get this mail because you have a business account of this school, and its bureau has asked the service to remind it.';
const BY_TRANSFER = "You get this mail because you manage your unit's teachers.";
const APPLIED = 'You get this mail because you have applied for a business account.';
const BY_ASKING = 'You get this mail because you asked for more time here.';

const planOf = ({ year, unit, audience, oneTeacher }: AboutPlans): string =>
  oneTeacher
    ? `your training plan of academic year ${year}`
    : `the ${audience === 'SCHOOL' ? 'school plan' : "teachers' plans"} of ${unit} for academic year ${year}`;

/** Every mail. */
export const MAIL_EN: MailTemplates = {
  'application-confirm': ({ unit, link }) => ({
    subject: '[Training plans] Please confirm your application',
    lines: [
      `Somebody has applied for a business account of ${unit} with this address. Please open the link to confirm the address; only then does the application go to whoever decides.`,
      link,
      once('CONFIRM_APPLICATION'),
    ],
    why: 'You get this mail because this address was given in an application. If it was not you, do nothing: the application will not count.',
  }),
  'application-received': ({ unit, link }) => ({
    subject: '[Training plans] We have your application',
    lines: [
      `Your application for a business account of ${unit} waits to be decided. You will be mailed the decision, and can follow it here:`,
      link,
    ],
    why: APPLIED,
  }),
  'application-waiting': ({ unit, link }) => ({
    subject: '[Training plans] An application waits for your decision',
    lines: [
      `Somebody has applied for a business account of ${unit}. Please sign in, look at who it is, and approve or refuse.`,
      link,
    ],
    why: 'You get this mail because you manage the business accounts of this unit.',
  }),
  'application-approved': ({ unit, userName, link }) => ({
    subject: '[Training plans] Your account is approved',
    lines: [
      `Your business account of ${unit} is approved. Sign in as ${userName} with the password that you chose.`,
      link,
    ],
    why: APPLIED,
  }),
  'application-refused': ({ unit, reason }) => ({
    subject: '[Training plans] Your application was refused',
    lines: [
      `Your application for a business account of ${unit} was refused, for this reason:`,
      reason,
      'You may apply again from the sign-in page once this is mended; your unit or your bureau can tell you more.',
    ],
    why: APPLIED,
  }),
  'application-withdrawn': ({ unit }) => ({
    subject: '[Training plans] Your application was withdrawn',
    lines: [
      `Your application for a business account of ${unit} was withdrawn from its page, and nobody decides about it any more. Your user name and national ID are free for another application at once.`,
      'If it was not you, somebody has the link of that page: apply again from the sign-in page, and do not forward these emails.',
    ],
    why: APPLIED,
  }),
  'account-suspended': ({ unit, reason }) => ({
    subject: '[Training plans] Your account is suspended',
    lines: [
      `Your business account of ${unit} is suspended, for this reason:`,
      reason,
      'You cannot sign in meanwhile. Whoever manages the account can resume it: the bureau for a chief, a chief of your unit for a contact or operator, the national centre for others.',
    ],
    why: BY_ACCOUNT,
  }),
  'account-resumed': ({ unit }) => ({
    subject: '[Training plans] Your account works again',
    lines: [`Your business account of ${unit} works again; user name and password are the same.`],
    why: BY_ACCOUNT,
  }),
  'account-changed': ({ unit }) => ({
    subject: '[Training plans] What your account may do has changed',
    lines: [
      `The tier or the functions of your business account of ${unit} have changed.`,
      'If you do not know why, please ask whoever manages the account.',
    ],
    why: BY_ACCOUNT,
  }),
  'account-deleted': ({ unit }) => ({
    subject: '[Training plans] Your account is deleted',
    lines: [
      `Your business account of ${unit} is deleted, and nobody can sign in with it. You may apply again if you take up these duties again.`,
    ],
    why: 'You get this mail because you had a business account here.',
  }),
  'account-unused': ({ unit, day, link }) => ({
    subject: '[Training plans] Your account is about to be suspended',
    lines: [
      `Nobody has used your business account of ${unit} for a long time. It will be suspended on ${day} unless you sign in before:`,
      link,
    ],
    why: BY_ACCOUNT,
  }),
  'account-created': ({ unit, userName, link }) => ({
    subject: '[Training plans] Your account is ready',
    lines: [
      `A business account of ${unit} was made for you; your user name is ${userName}. Please choose a password here:`,
      link,
      `${once('FIRST_PASSWORD')} If it has ended, ask for another one on the sign-in page: “Forgotten password”.`,
    ],
    why: 'You get this mail because the national centre has made an account for you.',
  }),
  'password-reset': ({ userName, link }) => ({
    subject: '[Training plans] A new password',
    lines: [
      `A new password was asked for ${userName}. Please choose it here:`,
      link,
      `${once('RESET_PASSWORD')} If it has ended, ask for another one on the sign-in page: “Forgotten password”.`,
    ],
    why: 'You get this mail because you, or whoever manages your account, asked for it. If you did not, do nothing: the old password still works.',
  }),
  ...FACTOR_MAIL_EN,
  'email-change-present': ({ link }) => ({
    subject: '[Training plans] Please confirm the change of your address',
    lines: [
      'A change of your email address was asked for. It counts once both addresses have confirmed it; please confirm it here:',
      link,
      once('CHANGE_EMAIL_PRESENT'),
    ],
    why: 'You get this mail because this is your present address. If you did not ask, do not open the link, and change your password soon.',
  }),
  'email-change-new': ({ link }) => ({
    subject: '[Training plans] Please confirm your new address',
    lines: [
      'This address was given as the new one of an account. Please confirm here that it is yours:',
      link,
      once('CHANGE_EMAIL_NEW'),
    ],
    why: 'You get this mail because somebody gave this address as the own one. If it was not you, do nothing.',
  }),
  'email-changed': () => ({
    subject: '[Training plans] Your address was changed',
    lines: ['Your account has a new email address, to which all mails go from now on.'],
    why: 'You get this mail because this address was, or is, that of an account here. If you did not ask for the change, please call whoever manages the account.',
  }),
  'teacher-sign-up': ({ unit, link }) => ({
    subject: '[Training plans] Open your teacher account',
    lines: [
      `Somebody asked to open a teacher account at ${unit}. Please choose a user name and a password here:`,
      link,
      once('SIGN_UP'),
    ],
    why: 'You get this mail because this address was given for it. If it was not you, do nothing.',
  }),
  'teacher-signed-up': ({ unit, teacher, link }) => ({
    subject: '[Training plans] A teacher has signed up',
    lines: [
      `${teacher} of ${unit} has signed up. If it was somebody else, please open the record, undo the sign-up there, and have the teacher ask anew:`,
      link,
    ],
    why: BY_TRANSFER,
  }),
  'teacher-registered': ({ unit, link }) => ({
    subject: '[Training plans] You were registered',
    lines: [
      `${unit} has put you on its roster. If something is wrong, please ask there.`,
      'If you have no account yet, please get it here by your national ID, your name and this address:',
      link,
    ],
    why: BY_TEACHER,
  }),
  'teacher-released': ({ unit }) => ({
    subject: '[Training plans] Your record has changed',
    lines: [
      `${unit} has noted that you have left. If this is wrong, please tell them soon: it can be undone within seven days.`,
    ],
    why: BY_TEACHER,
  }),
  'teacher-taken-back': ({ unit }) => ({
    subject: '[Training plans] You are on the roster again',
    lines: [
      `${unit} has taken back that you have left: you are on its roster as before. If something is wrong, please ask there.`,
    ],
    why: BY_TEACHER,
  }),
  'transfer-requested': ({ fromUnit, toUnit, teachers, link }) => ({
    subject: '[Training plans] A school asks for somebody on your roster',
    lines: [
      `${toUnit} asks for ${people(teachers)} registered at ${fromUnit}. Please sign in to agree or refuse; after seven days the bureau may decide.`,
      link,
    ],
    why: BY_TRANSFER,
  }),
  'kindergarten-transfer-requested': ({ fromUnit, toUnit, teachers, link }) => ({
    subject: '[Training plans] A school asks for somebody of a kindergarten',
    lines: [
      `${toUnit} asks for ${people(teachers)} registered at ${fromUnit}. A kindergarten cannot answer here: please sign in to agree or refuse.`,
      link,
    ],
    why: 'You get this mail because you have an account of the bureau that manages this kindergarten.',
  }),
  'transfer-released': ({ fromUnit, toUnit, link }) => ({
    subject: '[Training plans] A teacher was released',
    lines: [`The teacher whom ${toUnit} asked ${fromUnit} for was released.`, link],
    why: BY_TRANSFER,
  }),
  'transfer-refused': ({ fromUnit, toUnit, reason, link }) => ({
    subject: '[Training plans] A request for a teacher was refused',
    lines: [
      `The request of ${toUnit} for a teacher of ${fromUnit} was refused, for this reason:`,
      reason,
      link,
    ],
    why: BY_TRANSFER,
  }),
  'extension-granted': ({ link, until, ...about }) => ({
    subject: '[Training plans] More time was granted',
    lines: [
      `You asked for more time for ${planOf(about)}. It was granted until ${shownClosing(until, 'en')}, Taipei time.`,
      link,
    ],
    why: BY_ASKING,
  }),
  'extension-refused': ({ link, reason, ...about }) => ({
    subject: '[Training plans] More time was not granted',
    lines: [
      `You asked for more time for ${planOf(about)}. It was not granted, for this reason:`,
      reason,
      link,
    ],
    why: BY_ASKING,
  }),
  'plan-reminder': ({ unit, year, closesAt, signedUp, link }) => ({
    subject: `[Training plans] Please submit your plan of ${year} before ${shownClosing(closesAt, 'en')}`,
    lines: [
      `Your training plan of academic year ${year}, as a teacher on the roster of ${unit}, is not submitted yet. It can be submitted until ${shownClosing(closesAt, 'en')}, Taipei time.`,
      signedUp
        ? 'Please sign in here; what you have begun is kept as a draft, and counts once it is submitted.'
        : 'You have no account yet. Please get it here first, by your national ID, your name and this address, then sign in:',
      link,
    ],
    why: 'You get this mail because you are on the roster of this school, which has asked the service to remind those whose plans are missing. If you have just submitted yours, do nothing.',
  }),
  'school-plan-reminder': ({ unit, year, closesAt, link }) => ({
    subject: `[Training plans] Please submit the school plan of ${year} before ${shownClosing(closesAt, 'en')}`,
    lines: [
      `The school plan of ${unit} for academic year ${year} is not submitted yet. It can be submitted until ${shownClosing(closesAt, 'en')}, Taipei time.`,
      'The representative writes and submits it here; where there is none yet, it is whoever starts it:',
      link,
    ],
    why: BY_SCHOOL,
  }),
  'school-teachers-reminder': ({ unit, year, closesAt, missing, link }) => ({
    subject: `[Training plans] Teachers whose plans of ${year} are missing: ${missing}`,
    lines: [
      `Teachers of ${unit} whose plans of academic year ${year} are not submitted: ${missing}. Their window closes at ${shownClosing(closesAt, 'en')}, Taipei time.`,
      'Please sign in here to see how far your colleagues are, and to remind those whose plans are missing:',
      link,
    ],
    why: BY_SCHOOL,
  }),
  'kindergarten-unusable': ({ link }) => ({
    subject: '[Training plans] The kindergarten data could not be taken over',
    lines: [
      "Today's delivery could not be had, is not whole, or too much of it is faulty, so nothing was taken over. Please look at it, and ask the registry.",
      link,
    ],
    why: 'You get this mail because your account is of the national centre.',
  }),
  'kindergarten-refused': ({ released, total, link }) => ({
    subject: '[Training plans] The kindergarten data were not taken over',
    lines: [
      `Today's delivery would release ${released} of ${total} teachers, which is implausible, so nothing was taken over. Please look at it, and let it pass if it is right.`,
      link,
    ],
    why: 'You get this mail because your account is of the national centre.',
  }),
};
