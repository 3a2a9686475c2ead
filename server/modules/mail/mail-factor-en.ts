// What mails about the second factor say in English.
import type { MailTemplates } from './templates';

const BY_ACCOUNT = 'You get this mail because you have a business account here.';

/** Their words; `mail-en.ts` takes them in. */
export const FACTOR_MAIL_EN: Pick<MailTemplates, 'second-factor-reset' | 'recovery-code-used'> = {
  'second-factor-reset': ({ unit }) => ({
    subject: '[Training plans] Your second factor was reset',
    lines: [
      `The national centre has reset the second factor of your account of ${unit}. You will set it up again when you next sign in.`,
      'If you did not ask for this, please call the national centre at once.',
    ],
    why: BY_ACCOUNT,
  }),
  'recovery-code-used': ({ unit, left, link }) => ({
    subject: '[Training plans] A recovery code was used',
    lines: [
      `A recovery code has just taken the place of the phone for your account of ${unit}; it is void now.`,
      `Recovery codes left: ${left}. Sign in here to make new ones:`,
      link,
      'If it was not you, change your password and call the national centre at once.',
    ],
    why: BY_ACCOUNT,
  }),
};
