import { FAULT_SENTENCES } from '../../server/domain/fault-sentences';
import { parseInstant } from '../../server/domain/instant';
import {
  faultText,
  isRefusal,
  Refusal,
  REFUSAL_CODES,
  REFUSALS,
  refusalText,
  type Fault,
  type FaultRule,
} from '../../server/domain/refusals';

const at = (text: string): number => parseInstant(text) ?? Number.NaN;
const isRule = (rule: string): rule is FaultRule => rule in FAULT_SENTENCES;
const han = /\p{Script=Han}/u;
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the closed list of refusals', () => {
  test('is the list of those with sentences', () => {
    expect([...REFUSAL_CODES].sort()).toEqual(Object.keys(REFUSALS).sort());
  });

  test.each(REFUSAL_CODES)('%s speaks both languages, and says what to do next', (code) => {
    const { zh, en, nextZh, nextEn } = REFUSALS[code];
    for (const text of [zh, nextZh]) expect(text).toMatch(han);
    for (const text of [en, nextEn]) expect(text).not.toMatch(han);
    expect(nextEn.length).toBeGreaterThan(0);
    expect(placeholders(zh + nextZh)).toEqual(placeholders(en + nextEn));
  });

  test.each(Object.entries(FAULT_SENTENCES))('rule %s speaks both languages', (_, sentence) => {
    expect(sentence.zh).toMatch(han);
    expect(sentence.en).not.toMatch(han);
    expect(placeholders(sentence.zh)).toEqual(placeholders(sentence.en));
  });
});

describe('WINDOW_CLOSED shows instants, not days (D4.5)', () => {
  const refusal = new Refusal('WINDOW_CLOSED', {
    opensAt: at('2019-08-12T00:00:00+08:00'),
    closesAt: at('2019-08-22T00:00:00+08:00'),
    serverTime: at('2019-08-22T00:00:00.001+08:00'),
    audience: 'SCHOOL',
  });

  test('in Chinese with ROC years', () => {
    expect(refusalText(refusal, 'zh').message).toBe(
      '現在（108年8月22日 00:00:00.001）不在學校進修研習規劃的填報時間內：108年8月12日 00:00開放，108年8月21日 24:00截止。',
    );
  });

  test('in English, to the millisecond off a whole minute', () => {
    expect(refusalText(refusal, 'en').message).toBe(
      'The school plans are not open now (2019-08-22 00:00:00.001): they open at 2019-08-12 00:00 and close at 2019-08-21 24:00, Taipei time.',
    );
  });
});

describe('sentences with values', () => {
  test('carry the version, the seconds, the reference', () => {
    expect(refusalText(new Refusal('CONFLICT', { currentVersion: 7 }), 'zh').message).toContain(
      '第7版',
    );
    expect(refusalText(new Refusal('RATE_LIMITED', { retryAfter: 30 }), 'en').next).toContain(
      '30 seconds',
    );
    expect(refusalText(new Refusal('INTERNAL', { reference: 'r-1' }), 'en').message).toContain(
      'r-1',
    );
    expect(refusalText(new Refusal('UNAVAILABLE', { retryAfter: 5 }), 'zh').next).toContain('5秒');
    expect(refusalText(new Refusal('CYCLE_EXISTS', { year: 109 }), 'zh').message).toContain(
      '109學年度',
    );
  });

  test.each<[Fault, string, string]>([
    [
      { path: 'a', rule: 'tooLong', limit: 100 },
      '最多100個字。',
      'At most 100 characters are allowed.',
    ],
    [{ path: 'a', rule: 'max', limit: 999 }, '不可大於999。', 'It may not be more than 999.'],
    [
      { path: 'a', rule: 'onlyLater', limit: '2019-09-13T16:00:00.000Z' },
      '只能延後，須晚於108年9月14日 00:00。',
      'It can only move later than 2019-09-14 00:00.',
    ],
    [
      { path: 'a', rule: 'futureDay', limit: '2019-09-06' },
      '不可晚於今天（108年9月6日）。',
      'It may not lie after today, 2019-09-06.',
    ],
  ])('%j', (fault, zh, en) => {
    expect(faultText(fault, 'zh')).toBe(zh);
    expect(faultText(fault, 'en')).toBe(en);
  });

  test('leave no placeholder behind', () => {
    for (const rule of Object.keys(FAULT_SENTENCES).filter(isRule)) {
      expect(faultText({ path: 'a', rule, limit: 1 }, 'zh')).not.toMatch(/[{}]/);
    }
  });
});

test('a refusal is told from any other error by its code', () => {
  const invalid = new Refusal('INVALID', { faults: [{ path: 'input.topic', rule: 'required' }] });
  expect(isRefusal(invalid, 'INVALID') && invalid.details.faults.length).toBe(1);
  expect(isRefusal(invalid, 'CONFLICT')).toBe(false);
  expect(isRefusal(new Error('INVALID'), 'INVALID')).toBe(false);
  expect(new Refusal('FORBIDDEN').details).toEqual({});
});
