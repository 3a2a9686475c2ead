// What cycle 108 asks, transcribed from D5.3 and D5.4 for the tests of the domain.
import { inEnglish } from '../../server/domain/cycle-english';
import type { CycleDefinition } from '../../server/domain/plan-content';

const question = (key: string, label: string, first: number, options: [string, string][]) => ({
  key,
  label,
  options: options.map(([optionKey, text], i) => ({
    number: first + i,
    key: optionKey,
    label: text,
  })),
});

export const cycle108: CycleDefinition = inEnglish(108, {
  questions: [
    question('modes', '在職進修方式', 0, [
      ['hours', '非學分班-研習時數'],
      ['bachelor', '學分班-學士層級進修'],
      ['master', '學分班-碩士層級進修'],
    ]),
    question('times', '在職進修時間', 3, [
      ['weekday-day', '週一至週五白天'],
      ['weekday-evening', '週一至週五晚上'],
      ['saturday', '週六'],
      ['sunday', '週日'],
      ['summer', '暑假'],
      ['winter', '寒假'],
    ]),
    question('places', '在職進修地點', 9, [
      ['own-school', '服務學校'],
      ['online', '電腦網路學習/遠距教學'],
    ]),
    question('levels', '主要進修階層', 16, [
      ['basic', '第一階基礎-瞭解熟悉'],
      ['advanced', '第二階進階-應用分析'],
    ]),
    question('methods', '主要實施方式', 20, [
      ['lecture', '講授'],
      ['workshop', '工作坊'],
    ]),
  ],
  domains: [
    { number: 0, key: 'curriculum', label: '課程、教學及評量' },
    { number: 1, key: 'class-management', label: '班級經營與輔導' },
    { number: 2, key: 'profession', label: '專業發展與責任' },
  ],
});
