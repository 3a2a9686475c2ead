// Decides who the invented people are: names that nobody chose, and national IDs that nobody was given.
import { isNationalId } from '../../domain/national-id';
import type { Random } from './random';

/** As the column `gender` holds it. */
export type Gender = 'MALE' | 'FEMALE';

const SURNAMES = Array.from(
  '陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁馬',
);
const GIVEN = Array.from(
  '宥恩品睿子晴語彤承翰柏安若曦書瑜冠廷雅筑怡君俊傑家豪淑芬美玲建志明哲欣妤詠心昀澄苡禾奕辰芷寧沛嵐謙和予樂青川',
);

/** A name of three characters. */
export function inventName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN) + random.pick(GIVEN);
}

const LAST_DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const FIRST_SERIAL = 9_000_000;

/**
 * A national ID with a right checksum. The letter Y has been out of use since 1974, and its numbers never came near
 * nine million: none of these is a person's.
 * @param serial 0 to 999,999, one a person and gender
 */
export function inventNationalId(serial: number, gender: Gender): string {
  if (!Number.isInteger(serial) || serial < 0 || serial >= 1_000_000) {
    throw new RangeError(`no serial number of an invented person: ${serial}`);
  }
  const stem = `Y${gender === 'MALE' ? '1' : '2'}${FIRST_SERIAL + serial}`;
  const last = LAST_DIGITS.find((digit) => isNationalId(stem + digit));
  if (last === undefined) throw new Error(`no last digit fits ${stem}`);
  return stem + last;
}

const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  ELEMENTARY: [
    '國語文',
    '英語文',
    '數學',
    '生活課程',
    '社會',
    '自然科學',
    '藝術',
    '綜合活動',
    '健康與體育',
  ],
  JUNIOR_HIGH: [
    '國語文',
    '英語文',
    '數學',
    '歷史',
    '地理',
    '公民與社會',
    '生物',
    '理化',
    '音樂',
    '視覺藝術',
    '體育',
    '資訊科技',
  ],
  SENIOR_HIGH: [
    '國語文',
    '英語文',
    '數學',
    '歷史',
    '地理',
    '公民與社會',
    '物理',
    '化學',
    '生物',
    '地球科學',
    '美術',
    '體育',
  ],
  VOCATIONAL_HIGH: [
    '國語文',
    '英語文',
    '數學',
    '機械群',
    '電機與電子群',
    '商業與管理群',
    '餐旅群',
    '設計群',
    '體育',
  ],
  SPECIAL_EDUCATION: ['生活管理', '社會適應', '職業教育', '國語文', '數學', '健康與體育'],
};

/** One or two subjects taught at a stage, as the column `subjects` lists them. */
export function inventSubjects(random: Random, stage: string): string[] {
  return random.some(SUBJECTS[stage] ?? ['國語文'], 1 + random.whole(2));
}

const TITLES = ['合格專任教師', '合格專任教師', '合格專任教師', '導師', '組長', '主任', '代理教師'];

/** A job title [職稱]. */
export function inventTitle(random: Random): string {
  return random.pick(TITLES);
}
