// Decides the words of the frame of every page in English: the header, notifications, help, the end of a session.
import type { Words } from './words';
import type { zhHantFrame } from './zh-Hant-frame';

/** The words of the frame of every page. */
export const enFrame: Words<typeof zhHantFrame> = {
  frame: {
    account: 'account menu',
    userName: 'User name: {{name}}',
    menu: 'Menu',
    help: 'Help',
    unread: '{{count}} unread notifications',
    unread_one: '1 unread notification',
    telephone: 'Telephone {{number}}',
    lost: 'The connection is lost.',
    unavailable: 'The service is not available.',
    kept: 'What you type is kept on this device.',
    unsent: 'What you have not sent yet is not saved: do not leave or close this page.',
    failed: 'This page did not load',
    failedLine: 'The connection may be lost, or the site has just been renewed. Try again.',
    ending: 'You are about to be signed out',
    endingIdle: 'You have not done anything for a while. For your safety you will be signed out.',
    endingFinal: 'This session has reached its longest time, and you will have to sign in again.',
    endingUnsent: 'What you have not sent by then is not kept.',
    endingIn: 'Signed out in {{seconds}} seconds',
    goOn: 'Stay signed in',
    understood: 'Understood',
    ended: 'You have been signed out.',
    endedLine:
      'You did nothing for a while, or signed out elsewhere. Sign in again and you are back on the same page. Answers of a plan are kept on this device; anything else that was not sent has to be typed again.',
  },
  schedule: {
    nav: 'Schedule',
    title: 'Windows',
    line: 'When plans can be filled in, by jurisdiction, and who has taken part so far.',
  },
  notifications: {
    title: 'Notifications',
    allRead: 'Nothing is unread.',
    readAll: 'Mark all as read',
    done: 'Marked as read: {{count}}.',
    none: 'Nothing yet. Reminders, extensions and what became of transfers appear here.',
    fresh: 'New',
    toColleagues: 'See who has submitted',
    to: {
      PLAN_REMINDER: 'Go to the plan',
      SCHOOL_REMINDER: 'Go to the school plan',
      EXTENSION_ASKED: 'Decide',
      EXTENSION_GRANTED: 'Go to the plan',
      EXTENSION_REFUSED: 'See the plan',
      REPRESENTATIVE_NAMED: 'Go to the school plan',
      TRANSFER_REQUESTED: 'Decide',
      TRANSFER_DECIDED: 'See the request',
      APPLICATION_WAITING: 'Decide',
    },
  },
  notAllowed: {
    title: 'This page is not for your account',
    ask: {
      chief:
        'If you need it, ask the chief of your unit; your bureau or the national centre helps further.',
      bureau: 'If you need it, ask your bureau; the national centre helps further.',
      centre: 'If you need it, ask the national centre.',
      nobody: 'It is there for other units; what the national centre does is in the menu.',
    },
    help: 'Whom to call',
  },
};
