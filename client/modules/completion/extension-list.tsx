// Decides how the extensions granted so far are read: for whom, until when, why.
import { useTranslation } from 'react-i18next';
import { formatClosing, formatInstant } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { usePages } from '../../app/use-pages';
import { ExtensionsDocument } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { RecordTable } from '../../ui/record-table';

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
          <RecordTable
            rows={extensions}
            keyOf={(each) => each.id}
            columns={[
              {
                label: t('extend.whom'),
                kind: 'name',
                cell: (each) =>
                  [each.unit?.name ?? each.jurisdiction?.name, each.teacherName]
                    .filter(Boolean)
                    .join('・'),
              },
              {
                label: t('window.audience'),
                className: 'audience-cell',
                cell: (each) => t(`audience.${each.audience}`),
              },
              {
                label: t('extend.endsAt'),
                className: 'numbers instant-cell',
                cell: (each) => formatClosing(each.endsAt, language),
              },
              { label: t('reason'), cell: (each) => each.reason },
              {
                label: t('extend.grantedAt'),
                className: 'numbers instant-cell',
                cell: (each) => formatInstant(each.grantedAt, language),
              },
            ]}
          />
        )}
      </PagedList>
    </section>
  );
}
