// Decides how the course of the days stands on a page: with what it counts, and from which day on.
import { useTranslation } from 'react-i18next';
import type { CompletionYearFieldsFragment } from '../../gql/graphql';
import { DayChart } from './day-chart';

/** The card of the day chart; `scope` names the jurisdiction or the country. */
export function DayCard(props: {
  scope: string;
  year: number;
  years: readonly CompletionYearFieldsFragment[];
  asOf: string;
}) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="days-title">
      <h2 id="days-title">{t('country.byDay')}</h2>
      <p className="hint">{t('country.byDayLine')}</p>
      <DayChart {...props} />
    </section>
  );
}
