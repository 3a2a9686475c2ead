// Decides in which ways the product refuses: one closed list, each with what it tells the caller.
import { FAULT_SENTENCES } from './fault-sentences';
import { formatRoc, parseInstant, startOfTaipeiDay, type Instant } from './instant';
import { REFUSAL_SENTENCES, type RefusalSentences } from './refusal-sentences';
import type { RoamingFailure } from './roaming';
import { shownClosing, shownInstant } from './shown-instant';
import { isNamedState, stateWord, type NamedState } from './state-words';

/** Every refusal there is. Codes are stable: clients decide by them. */
export const REFUSAL_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'WINDOW_CLOSED',
  'INVALID',
  'CONFLICT',
  'KEY_REUSED',
  'RATE_LIMITED',
  'SIGN_IN_FAILED',
  'PASSWORD_CHANGE_REQUIRED',
  'SECOND_FACTOR_REQUIRED',
  'SECOND_FACTOR_TO_SET_UP',
  'SECOND_FACTOR_FAILED',
  'LINK_INVALID',
  'ID_TAKEN',
  'USER_NAME_TAKEN',
  'LAST_CHIEF',
  'COURSES_UNCONFIRMED',
  'TIER_NOT_OFFERED',
  'UNIT_NOT_OPEN',
  'BEYOND_TIER',
  'NOT_YOURS_TO_GRANT',
  'NOT_ON_YOURSELF',
  'WRONG_STATE',
  'NOT_SIGNED_UP',
  'NO_EMAIL',
  'ALREADY_EMPLOYED',
  'TRANSFER_PENDING',
  'FILE_FORGOTTEN',
  'TOO_EARLY',
  'UNDO_EXPIRED',
  'KINDERGARTEN_ELSEWHERE',
  'DELIVERY_NOT_SET',
  'ROAMING_FAILED',
  'NOT_REPRESENTATIVE',
  'NOT_ON_ROSTER',
  'NOT_SUBMITTED',
  'NO_EARLIER_PLAN',
  'ALREADY_ON_ROSTER',
  'REMINDED_LATELY',
  'NOBODY_TO_REMIND',
  'EXTENSION_PENDING',
  'MAIL_UNCERTAIN',
  'CYCLE_EXISTS',
  'ROSTER_PENDING',
  'CLOCK_BACKWARDS',
  'TOO_COSTLY',
  'BAD_REQUEST',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

/** The stable code of a refusal. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The languages in which refusals speak: 繁體中文 and English. */
export type Language = 'zh' | 'en';

/** The rule that a value breaks; each has a sentence in both languages. */
export type FaultRule = keyof typeof FAULT_SENTENCES;

/** One value that breaks a rule. */
export type Fault = {
  /** Where, in the client's own words: 'input.courses[2].hours'. */
  path: string;
  rule: FaultRule;
  /** The bound that was broken, where the rule has one; instants as ISO 8601. */
  limit?: string | number;
};

type None = Record<string, never>;

/** What each refusal carries beside its sentences. */
export type RefusalDetails = {
  UNAUTHENTICATED: None;
  FORBIDDEN: None;
  /** The arguments that led nowhere; the same for what does not exist and for what may not be seen (D8). */
  NOT_FOUND: { fields?: string[] };
  /** The window as it concerns the caller, extensions folded in (D4.5, D4.7). */
  WINDOW_CLOSED: {
    opensAt: Instant;
    closesAt: Instant;
    serverTime: Instant;
    audience: 'SCHOOL' | 'TEACHER';
  };
  /** Every fault at once. */
  INVALID: { faults: Fault[] };
  CONFLICT: { currentVersion: number };
  KEY_REUSED: None;
  /** Seconds until trying again makes sense. */
  RATE_LIMITED: { retryAfter: number };
  SIGN_IN_FAILED: None;
  PASSWORD_CHANGE_REQUIRED: None;
  SECOND_FACTOR_REQUIRED: None;
  SECOND_FACTOR_TO_SET_UP: None;
  SECOND_FACTOR_FAILED: None;
  LINK_INVALID: None;
  ID_TAKEN: None;
  USER_NAME_TAKEN: None;
  LAST_CHIEF: None;
  /** The titles of the courses that are not confirmed, at most 20 (D2.7), and how many there are. */
  COURSES_UNCONFIRMED: { courses: string[]; count: number };
  TIER_NOT_OFFERED: None;
  UNIT_NOT_OPEN: None;
  BEYOND_TIER: None;
  NOT_YOURS_TO_GRANT: None;
  NOT_ON_YOURSELF: None;
  /** Where it stands now. */
  WRONG_STATE: { state: NamedState };
  NOT_SIGNED_UP: None;
  NO_EMAIL: None;
  ALREADY_EMPLOYED: None;
  TRANSFER_PENDING: None;
  FILE_FORGOTTEN: None;
  /** From when on it can be done. */
  TOO_EARLY: { opensAt: Instant };
  /** Until when it could be undone. */
  UNDO_EXPIRED: { closesAt: Instant };
  /** Where kindergarten data is edited (D3.7). */
  KINDERGARTEN_ELSEWHERE: { url: string };
  DELIVERY_NOT_SET: None;
  /** Why, as the sign-in page tells it (D3.1). */
  ROAMING_FAILED: { why: RoamingFailure };
  NOT_REPRESENTATIVE: None;
  NOT_ON_ROSTER: { fields?: string[] };
  NOT_SUBMITTED: None;
  NO_EARLIER_PLAN: None;
  ALREADY_ON_ROSTER: None;
  /** From when on reminding is possible again. */
  REMINDED_LATELY: { nextAt: Instant };
  NOBODY_TO_REMIND: None;
  EXTENSION_PENDING: None;
  MAIL_UNCERTAIN: None;
  CYCLE_EXISTS: { year: number };
  ROSTER_PENDING: None;
  CLOCK_BACKWARDS: { serverTime: Instant };
  /** What is over its bound, by how much it was asked, and the bound. */
  TOO_COSTLY: { measure?: string; cost?: number; limit?: number };
  BAD_REQUEST: { reason?: string };
  /** Seconds until trying again makes sense. */
  UNAVAILABLE: { retryAfter: number };
  /** What the log calls this failure. */
  INTERNAL: { reference: string };
};

