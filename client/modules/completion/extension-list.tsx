// Decides how the extensions granted so far are read: for whom, until when, why.
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { ExtensionsDocument } from '../../gql/graphql';

/** The latest extensions that one may see; `renew` asks again when it changes. */
export function ExtensionList({ year, renew }: { year: number; renew: unknown }) {
  const { t } = useTranslation();
  const { data, refetch } = useQuery(ExtensionsDocument, { variables: { year, first: 50 } });
  useEffect(() => {
    if (renew !== null) void refetch();
  }, [renew, refetch]);
  const extensions = data?.extensions.edges.map((edge) => edge.node) ?? [];
  const language = currentLanguage();
  if (extensions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="extensions-title">
      <h2 id="extensions-title">{t('extend.list')}</h2>
      <div className="table-frame">
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t('extend.whom')}</th>
              <th scope="col">{t('window.audience')}</th>
              <th scope="col">{t('extend.endsAt')}</th>
              <th scope="col">{t('reason')}</th>
              <th scope="col">{t('extend.grantedAt')}</th>
            </tr>
          </thead>
          <tbody>
            {extensions.map((each) => (
              <tr key={each.id}>
                <th scope="row">
                  {[each.unit?.name ?? each.jurisdiction?.name, each.teacherName]
                    .filter(Boolean)
                    .join('・')}
                </th>
                <td data-label={t('window.audience')}>{t(`audience.${each.audience}`)}</td>
                <td data-label={t('extend.endsAt')} className="numbers">
                  {formatClosing(each.endsAt, language)}
                </td>
                <td data-label={t('reason')}>{each.reason}</td>
                <td data-label={t('extend.grantedAt')} className="numbers">
                  {formatInstant(each.grantedAt, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
