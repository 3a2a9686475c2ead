import fc from 'fast-check';
import { maskName } from '../../server/domain/masking';
import {
  holdsNationalId,
  isNationalId,
  maskNationalId,
  normalise,
} from '../../server/domain/national-id';
import { canonicalName, sameName, waysToWrite } from '../../server/domain/person-name';

// Invented numbers with a right checksum.
const VALID = ['A123456789', 'A800000014', 'FA12345689'];

describe('national IDs (D3.8)', () => {
  test.each(VALID)('%s has a right checksum', (id) => {
    expect(isNationalId(id)).toBe(true);
  });

  test.each(VALID)('%s with another last digit has not', (id) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (by) => {
        const last = (Number(id.slice(-1)) + by) % 10;
        expect(isNationalId(`${id.slice(0, -1)}${last}`)).toBe(false);
      }),
    );
  });

  test.each(VALID)(
    '%s with two neighbours changed over has not, unless they are the same',
    (id) => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 7 }), (i) => {
          const [left = '', right = ''] = id.slice(i, i + 2);
          fc.pre(left !== right);
          expect(isNationalId(id.slice(0, i) + right + left + id.slice(i + 2))).toBe(false);
        }),
      );
    },
  );

  test.each([
    '',
    'A12345678',
    'A1234567890',
    'a123456789',
    'A323456789',
    'AE12345678',
    '1234567890',
    'A12345678٩',
  ])('%j is none', (text) => {
    expect(isNationalId(text)).toBe(false);
  });

  test.each([' a123456789 ', 'Ａ１２３４５６７８９', 'A12-345-6789', 'A 123 456 789'])(
    '%j is A123456789',
    (text) => {
      expect(normalise(text)).toBe('A123456789');
    },
  );

  test('are shown masked, and too short ones not at all', () => {
    expect(maskNationalId('A123456789')).toBe('A12****789');
    expect(maskNationalId('A1234')).toBe('*****');
  });
});

describe('names outside the own unit (D3.8)', () => {
  test.each([
    ['謝大威', '謝O威'],
    ['王明', '王O'],
    ['王', 'O'],
    ['歐陽大明', '歐OO明'],
    ['𠮷野堃', '𠮷O堃'],
    ['瓦歷斯・諾幹', '瓦OOOO幹'],
    [' 王明 ', '王O'],
    ['Kolas Yotaka', 'KO'],
    ['Élise', 'ÉO'],
    ['', ''],
  ])('%j is %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test('never hold a letter between the first and the last', () => {
    const letters = fc.constantFrom(...'陳林黃張李王吳劉蔡楊');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 3, maxLength: 12 }), (name) => {
        expect(maskName(name.join('')).slice(1, -1)).toBe('O'.repeat(name.length - 2));
      }),
    );
  });
});

describe('two ways of writing a name', () => {
  test.each([
    ['達瑪‧拉娃告', '達瑪·拉娃告'],
    ['達瑪・拉娃告', '達瑪•拉娃告'],
    ['Kolas Yotaka', 'ＫＯＬＡＳ　yotaka'],
    ['林\u200b示範', '林示範'],
    // Another way of writing 神, and a mark that chooses one of the ways of writing 葛.
    ['示範\ufa19', '示範神'],
    ['示範葛\u{e0100}', '示範葛'],
  ])('%s is %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  test('a dot more is another name', () => {
    expect(sameName('達瑪拉娃告', '達瑪‧拉娃告')).toBe(false);
  });
});

describe('a name is kept', () => {
  test.each(['陳𠮷堃', '示範神', '示範\ufa19', '\uf9f4示範', '示範\u{2f804}', '示範葛\u{e0100}'])(
    '%s as its owner writes it',
    (name) => {
      expect(canonicalName(name)).toBe(name);
    },
  );

  test.each([
    [' 林示範\u3000', '林示範'],
    ['林\u200b示範', '林示範'],
    ['E\u0301lise \ufa19', 'Élise \ufa19'],
  ])('%j as %j', (typed, kept) => {
    expect(canonicalName(typed)).toBe(kept);
  });
});

describe('a name is searched for', () => {
  test.each([
    ['in the other form where the common one is typed', '神', '神\ufa19'],
    ['in the common form where the other one is typed', '\ufa19', '\ufa19神'],
  ])('%s', (_, typed, found) => {
    expect(waysToWrite(typed)).toEqual(expect.arrayContaining(Array.from(found)));
  });

  test('in at most a dozen ways', () => {
    expect(waysToWrite('𠮷')).toEqual(['𠮷']);
    expect(waysToWrite('神'.repeat(30)).length).toBe(12);
  });
});

describe('a text with a national ID in it (D3.8)', () => {
  test.each([
    ...VALID,
    ...VALID.map((id) => `請查${id}，已離職`),
    ...VALID.map((id) => id.toLowerCase()),
    '身分證字號：Ａ１２３４５６７８９',
    'A123-456-789',
    'a 123 456 789',
    'A1 2 3 4 5 6 7 8 9',
    'A\u200b123456789',
    'A123\u2060456\u00ad789',
    '\u200eA1\u200e23456\u{e0020}789',
    'A123\ufe58456\u30a0789',
    'IDA123456789',
    // What comes before has the shape of one itself.
    'B1A123456789',
    `${'A1'.repeat(20)}23456789`,
    '兩行\nA123456789\n',
  ])('%j holds one', (text) => {
    expect(holdsNationalId(text)).toBe(true);
  });

  test.each([
    '',
    '該師已於108年8月1日退休',
    'A123456788',
    'A1234567890',
    'A12345678',
    '電話 02-12345678 分機 12',
    '文號1080012345，B108教室',
    // Another sign stands between.
    'A123,456,789',
  ])('%j holds none', (text) => {
    expect(holdsNationalId(text)).toBe(false);
  });
});
