// Decides in which language a cycle's questions, options and domains are read: their data have both (D5.5).
import { currentLanguage } from '../../app/i18n/language';

/** Something of a cycle that is named in both languages. */
export interface Labelled {
  label: string;
  labelEn: string;
}

/** The name in the language of the screen. */
export function labelOf({ label, labelEn }: Labelled): string {
  return currentLanguage() === 'en' ? labelEn : label;
}

/** The name of a jurisdiction in the language of the screen; null where there is none. */
export function jurisdictionName(
  jurisdiction: { name: string; nameEn: string } | null | undefined,
): string | null {
  if (!jurisdiction) return null;
  return currentLanguage() === 'en' ? jurisdiction.nameEn : jurisdiction.name;
}
