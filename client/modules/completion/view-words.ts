// Decides how a view is told in words: for the file that is downloaded, and before reminders are sent.
import type { TFunction } from 'i18next';
import type { SchoolsView } from './schools-search';

/** What a view narrows to, one phrase a filter; empty for all schools. */
export function viewWords(t: TFunction, view: SchoolsView): string[] {
  return [
    view.q && t('schools.words.search', { text: view.q }),
    view.teachers && t(`schools.teachersAre.${view.teachers}`),
    view.plan && t('schools.words.plan', { state: t(`schools.planIs.${view.plan}`) }),
    view.checked !== undefined &&
      t('schools.words.roster', {
        state: t(view.checked ? 'schools.checked' : 'schools.unchecked'),
      }),
    view.stage && t(`stage.${view.stage}`),
    view.chiefless && t('schools.chiefless'),
    view.extended && t('schools.extendedFilter'),
  ].filter((each) => typeof each === 'string');
}
