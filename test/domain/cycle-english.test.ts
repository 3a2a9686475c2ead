// Proves what a cycle and a jurisdiction are called in English (D1.2, D5.3 to D5.5).
import { inEnglish } from '../../server/domain/cycle-english';
import { englishJurisdiction } from '../../server/domain/jurisdiction-names';
import { JURISDICTIONS } from '../../server/database/demonstration/jurisdictions';
import cycle108 from '../../server/database/demonstration/cycle-108.json';

const CHINESE = /[\u3400-\u9fff]/;

test('every question, option and domain of the letter has an English text (D5.3, D5.4)', () => {
  const { questions, domains } = inEnglish(108, cycle108);
  const texts = [...questions, ...questions.flatMap(({ options }) => options), ...domains];
  expect(texts).toHaveLength(5 + 26 + 6);
  for (const { labelEn } of texts) expect(labelEn).not.toMatch(CHINESE);
});

test('what the cycle itself says goes before; a new key without English keeps its Chinese (D5.5)', () => {
  const { questions, domains } = inEnglish(109, {
    questions: [
      {
        ...{ key: 'modes', label: '方式', labelEn: 'Manner' },
        options: [
          { number: 0, key: 'hours', label: '時數', labelEn: 'By the hour' },
          { number: 1, key: 'badge', label: '微學分' },
        ],
      },
    ],
    domains: [{ number: 0, key: 'ai', label: '人工智慧' }],
  });
  expect(questions[0]?.labelEn).toBe('Manner');
  expect(questions[0]?.options.map(({ labelEn }) => labelEn)).toEqual(['By the hour', '微學分']);
  expect(domains[0]?.labelEn).toBe('人工智慧');
});

test('all 23 jurisdictions have an English name of their own (D1.2)', () => {
  const names = JURISDICTIONS.map(({ code, name }) => englishJurisdiction(code, name));
  expect(new Set(names).size).toBe(23);
  for (const name of names) expect(name).not.toMatch(CHINESE);
  expect(englishJurisdiction('XXX', '新設市')).toBe('新設市');
});
