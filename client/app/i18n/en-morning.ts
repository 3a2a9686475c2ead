// Decides the words of a teacher's morning in English.
import type { Words } from './words';
import type { zhHantMorning } from './zh-Hant-morning';

/** The words of a teacher's morning. */
export const enMorning: Words<typeof zhHantMorning> = {
  morning: {},
  extension: {
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
