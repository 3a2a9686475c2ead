// Decides the language of the screen: traditional Chinese first, English when chosen, kept in this browser.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { zhHant } from './zh-Hant';

/** The two languages of the product. */
export type Language = 'zh-Hant' | 'en';

const storageKey = 'jinxiu.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zhHant };
  }
}

/** The language that is shown now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-Hant';
}

/** Loads both languages and shows the one chosen last. */
export async function startLanguage(): Promise<void> {
  const stored = localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-Hant';
  await i18next.use(initReactI18next).init({
    lng: stored,
    fallbackLng: 'zh-Hant',
    resources: { 'zh-Hant': { translation: zhHant }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = stored;
}

/** Keeps the choice and shows it at once. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
