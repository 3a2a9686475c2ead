// The words of the product as its screens say them: a test waits for what a person reads, in either language.
import { en } from '../../client/app/i18n/en';
import { enGuide } from '../../client/app/i18n/en-guide';
import { enMore } from '../../client/app/i18n/en-more';
import { zhHant } from '../../client/app/i18n/zh-Hant';
import { zhHantGuide } from '../../client/app/i18n/zh-Hant-guide';
import { zhHantMore } from '../../client/app/i18n/zh-Hant-more';

/** The two languages of the product. */
export type Language = 'zh-Hant' | 'en';

type Tree = typeof zhHant & typeof zhHantMore & typeof zhHantGuide;
type KeysOf<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${KeysOf<T[Key]>}`;
}[keyof T & string];

/** The key of a sentence, as the client asks for it: `plan.next`. */
export type WordKey = KeysOf<Tree>;

const trees: Record<Language, object> = {
  'zh-Hant': { ...zhHant, ...zhHantMore, ...zhHantGuide },
  en: { ...en, ...enMore, ...enGuide },
};

function sentence(language: Language, key: WordKey): string {
  const found = key
    .split('.')
    .reduce<unknown>((tree, part) => (tree as Record<string, unknown>)[part], trees[language]);
  if (typeof found !== 'string') throw new Error(`no words ${key}`);
  return found;
}

/** What is said under a key, whatever stands in its gaps. `whole` leaves no room around it, `start` none before it. */
export function wordsOf(
  language: Language,
  key: WordKey,
  fit: 'anywhere' | 'start' | 'whole' = 'anywhere',
): RegExp {
  const said = sentence(language, key)
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('.*?');
  return new RegExp(`${fit === 'anywhere' ? '' : '^\\s*'}${said}${fit === 'whole' ? '\\s*$' : ''}`);
}
