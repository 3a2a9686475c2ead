// Decides in which words the code of a mail's failure is told.

/** Why a mail did not leave; each has its words. */
export type MailReason =
  'lapsed' | 'windowLapsed' | 'address' | 'message' | 'signIn' | 'away' | 'broken' | 'unreadable';

const REASONS: readonly [code: RegExp, reason: MailReason][] = [
  [/^LINK_LAPSED$/, 'lapsed'],
  [/^WINDOW_LAPSED$/, 'windowLapsed'],
  [/^EENVELOPE\b/, 'address'],
  [/^EMESSAGE\b/, 'message'],
  [/^(EAUTH|ENOAUTH|EOAUTH2)\b/, 'signIn'],
  [/^(ECONNECTION|ECONNREFUSED|ECONNRESET|EDNS|ESOCKET|ETIMEDOUT|ETLS)\b/, 'away'],
  [/^LOST$/, 'broken'],
  [/^UNREADABLE$/, 'unreadable'],
];

/** The reason of a code, such as `EMESSAGE 451`; null for one that has no words. */
export const mailReason = (code: string): MailReason | null =>
  REASONS.find(([known]) => known.test(code))?.[1] ?? null;
