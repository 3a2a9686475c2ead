// Decides what the ministry opens in the morning: where the country stands, what is open, and how it was in the years before.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../app/format';
import { currentLanguage } from '../app/i18n/language';
import type { Me } from '../app/session';
import { MinistryDashboardDocument } from '../gql/graphql';
import { CountCards } from '../modules/completion/count-cards';
import { CountryCard } from '../modules/completion/country-card';
import { DayCard } from '../modules/completion/day-card';
import { ParticipationChart } from '../modules/completion/participation-chart';
import { OpenNow } from '../modules/cycles/open-now';
import { Problem } from '../ui/problem';
import { RowsLoading } from '../ui/skeleton';
import '../ui/country.css';

/** The dashboard; `year` is the current cycle's. */
export function MinistryDashboard({ year }: { me: Me; year: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(MinistryDashboardDocument, { variables: { year } });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading rows={10} />;
  const { countryCompletion: country, cycle, participation } = data;
  return (
    <>
      <div className="headline">
        <h2>{t('completion.country', { year })}</h2>
        <p className="hint">
          {t('completion.asOf', { instant: formatInstant(country.asOf, currentLanguage()) })}
        </p>
      </div>
      <CountCards schools={country.schools} teachers={country.teachers} />
      <div className="country-pair">
        <CountryCard country={country} />
        <div className="morning-side">
          <DayCard
            scope={t('country.wholeCountry')}
            year={year}
            years={country.history}
            asOf={country.asOf}
          />
          <OpenNow windows={cycle.windows} />
        </div>
      </div>
      <ParticipationChart
        past={participation}
        present={{
          year,
          schools: country.schools.submitted,
          teachers: country.teachers.submitted,
        }}
        asOf={country.asOf}
      />
    </>
  );
}
