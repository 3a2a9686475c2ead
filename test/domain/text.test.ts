import fc from 'fast-check';
import { passwordFaults } from '../../server/domain/password';
import { codePoints, hasBadCharacters, lineFault, textFault } from '../../server/domain/text';

const limits = { min: 2, max: 4 };

describe('texts', () => {
  test.each<[string, string, string | null]>([
    ['two characters', '堃𠮷', null],
    ['four emoji, eight units', '🐬🐬🐬🐬', null],
    ['five', 'abcde', 'tooLong'],
    ['one', 'a', 'tooShort'],
    ['one between blanks', ' a ', 'tooShort'],
    ['one beside a blank of no width', 'a\u200b', 'tooShort'],
    ['an emoji of several that are joined, and a letter', '👩‍🏫a', null],
    ['line feed and tab', 'a\n\tb', null],
    ['carriage return', 'a\rb', 'text'],
    ['NUL', 'a\u0000b', 'text'],
    ['escape', 'a\u001bb', 'text'],
    ['a high surrogate alone', 'a\ud83d', 'text'],
    ['a low surrogate alone', '\udc2ca', 'text'],
    ['surrogates the wrong way round', '\udc2c\ud83d', 'text'],
  ])('%s', (_, value, rule) => {
    expect(textFault('input.topic', value, limits)?.rule ?? null).toBe(rule);
  });

  test('say where and what the limit is', () => {
    expect(textFault('input.topic', 'abcde', limits)).toEqual({
      path: 'input.topic',
      rule: 'tooLong',
      limit: 4,
    });
  });

  test('of whole characters are never called broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const printable = Array.from(value).filter((character) => character >= ' ');
        expect(hasBadCharacters(printable.join(''))).toBe(false);
        expect(codePoints(value)).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});

describe('passwords', () => {
  test.each<[string, string, string[]]>([
    ['ten characters', '春天的海洋很藍很安靜', []],
    ['nine', 'kx7-qpl02', ['tooShort']],
    ['128', 'ab'.repeat(64), []],
    ['129', `${'ab'.repeat(64)}c`, ['tooLong']],
    ['the user name', 'Demo-Teacher-1', ['sameAsUserName']],
    ['one of the commonest', 'Password123', ['common']],
    ['one character repeated', 'z'.repeat(12), ['common']],
    ['short and common', '1111', ['tooShort', 'common']],
    ['NUL', 'abcdefgh\u0000jkl', ['text']],
  ])('%s', (_, password, rules) => {
    const faults = passwordFaults('input.newPassword', password, 'demo-teacher-1');
    expect(faults.map((fault) => fault.rule)).toEqual(rules);
    expect(faults.every((fault) => fault.path === 'input.newPassword')).toBe(true);
  });

  test('of ten megabytes are refused without being read through', () => {
    const [fault] = passwordFaults('input.newPassword', 'x'.repeat(10_000_000), 'demo');
    expect(fault?.rule).toBe('tooLong');
  });
});

test.each([
  ['a line feed', '林\n曉青'],
  ['a tab', '林\t曉青'],
  ['a next line', '林\u0085曉青'],
  ['a line separator', '林\u2028曉青'],
  ['a paragraph separator', '林\u2029曉青'],
  ['a mark that turns the direction of reading', '林\u202e曉青'],
  ['a character that no text may hold', '林\u0000曉青'],
])('a name is on one line, and read as it is written: not with %s', (_, name) => {
  const limits = { min: 1, max: 60 };
  expect(lineFault('input.name', name, limits)).toEqual({ path: 'input.name', rule: 'text' });
  expect(lineFault('input.name', '林 曉青', limits)).toBeNull();
});
