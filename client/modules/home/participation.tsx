// Decides how participation so far is told: the numbers a year, each beside a bar of the same scale.
import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { ParticipationDocument } from '../../gql/graphql';
import { Bar } from '../../ui/bar';

/** The table of D9, oldest year first. */
export function Participation() {
  const { t } = useTranslation();
  const { data } = useQuery(ParticipationDocument);
  const years = [...(data?.participation ?? [])].sort((a, b) => a.year - b.year);
  if (years.length === 0) return null;
  const most = Math.max(1, ...years.map((each) => each.teachers));
  const mostSchools = Math.max(1, ...years.map((each) => each.schools));
  return (
    <section className="card" aria-labelledby="participation-title">
      <h2 id="participation-title">{t('participation.title')}</h2>
      <p className="hint">{t('participation.note')}</p>
      <div className="table-frame">
        <table className="bars">
          <thead>
            <tr>
              <th scope="col">{t('participation.year')}</th>
              <th scope="col" className="number">
                {t('participation.jurisdictions')}
              </th>
              <th scope="col" className="number">
                {t('participation.schools')}
              </th>
              <th scope="col" aria-hidden="true" className="bar-cell" />
              <th scope="col" className="number">
                {t('participation.teachers')}
              </th>
              <th scope="col" aria-hidden="true" className="bar-cell" />
            </tr>
          </thead>
          <tbody>
            {years.map((each) => (
              <tr key={each.year}>
                <th scope="row">{each.year}</th>
                <td className="number">{each.jurisdictions.length}</td>
                <td className="number">{formatCount(each.schools)}</td>
                <td aria-hidden="true" className="bar-cell">
                  <Bar share={each.schools / mostSchools} />
                </td>
                <td className="number">{formatCount(each.teachers)}</td>
                <td aria-hidden="true" className="bar-cell">
                  <Bar share={each.teachers / most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
