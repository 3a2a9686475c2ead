// Decides how the country's completion is looked at: tiles, map or table, of the schools' or the teachers' plans.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { saveCsv } from '../../app/csv';
import { formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { CountryFieldsFragment } from '../../gql/graphql';
import { RowsLoading } from '../../ui/skeleton';
import { Segments } from '../../ui/segments';
import { Tabs } from '../../ui/tabs';
import { COUNTRY_VIEWS } from './country-search';
import { CountryTable } from './country-table';
import { CountryTiles } from './country-tiles';
import { jurisdictionName } from './unit-words';
import { useCountrySearch } from './use-country-search';
import '../../ui/country.css';

// The outlines are large: they come when the map is opened.
const CountryMap = lazy(async () => ({ default: (await import('./country-map')).CountryMap }));

/** The card of the 23 jurisdictions. */
export function CountryCard(props: { country: CountryFieldsFragment }) {
  const { t } = useTranslation();
  const { view, audience, choose, count } = useCountrySearch();
  const country = {
    ...props.country,
    jurisdictions: [...props.country.jurisdictions].sort(
      (a, b) => a.jurisdiction.order - b.jurisdiction.order,
    ),
  };
  return (
    <section className="card country" aria-labelledby="country-title">
      <div className="card-head">
        <h2 id="country-title">{t('completion.jurisdictions')}</h2>
        <DownloadButton country={country} />
      </div>
      <Tabs
        label={t('country.views')}
        tabs={COUNTRY_VIEWS.map((key) => ({ key, label: t(`country.view.${key}`) }))}
        chosen={view}
        onChoose={choose}
        beside={
          view === 'table' ? null : (
            <Segments
              name="country-of"
              legend={t('country.whose')}
              choices={[
                { value: 'teachers', label: t('completion.teachersDone') },
                { value: 'schools', label: t('completion.schoolsDone') },
              ]}
              value={audience}
              onChange={count}
            />
          )
        }
      >
        {view === 'tiles' && <CountryTiles country={country} audience={audience} />}
        {view === 'map' && (
          <Suspense fallback={<RowsLoading rows={8} />}>
            <CountryMap country={country} audience={audience} />
          </Suspense>
        )}
        {view === 'table' && <CountryTable country={country} />}
      </Tabs>
    </section>
  );
}

/** Everything of the card as a file, whatever view is chosen. */
function DownloadButton({ country }: { country: CountryFieldsFragment }) {
  const { t } = useTranslation();
  const save = () =>
    saveCsv({
      name: t('country.file', { year: country.year }),
      about: [
        [t('country.scope'), t('country.wholeCountry')],
        [t('country.asOf'), formatInstant(country.asOf, currentLanguage())],
        [t('country.whatCounts'), t('country.fileCounts')],
      ],
      head: [
        t('country.code'),
        t('completion.jurisdiction'),
        ...(['schools', 'teachers'] as const).flatMap((of) =>
          (['eligible', 'submitted', 'rate'] as const).map(
            (what) => `${t(`completion.${of}`)} ${t(`completion.${what}`)}`,
          ),
        ),
      ],
      rows: country.jurisdictions.map(({ jurisdiction, schools, teachers }) => [
        jurisdiction.code,
        jurisdictionName(jurisdiction),
        ...[schools, teachers].flatMap((counts) => [
          counts.eligible,
          counts.submitted,
          counts.rate === null ? null : Number(counts.rate.toFixed(4)),
        ]),
      ]),
    });
  return (
    <button type="button" className="button small" onClick={save}>
      {t('country.download')}
    </button>
  );
}
