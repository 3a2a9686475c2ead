// Decides how participation over the years is read: schools and teachers each on their own scale, the gap of year 104 as a gap (D9).
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { ChartValues } from '../../ui/chart-values';
import { ColumnChart } from '../../ui/column-chart';
import { participationYears } from './participation-years';
import type { YearOfPlans } from './participation-years';

/** The card of the history; `present` are the plans submitted so far in the cycle `year`. */
export function ParticipationChart(props: {
  past: readonly { year: number; schools: number; teachers: number }[];
  present: { year: number; schools: number; teachers: number };
  asOf: string;
}) {
  const { t } = useTranslation();
  const years = participationYears(props.past, props.present);
  const asOf = formatInstant(props.asOf, currentLanguage());
  return (
    <section className="card" aria-labelledby="participation-title">
      <h2 id="participation-title">{t('participation.title')}</h2>
      <p className="hint">
        {t('participation.note')} {t('country.presentLine', { year: props.present.year })}
      </p>
      <div className="chart-pair">
        <YearColumns years={years} of="teachers" />
        <YearColumns years={years} of="schools" />
      </div>
      <ChartValues
        file={{
          name: t('participation.title'),
          about: [
            [t('country.scope'), t('country.wholeCountry')],
            [t('country.asOf'), asOf],
            [t('country.whatCounts'), t('country.participationCounts')],
          ],
          head: [t('participation.year'), t('participation.schools'), t('participation.teachers')],
          rows: years.map((each) => [String(each.year), each.schools, each.teachers]),
        }}
      />
    </section>
  );
}

function YearColumns({ years, of }: { years: readonly YearOfPlans[]; of: 'schools' | 'teachers' }) {
  const { t } = useTranslation();
  const known = years.flatMap((each) => {
    const count = each[of];
    return count === null ? [] : [{ year: each.year, count }];
  });
  const most = known.reduce(
    (a, b) => (b.count > a.count ? b : a),
    known[0] ?? { year: 0, count: 0 },
  );
  const last = known.at(-1);
  return (
    <div>
      <h3>{t(`country.participation.${of}`)}</h3>
      <ColumnChart
        columns={years.map((each) => ({
          key: String(each.year),
          label: String(each.year),
          value: each[of],
          why: t('country.gap'),
          underWay: each.underWay,
        }))}
        write={formatCount}
        summary={t('country.participationSummary', {
          most: formatCount(most.count),
          mostYear: most.year,
          last: formatCount(last?.count ?? 0),
          lastYear: last?.year ?? 0,
        })}
      />
    </div>
  );
}
