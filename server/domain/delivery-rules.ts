// Decides what can be wrong with a delivery of the preschool registry, and says it in both languages (D3.7).
import type { Language } from './refusals';

/** Every rule that a line, or a delivery as a whole, can break. */
export const DELIVERY_RULES = {
  unreadable: { zh: '這一行無法讀取。', en: 'This line cannot be read.' },
  kind: { zh: '不是 unit、teacher 或 end。', en: 'It is none of unit, teacher and end.' },
  required: { zh: '此欄位必填。', en: 'This is required.' },
  format: { zh: '格式不正確。', en: 'It is not in the right form.' },
  tooLong: { zh: '文字過長。', en: 'It is too long.' },
  encoding: { zh: '文字不是 UTF-8 編碼。', en: 'It is not encoded in UTF-8.' },
  text: { zh: '含有無法儲存的字元。', en: 'It holds characters that cannot be kept.' },
  nationalId: {
    zh: '不是有效的身分證字號或統一證號。',
    en: 'It is not a valid national ID.',
  },
  unknown: { zh: '查無此項目。', en: 'There is no such thing.' },
  duplicate: {
    zh: '與前面的一行重複，以前面的為準。',
    en: 'It repeats an earlier line, which counts.',
  },
  otherKind: {
    zh: '此代碼是其他類別的單位，不是幼兒園。',
    en: 'A unit of another kind has this code: it is no kindergarten.',
  },
  employedElsewhere: {
    zh: '此人現職於其他單位，須由該單位釋出；未異動。',
    en: 'Another unit employs this person and has to release them; nothing was changed.',
  },
  changedMeanwhile: {
    zh: '執行期間資料已被更動，下次再處理。',
    en: 'It was changed during the run; the next run looks again.',
  },
  tooManyReleases: {
    zh: '離開的教師超過現有幼兒園教師的10%，未予套用。',
    en: 'More than 10 % of the kindergarten teachers would be released; nothing was applied.',
  },
  tooManyFaults: {
    zh: '有誤的行數超過1%，未予套用。',
    en: 'More than 1 % of the lines are faulty; nothing was applied.',
  },
  truncated: {
    zh: '資料不完整：結尾的筆數缺漏或不符，未予套用。',
    en: 'It is not whole: the counts at its end are missing or differ; nothing was applied.',
  },
  notDelivery: {
    zh: '取得的內容不是幼兒園資料，可能是網頁、壓縮檔或試算表。',
    en: 'What came is no delivery: perhaps a web page, a compressed file or a spreadsheet.',
  },
  unreachable: { zh: '無法取得資料。', en: 'The delivery could not be had.' },
  tooLarge: { zh: '資料過大。', en: 'The delivery is too large.' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** The name of a rule. */
export type DeliveryRule = keyof typeof DELIVERY_RULES;

/** What says nothing of the teachers here, as another reading soon may: it was cut off, perhaps still being written. */
export const isMomentary = (rule: DeliveryRule): boolean => rule === 'truncated';

/** What is wrong where: never what the field holds. */
export interface DeliveryProblem {
  /** 1 is the first line; 0 the delivery as a whole. */
  line: number;
  /** The field as the format names it; '' for the whole line. */
  field: string;
  rule: DeliveryRule;
}

/** A delivery that would release a greater share of the teachers is refused unless somebody confirms it (D3.7). */
const PLAUSIBLE_SHARE = 0.1;
/** One with a greater share of faulty lines is refused. */
const FAULTY_SHARE = 0.01;

/** Whether so many releases of so many teachers want somebody's word. */
export const isImplausible = (released: number, present: number): boolean =>
  released > present * PLAUSIBLE_SHARE;

/** Whether too many lines are faulty for the rest to be trusted. */
export const isTooFaulty = (faulty: number, lines: number): boolean =>
  faulty > lines * FAULTY_SHARE;
