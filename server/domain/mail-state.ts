// Decides where a mail stands on its way out, and which one may be sent again.

/** Where a mail stands. */
export enum MailState {
  QUEUED = 'QUEUED',
  SENDING = 'SENDING',
  SENT = 'SENT',
  FAILED = 'FAILED',
  UNCERTAIN = 'UNCERTAIN',
}

/** The Chinese word of each state. */
export const MAIL_STATE_LABELS: Readonly<Record<MailState, string>> = {
  [MailState.QUEUED]: '等候寄送',
  [MailState.SENDING]: '寄送中',
  [MailState.SENT]: '已寄出',
  [MailState.FAILED]: '寄送失敗',
  [MailState.UNCERTAIN]: '不確定是否寄達',
};

/** Why the last attempt failed where the mail's link has ended meanwhile: it would lead nowhere. */
export const LINK_LAPSED = 'LINK_LAPSED';

/** Why a reminder was not sent where the window that it tells of has closed: it would ask for what cannot be done. */
export const WINDOW_LAPSED = 'WINDOW_LAPSED';

/** What the way of a mail is decided by. */
export interface MailOnItsWay {
  state: MailState;
  /** Address and words were forgotten, long after the last attempt. */
  emptied: boolean;
  lastError: string | null;
}

/** Whether it surely did not leave, still says something, and would be of use. */
export const isRetriable = ({ state, emptied, lastError }: MailOnItsWay): boolean =>
  state === MailState.FAILED &&
  !emptied &&
  lastError !== LINK_LAPSED &&
  lastError !== WINDOW_LAPSED;
