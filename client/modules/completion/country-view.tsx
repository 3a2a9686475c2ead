// Decides how the country's completion is read: the sums, the jurisdictions, the course of the days.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { CountryCompletionDocument } from '../../gql/graphql';
import { PageHead } from '../../ui/page-head';
import { PageWait } from '../../ui/page-wait';
import { CountCards } from './count-cards';
import { CountryCard } from './country-card';
import { DayCard } from './day-card';
import '../../ui/country.css';

/** The page of the country. */
export function CountryView({ year }: { year: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(CountryCompletionDocument, { variables: { year } });
  if (!data) {
    return (
      <PageWait
        title={t('completion.country', { year })}
        error={error}
        again={() => void refetch()}
      />
    );
  }
  const country = data.countryCompletion;
  return (
    <>
      <PageHead
        title={t('completion.country', { year })}
        line={t('completion.asOf', { instant: formatInstant(country.asOf, currentLanguage()) })}
      />
      <CountCards schools={country.schools} teachers={country.teachers} />
      <div className="country-pair">
        <CountryCard country={country} />
        <DayCard
          scope={t('country.wholeCountry')}
          year={year}
          years={country.history}
          asOf={country.asOf}
        />
      </div>
    </>
  );
}
