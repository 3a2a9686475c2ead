// Decides how sentences show an instant, in both languages.
import { formatRoc, formatTaipeiShort, type Instant } from './instant';

const MINUTE = 60_000;

/** An instant in Taipei: in Chinese with the ROC year, to the millisecond off a whole minute (D4.1). */
export const shownInstant = (instant: Instant, lang: 'zh' | 'en'): string =>
  lang === 'zh' ? formatRoc(instant) : formatTaipeiShort(instant);

/** A closing at midnight is written as 24:00 of the day that ends, as screens do: 00:00 is read as a day later (D4.5). */
export function shownClosing(instant: Instant, lang: 'zh' | 'en'): string {
  const minuteBefore = shownInstant(instant - MINUTE, lang);
  return minuteBefore.endsWith(' 23:59')
    ? minuteBefore.replace(/23:59$/, '24:00')
    : shownInstant(instant, lang);
}
