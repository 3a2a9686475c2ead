// Decides the words of the second factor in English; a key missing here is a compile error.
import type { Words } from './words';
import type { zhHantFactor } from './zh-Hant-factor';

/** The words of setting up and giving the second factor. */
export const enFactor: Words<typeof zhHantFactor> = {
  factor: {
    title: 'Enter the code',
    line: 'One more step: the six digits that your authenticator shows.',
    code: 'Code',
    codeHint: 'Six digits; without your phone, one of your recovery codes.',
    action: 'Complete the sign-in',
    demonstration: 'Demonstration: the code of this account is now',
    demonstrationWait:
      'Demonstration: where the code of an invented account was just used, the next one is shown here within 30 seconds.',
    setUpTitle: 'Set up the second factor',
    setUpLine:
      'Accounts of bureaus, the centre and the ministry sign in with a password and a code of their phone.',
    scan: '1. Scan this with an authenticator (such as Google or Microsoft Authenticator)',
    scanAlt: 'Code for the authenticator to scan',
    secret: 'If it cannot be scanned, enter this key instead',
    firstCode: '2. Enter the six digits that it shows',
    confirm: 'Finish',
    codesTitle: 'Recovery codes',
    codesLine:
      'If the phone is lost or replaced, each of these signs you in once. They are shown here and never again: print them or write them down, and keep them safe.',
    codesNone:
      'The recovery codes were shown before, and cannot be shown again. Renew them after signing in.',
    copy: 'Copy',
    copied: 'Copied to the clipboard.',
    print: 'Print',
    kept: 'I have kept them',
    left_one: '1 recovery code is left.',
    left: '{{count}} recovery codes are left.',
    leftFew_one: 'Only 1 recovery code is left: make new ones.',
    leftFew: 'Only {{count}} recovery codes are left: make new ones.',
    leftNone:
      'No recovery code is left: make new ones. Without one, you cannot sign in if your phone is lost.',
    renewTitle: 'Renew the recovery codes',
    renewAgain:
      'New recovery codes were made, but could not be shown here: make them once more with the next code.',
    renewLine: 'Once new codes are made, the earlier ones are void.',
    renew: 'Make new codes',
  },
  roamingIn: {
    title: 'Roaming',
    line: "Sign in with your institution's account (teachers only).",
    action: 'Sign in with {{name}}',
  },
};