/** The sentences and the HTTP status of each refusal; a code without both languages fails to compile. */
export const REFUSALS: Readonly<Record<RefusalCode, RefusalSentences>> = REFUSAL_SENTENCES;

/** Details may be left out of a refusal that needs none. */
type DetailsArgument<C extends RefusalCode> = RefusalDetails[C] extends None | { fields?: string[] }
  ? [details?: RefusalDetails[C]]
  : [details: RefusalDetails[C]];

/** A refusal: the only error that reaches a client as it is. All else is masked as INTERNAL. */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C;
  readonly details: RefusalDetails[C] | None;

  constructor(code: C, ...[details]: DetailsArgument<C>) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details ?? {};
  }
}

/** Whether a caught value is the refusal with this code; its details are then known. */
export function isRefusal<C extends RefusalCode>(
  error: unknown,
  code: C,
): error is Refusal<C> & {
  readonly details: RefusalDetails[C];
} {
  return error instanceof Refusal && error.code === code;
}

type Values = Readonly<Record<string, unknown>>;

const AUDIENCES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  SCHOOL: { zh: '學校', en: 'school' },
  TEACHER: { zh: '教師', en: 'teacher' },
};

const INSTANTS: ReadonlySet<string> = new Set(['opensAt', 'closesAt', 'serverTime', 'nextAt']);

function shown(key: string, value: unknown, lang: Language): string {
  if (typeof value === 'number' && INSTANTS.has(key)) {
    return key === 'closesAt' ? shownClosing(value, lang) : shownInstant(value, lang);
  }
  if (Array.isArray(value)) return value.join(lang === 'zh' ? '、' : ', ');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (key === 'state' && isNamedState(text)) return stateWord(text, lang);
  return key === 'audience' ? (AUDIENCES[text]?.[lang] ?? text) : text;
}

function fill(sentence: string, values: Values, lang: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (_, key: string) => shown(key, values[key], lang));
}

/**
 * What a refusal says, and what to do next. Instants are Taipei's, to the millisecond when they
 * are not on a whole minute; in Chinese with ROC years (D4.5).
 */
export function refusalText(refusal: Refusal, lang: Language): { message: string; next: string } {
  const entry = REFUSALS[refusal.code];
  const values: Values = { ...refusal.details };
  return {
    message: fill(lang === 'zh' ? entry.zh : entry.en, values, lang),
    next: fill(lang === 'zh' ? entry.nextZh : entry.nextEn, values, lang),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function faultLimit(limit: Fault['limit'], lang: Language): string {
  if (typeof limit === 'string' && DAY.test(limit)) {
    return lang === 'zh' ? formatRoc(startOfTaipeiDay(limit)).replace(/ .*$/, '') : limit;
  }
  const instant = typeof limit === 'string' ? parseInstant(limit) : null;
  if (instant === null) return String(limit ?? '');
  return shownInstant(instant, lang);
}

/** What a fault says, to stand beside its field. */
export function faultText(fault: Fault, lang: Language): string {
  return fill(FAULT_SENTENCES[fault.rule][lang], { limit: faultLimit(fault.limit, lang) }, lang);
}
