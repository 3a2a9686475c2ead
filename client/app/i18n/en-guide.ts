// Decides the words of the help and of the accessibility statement in English.
import type { Words } from './words';
import type { zhHantGuide } from './zh-Hant-guide';

/** The words that come with the help, and with no other page. */
export const enGuide: Words<typeof zhHantGuide> = {
  guide: {
    year: 'The year in five steps',
    steps: {
      roster: {
        title: 'Check the roster',
        line: 'Before the roster cutoff a school confirms its teachers, their titles and subjects under “Roster”, and marks the roster as checked.',
      },
      school: {
        title: 'Fill in the school plan',
        line: 'While it is open, the school’s representative fills in and submits the school plan. Whoever starts first is the representative; a chief can pass it on.',
      },
      teacher: {
        title: 'Fill in the teacher plans',
        line: 'Teachers fill in “My plan”. They can start from last year’s answers and take over courses of the school’s plan. Drafts save themselves; only the whole plan is submitted.',
      },
      watch: {
        title: 'Watch the completion',
        line: 'Schools and bureaus see at any time how many have submitted, and can remind the others. Whoever runs out of time can ask for an extension.',
      },
      receipt: {
        title: 'Keep the receipt',
        line: 'A submitted plan has a receipt with its number and time, which can be printed. While the window is open a plan can be changed and submitted again; the last version counts.',
      },
    },
    cases: 'When something is in the way',
    case: {
      closed: {
        title: 'The window has closed',
        line: 'The plan can still be read. To fill it in later, ask for an extension on the plan’s page; the bureau decides, and you are notified.',
      },
      ended: {
        title: 'Signed out, or signed in on another computer',
        line: 'After a while of doing nothing you are signed out, with a warning first. Sign in again and you are back on the same page; what was not saved of a plan is brought back from this device; anything else that was not sent has to be typed again.',
      },
      forgotten: {
        title: 'Password forgotten',
        line: 'Choose “Forgotten password” on the sign-in page and reset it by email. If that address is lost as well, ask your unit’s chief or your bureau.',
      },
      offline: {
        title: 'The connection is lost',
        line: 'Go on typing a plan: it is kept on this device and saved once the connection is back. On other pages, wait for the connection before you send. Do not clear the browser’s data.',
      },
      phone: {
        title: 'A new phone, and no codes',
        line: 'Offices enter one of their recovery codes. If these are lost as well, the national centre can reset the second factor.',
      },
      missing: {
        title: 'Not on the roster, or wrong data',
        line: 'Ask your school to correct it under “Roster”. If it is noticed after the cutoff, the bureau can add a teacher.',
      },
    },
    refusals: 'Frequent messages',
    refusal: {
      CONFLICT: {
        title: '“This was changed elsewhere”',
        line: 'Another window or another person saved first. Both versions are shown beside each other: choose what to keep, and save.',
      },
      NOT_REPRESENTATIVE: {
        title: '“You are not the representative”',
        line: 'One person a year writes the school plan. Ask the representative, or have a chief pass it on to you.',
      },
      RATE_LIMITED: {
        title: '“There were too many attempts”',
        line: 'Too many errors in a short time cause a pause, so that nobody can guess. Wait for the seconds that are shown.',
      },
      LINK_INVALID: {
        title: '“This link cannot be used”',
        line: 'A link in an email is good once, and only for a while. Ask for a new email and use its link.',
      },
      ID_TAKEN: {
        title: '“This national ID already has a business account”',
        line: 'One person has one business account in the whole country. Have the old one deleted by its unit’s chief or by the national centre; withdraw an application by the link in its email, or have it refused by whoever decides it.',
      },
      INTERNAL: {
        title: '“Something went wrong on our side”',
        line: 'Try again later. If it goes on, tell the national centre the reference in the message.',
      },
    },
  },
  accessibility: {
    title: 'Accessibility',
    line: 'This service is designed to WCAG 2.2, level AA. This statement is of {{day}}.',
    checked: 'What was checked',
    checks: {
      tool: 'Every page and state (errors, dialogs, empty lists, dark) is checked by axe-core, and is published only when nothing is found.',
      keyboard:
        'The main tasks can be done by keyboard alone; the focus is visible and never covered.',
      zoom: 'At 200 % zoom and 320 pixels wide nothing is cut and nothing scrolls sideways, except wide tables inside their own frame.',
      contrast:
        'Words and controls have enough contrast in light and dark, and no state is told by colour alone.',
      reader:
        'Saving, errors, the connection and the end of a session are announced to screen readers; every chart has its figures as a table.',
      time: 'You are warned at least a minute before you are signed out, and can stay; what you have typed is kept.',
      motion: 'Nothing moves when the device asks for reduced motion.',
    },
    known: 'Known limits',
    limits: {
      reader:
        'Automatic checks do not replace people who use screen readers; not every reader has been tried out in full.',
      map: 'The map is easier with a mouse or by touch; the tiles and the table show the same.',
      files:
        'Downloaded spreadsheets open in your own software, which decides how accessible they are.',
    },
    tell: 'If you find a problem',
    tellLine:
      'Tell the national centre which page it was, what you did, and which device and tools you use. You will be answered within five working days.',
  },
};
