// Decides how the extensions granted so far are read: for whom, until when, why.
import { useTranslation } from 'react-i18next';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { usePages } from '../../app/use-pages';
import { ExtensionsDocument } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';

/** The extensions that one may see, the newest first; of one school or jurisdiction where it is named. */
export function ExtensionList(props: {
  year: number;
  unitId?: string | null;
  jurisdictionCode?: string | null;
}) {
  const { year, unitId = null, jurisdictionCode = null } = props;
  const { t } = useTranslation();
  const pages = usePages(
    ExtensionsDocument,
    { year, unitId, jurisdictionCode },
    (data) => data.extensions,
  );
  const language = currentLanguage();
  return (
    <section className="card" aria-labelledby="extensions-title">
      <h2 id="extensions-title">{t('extend.list')}</h2>
      <PagedList pages={pages} empty={t(unitId === null ? 'extend.none' : 'extend.noneOfSchool')}>
        {(extensions) => (
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
                    <td data-label={t('window.audience')} className="audience-cell">
                      {t(`audience.${each.audience}`)}
                    </td>
                    <td data-label={t('extend.endsAt')} className="numbers instant-cell">
                      {formatClosing(each.endsAt, language)}
                    </td>
                    <td data-label={t('reason')}>{each.reason}</td>
                    <td data-label={t('extend.grantedAt')} className="numbers instant-cell">
                      {formatInstant(each.grantedAt, language)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}
