// Decides in which language a jurisdiction is called by its name.
import { currentLanguage } from '../../app/i18n/language';

/** The name in the language of the screen. */
export function jurisdictionName(jurisdiction: { name: string; nameEn: string }): string {
  return currentLanguage() === 'en' ? jurisdiction.nameEn : jurisdiction.name;
}
