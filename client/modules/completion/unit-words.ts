// Decides in which language a jurisdiction is called by its name, and how a school's stages are told.
import type { TFunction } from 'i18next';
import { formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { Stage } from '../../gql/graphql';

/** The name in the language of the screen. */
export function jurisdictionName(jurisdiction: { name: string; nameEn: string }): string {
  return currentLanguage() === 'en' ? jurisdiction.nameEn : jurisdiction.name;
}

/** The stages in a row. */
export function stageWords(t: TFunction, stages: readonly Stage[]): string {
  return formatList(
    stages.map((stage) => t(`stage.${stage}`)),
    currentLanguage(),
  );
}
