// Decides how whom to call is read: the unit, the person, and the ways to reach them.
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages';
import { AccountDirectoryDocument } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { RecordTable } from '../../ui/record-table';
import { reachColumns } from './reach-columns';

/** The directory, by pages. */
export function DirectoryTable(props: { search: string; jurisdictionCode: string | null }) {
  const { t } = useTranslation();
  const pages = usePages(
    AccountDirectoryDocument,
    { search: props.search || null, jurisdictionCode: props.jurisdictionCode },
    (data) => data.accountDirectory,
  );
  return (
    <PagedList pages={pages} empty={t('directory.none')}>
      {(entries) => (
        <RecordTable
          rows={entries}
          keyOf={(each) => each.id}
          columns={[
            {
              label: t('directory.unit'),
              kind: 'name',
              cell: (each) => (
                <>
                  {each.unitName}
                  <small>{[each.unitCode, each.jurisdictionName].filter(Boolean).join('・')}</small>
                </>
              ),
            },
            {
              label: t('accounts.name'),
              cell: (each) => (
                <>
                  {each.name}
                  <small>{t(`role.${each.role}`)}</small>
                </>
              ),
            },
            ...reachColumns(t),
          ]}
        />
      )}
    </PagedList>
  );
}
