// Decides how the country is read as a table: a row a jurisdiction, schools and teachers beside each other, sums at the end.
import { useTranslation } from 'react-i18next';
import { formatCount, formatRate } from '../../app/format';
import type { CountryFieldsFragment } from '../../gql/graphql';
import { Bar } from '../../ui/bar';
import { JurisdictionLink } from './country-link';
import { jurisdictionName } from './unit-words';

type Counts = CountryFieldsFragment['jurisdictions'][number]['teachers'];

/** All 23, in the order of `country`. */
export function CountryTable({ country }: { country: CountryFieldsFragment }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{t('completion.jurisdiction')}</th>
            <th scope="col" className="number">
              {t('completion.schoolsDone')}
            </th>
            <th scope="col" aria-hidden="true" className="bar-cell" />
            <th scope="col" className="number">
              {t('completion.teachersDone')}
            </th>
            <th scope="col" aria-hidden="true" className="bar-cell" />
          </tr>
        </thead>
        <tbody>
          {country.jurisdictions.map((row) => (
            <tr key={row.jurisdiction.code}>
              <th scope="row">
                <JurisdictionLink year={country.year} code={row.jurisdiction.code}>
                  {jurisdictionName(row.jurisdiction)}
                </JurisdictionLink>
              </th>
              <ShareCells counts={row.schools} />
              <ShareCells counts={row.teachers} />
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t('country.wholeCountry')}</th>
            <ShareCells counts={country.schools} />
            <ShareCells counts={country.teachers} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** How many of how many, the rate that this makes, and its bar. */
function ShareCells({ counts }: { counts: Counts }) {
  return (
    <>
      <td className="number share">
        <small>
          {formatCount(counts.submitted)}／{formatCount(counts.eligible)}
        </small>
        <strong>{formatRate(counts.rate)}</strong>
      </td>
      <td aria-hidden="true" className="bar-cell">
        <Bar share={counts.rate ?? 0} />
      </td>
    </>
  );
}
