// Decides how whom to call is read: the unit, the person, and the ways to reach them.
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages';
import { AccountDirectoryDocument } from '../../gql/graphql';
import { Email } from '../../ui/email';
import { None } from '../../ui/none';
import { PagedList } from '../../ui/paged-list';

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
        <div className="table-frame">
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{t('directory.unit')}</th>
                <th scope="col">{t('accounts.name')}</th>
                <th scope="col">{t('account.telephone')}</th>
                <th scope="col">{t('account.email')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((node) => (
                <tr key={node.id}>
                  <th scope="row">
                    {node.unitName}
                    <small>
                      {[node.unitCode, node.jurisdictionName].filter(Boolean).join('・')}
                    </small>
                  </th>
                  <td data-label={t('accounts.name')}>
                    {node.name}
                    <small>{t(`role.${node.role}`)}</small>
                  </td>
                  <td data-label={t('account.telephone')} className="numbers">
                    {node.telephone ?? <None />}
                  </td>
                  <td data-label={t('account.email')}>
                    {node.email ? <Email address={node.email} link /> : <None />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PagedList>
  );
}
