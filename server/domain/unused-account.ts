// Decides when an account that nobody uses is suspended, and when its owner is told before (D2.8).
import { taipeiDay, type Instant } from './instant';
import type { Language } from './refusals';

const DAY = 24 * 3_600_000;
/** Days without use after which an account is suspended. */
export const UNUSED_DAYS = 400;
/** Days that lie between the notice and the suspension, at least. */
export const NOTICE_DAYS = 14;

/** An account whose last use does not lie after this instant is given notice. */
export const noticeUntil = (now: Instant): Instant => now - (UNUSED_DAYS - NOTICE_DAYS) * DAY;

/** What is suspended now: who has not used the account since `used`, and was told by `told`. */
export const suspendUntil = (now: Instant): { used: Instant; told: Instant } => ({
  used: now - UNUSED_DAYS * DAY,
  told: now - NOTICE_DAYS * DAY,
});

/** The day YYYY-MM-DD of the suspension that a notice given now names. */
export const suspensionDay = (used: Instant, now: Instant): string =>
  taipeiDay(Math.max(used + UNUSED_DAYS * DAY, now + NOTICE_DAYS * DAY));

/** Why it was suspended, as its owner reads it. */
export const UNUSED_REASON: Readonly<Record<Language, string>> = {
  zh: `超過${UNUSED_DAYS}天未使用`,
  en: `not used for ${UNUSED_DAYS} days`,
};
