// Decides the words of a teacher's morning in English.
import type { Words } from './words';
import type { zhHantMorning } from './zh-Hant-morning';

/** The words of a teacher's morning. */
export const enMorning: Words<typeof zhHantMorning> = {
  morning: {
    hours: 'Hours of training',
    courses: 'Planned courses',
    draftSaved: 'The draft was saved on {{instant}} and is not submitted.',
    missing: 'Missing before you can submit ({{count}}): ',
    whole: 'Everything required is filled in: check it, then submit.',
    unsaved:
      'This device holds something that is not saved on the server yet. Open the plan, and it will be.',
    missed:
      'The window has closed and this year’s plan was not submitted. If you still need to, ask your bureau for more time.',
    missedWaiting:
      'The window has closed and this year’s plan was not submitted. Your request for more time is with the bureau.',
    upcoming: 'You can fill it in once it opens; the questions can be read now.',
    sections:
      'What is asked: {{sections}}, and domains with hours. The draft is saved as you go; you can come back to it.',
    step: {
      start: 'Start the plan',
      startFromLast: 'Start from the answers of {{year}}',
      startBlank: 'Start from nothing',
      goOn: 'Go on with the plan',
      check: 'Check and submit',
      receipt: 'See the receipt',
      revise: 'Change the plan',
      resubmit: 'Check the changes and submit again',
      read: 'Read the plan',
      questions: 'See the questions',
      askForTime: 'Ask for more time',
    },
    schoolPlan: 'The school’s plan',
    schoolNone:
      'The school has not submitted its plan yet. Once it has, its courses stand here for you to take over.',
    schoolNoCourses: 'The school’s plan lists no courses.',
    schoolCourses: 'Courses that the school plans: {{count}}. ',
    schoolCoursesTake: 'Each can go into your draft.',
    questions: 'What will be asked',
    questionsLine: 'You fill it in here once it opens; the draft is saved as you go.',
    moreCourses: '{{count}} more',
    wholeSchoolPlan: 'The whole plan of the school',
    takenOver: '“{{topic}}” is in your draft now; it counts once you submit.',
    putBack: '“{{topic}}” is out of your draft.',
    earlier: 'My earlier plans',
    noneEarlier: 'The plans that you submit are kept here; next year you can start from them.',
    neverSubmitted: 'Not submitted',
    notOnRoster: 'You are not on the roster for academic year {{year}}',
    notOnRosterLine:
      'The roster holds the teachers employed at its cutoff. If you were employed at a school by then, ask that school’s office: the bureau can add you, and then you can fill in a plan.',
  },
  extension: {
    atHome: 'Need more time? Ask your bureau on your home page',
    title: 'More time',
    none: 'If you cannot finish before it closes, you can ask your bureau for more time.',
    ask: 'Ask for more time',
    askLine: 'Your bureau decides. You will be told; once it is granted you can go on and submit.',
    send: 'Send the request',
    for: 'More time for',
    closing: 'It closes on {{instant}} now.',
    wantedUntil: 'Wanted until',
    reasonHint:
      'The bureau reads this; at most 500 characters, and please no national ID or other personal data.',
    asked: 'Your request is with the bureau.',
    until: 'Until {{instant}}',
    grantedUntil: 'Granted until {{instant}}.',
    because: 'The bureau says: {{reason}}',
    askedAt: 'Asked on {{instant}}: ',
    withdraw: 'Withdraw the request',
    withdrawTitle: 'Withdraw the request for more time?',
    withdrawLine: 'The bureau will not decide it any more; you can ask again.',
    withdrawn: 'The request for more time is withdrawn.',
    state: { PENDING: 'Waiting', GRANTED: 'Granted', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn' },
  },
};
