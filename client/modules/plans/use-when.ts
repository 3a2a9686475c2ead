// Decides how the time of a planned course is worded: a semester or a month of the academic year.
import { useTranslation } from 'react-i18next';
import type { When } from './plan-form';

/** The months in the order of an academic year, from August to July. */
export const academicMonths = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7] as const;

/** Words a semester or a month in the chosen language. */
export function useWhen(): (when: When) => string {
  const { t } = useTranslation();
  return (when) =>
    when === 'FIRST' || when === 'SECOND'
      ? t(`semester.${when}`)
      : t('month', { month: Number(when) });
}
