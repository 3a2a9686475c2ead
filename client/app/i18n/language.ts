// Decides the language of the screen: traditional Chinese first, English when chosen, kept in this browser; only its words are loaded.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { zhHant } from './zh-Hant';
import type { zhHantGuide } from './zh-Hant-guide';
import type { zhHantMore } from './zh-Hant-more';

/** The two languages of the product. */
export type Language = 'zh-Hant' | 'en';

const storageKey = 'jinxiu.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhHant & typeof zhHantMore & typeof zhHantGuide };
  }
}

/** What every page needs, what one's own record does, all that comes with the first page beyond a teacher's way, and what the help alone says. */
type Area = 'first' | 'own' | 'more' | 'guide';

const words: Record<Language, Record<Area, () => Promise<object>>> = {
  'zh-Hant': {
    first: async () => (await import('./zh-Hant')).zhHant,
    own: async () => (await import('./zh-Hant-own')).zhHantOwn,
    more: async () => (await import('./zh-Hant-more')).zhHantMore,
    guide: async () => (await import('./zh-Hant-guide')).zhHantGuide,
  },
  en: {
    first: async () => (await import('./en')).en,
    own: async () => (await import('./en-own')).enOwn,
    more: async () => (await import('./en-more')).enMore,
    guide: async () => (await import('./en-guide')).enGuide,
  },
};
const wanted = new Set<Area>(['first']);
const there = new Set<string>();

/** The language that was chosen in this browser. */
function chosen(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-Hant';
}

/** The language that is shown now, or will be once its words are there. */
export function currentLanguage(): Language {
  if (!i18next.isInitialized) return chosen();
  return i18next.language === 'en' ? 'en' : 'zh-Hant';
}

async function loadWords(language: Language): Promise<void> {
  const missing = [...wanted].filter((area) => !there.has(`${language} ${area}`));
  const all = await Promise.all(missing.map((area) => words[language][area]()));
  for (const each of all) i18next.addResourceBundle(language, 'translation', each);
  for (const area of missing) there.add(`${language} ${area}`);
}

/** Loads the words of the language that was chosen last; nothing is shown before. */
export async function startLanguage(): Promise<void> {
  const language = chosen();
  const loading = words[language].first();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await loading } },
    interpolation: { escapeValue: false },
  });
  there.add(`${language} first`);
  document.documentElement.lang = language;
  document.title = i18next.t('product');
}

/** Whether the words beyond a teacher's way are there. */
export function moreWordsAreThere(): boolean {
  return there.has(`${currentLanguage()} more`);
}

/** Loads the words beyond a teacher's way; they come with any other language from then on. */
export async function loadMoreWords(): Promise<void> {
  wanted.add('more');
  await loadWords(currentLanguage());
}

/** Loads the words of one's own record, which are among those beyond a teacher's way. */
export async function loadOwnWords(): Promise<void> {
  wanted.add('own');
  await loadWords(currentLanguage());
}

/** Loads the words of the help, as those beyond a teacher's way. */
export async function loadGuideWords(): Promise<void> {
  wanted.add('guide');
  await loadWords(currentLanguage());
}

/** Keeps the choice, and shows it once its words are there; without a connection all stays as it was. */
export async function chooseLanguage(language: Language): Promise<void> {
  await loadWords(language);
  localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
