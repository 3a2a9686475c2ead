// Decides how the country's completion is read: the sums, and a row a jurisdiction.
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatInstant, formatRate } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { useSession } from '../../app/session';
import { CountryCompletionDocument } from '../../gql/graphql';
import type { CountFieldsFragment } from '../../gql/graphql';
import { Bar } from '../../ui/bar';
import { Loading } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { CountCards } from './count-cards';

/** The table of the 23 jurisdictions. */
export function CountryView({ year }: { year: number }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { data, error, refetch } = useQuery(CountryCompletionDocument, { variables: { year } });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { schools, teachers, jurisdictions, asOf } = data.countryCompletion;
  const rows = [...jurisdictions].sort((a, b) => a.jurisdiction.order - b.jurisdiction.order);
  return (
    <>
      <PageHead
        title={t('completion.country', { year })}
        line={t('completion.asOf', { instant: formatInstant(asOf, currentLanguage()) })}
      />
      <CountCards schools={schools} teachers={teachers} />
      <section className="card">
        <h2>{t('completion.jurisdictions')}</h2>
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
              {rows.map((row) => (
                <tr key={row.jurisdiction.code}>
                  <th scope="row">
                    {may('JURISDICTION_COMPLETION_READ') ? (
                      <Link
                        to="/completion/$year"
                        params={{ year }}
                        search={{ jurisdiction: row.jurisdiction.code }}
                      >
                        {row.jurisdiction.name}
                      </Link>
                    ) : (
                      row.jurisdiction.name
                    )}
                  </th>
                  <ShareCell counts={row.schools} />
                  <td aria-hidden="true" className="bar-cell">
                    <Bar share={row.schools.rate ?? 0} />
                  </td>
                  <ShareCell counts={row.teachers} />
                  <td aria-hidden="true" className="bar-cell">
                    <Bar share={row.teachers.rate ?? 0} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

/** How many of how many, and the rate that this makes. */
function ShareCell({ counts }: { counts: CountFieldsFragment }) {
  return (
    <td className="number share">
      <small>
        {formatCount(counts.submitted)}／{formatCount(counts.eligible)}
      </small>
      <strong>{formatRate(counts.rate)}</strong>
    </td>
  );
}
