// Proves that both languages say the same: the same keys, the same places for values; and that every operation has its hash.
import { createHash } from 'node:crypto';
import { en } from '../../client/app/i18n/en';
import { enGuide } from '../../client/app/i18n/en-guide';
import { enMore } from '../../client/app/i18n/en-more';
import { zhHant } from '../../client/app/i18n/zh-Hant';
import { zhHantGuide } from '../../client/app/i18n/zh-Hant-guide';
import { zhHantMore } from '../../client/app/i18n/zh-Hant-more';
import * as generated from '../../client/gql/graphql';
import persisted from '../../client/gql/persisted.json';

function flat(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value as object, `${path}${key}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((each) => each[1]).sort();

test('every sentence has its pair, with the same values in it', () => {
  const chinese = new Map(flat({ ...zhHant, ...zhHantMore, ...zhHantGuide }));
  const english = new Map(flat({ ...en, ...enMore, ...enGuide }));
  // Only English says one of a thing apart; that sentence may leave the number out, and has no other value.
  const ones = [...english.keys()].filter((key) => key.endsWith('_one'));
  expect([...english.keys()].filter((key) => !ones.includes(key)).sort()).toEqual(
    [...chinese.keys()].sort(),
  );
  for (const key of ones) {
    const base = key.slice(0, -'_one'.length);
    expect([key, english.has(base)]).toEqual([key, true]);
    const many = places(english.get(base) ?? '');
    expect([key, many]).toEqual([key, expect.arrayContaining(places(english.get(key) ?? ''))]);
  }
  for (const [key, text] of chinese) {
    expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
  }
});

test('each operation is known by the hash of the text that the server keeps', () => {
  const texts = persisted as Record<string, string>;
  const hashes = Object.values(generated).flatMap((each: object) =>
    'hash' in each ? [each.hash] : [],
  );
  expect(hashes.sort()).toEqual(Object.keys(texts).sort());
  for (const [hash, text] of Object.entries(texts)) {
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  }
});
