// Decides how whom to call is read: the unit, the person, and the ways to reach them.
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountDirectoryDocument } from '../../gql/graphql';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';

const pageSize = 20;

/** A page of the directory; a new key starts again at the first one. */
export function DirectoryTable(props: { search: string; jurisdictionCode: string | null }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data, error, loading, refetch } = useQuery(AccountDirectoryDocument, {
    variables: {
      search: props.search || null,
      jurisdictionCode: props.jurisdictionCode,
      first: pageSize,
      after: cursors.at(-1) ?? null,
    },
  });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading />;
  const { edges, pageInfo } = data.accountDirectory;
  if (edges.length === 0 && cursors.length === 1) {
    return <p className="empty">{t('directory.none')}</p>;
  }
  return (
    <div aria-busy={loading}>
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
            {edges.map(({ node }) => (
              <tr key={node.id}>
                <th scope="row">
                  {node.unitName}
                  <small>{[node.unitCode, node.jurisdictionName].filter(Boolean).join('・')}</small>
                </th>
                <td data-label={t('accounts.name')}>
                  {node.name}
                  <small>{t(`role.${node.role}`)}</small>
                </td>
                <td data-label={t('account.telephone')} className="numbers">
                  {node.telephone ?? '—'}
                </td>
                <td data-label={t('account.email')}>
                  {node.email ? <a href={`mailto:${node.email}`}>{node.email}</a> : '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(cursors.length > 1 || pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
    </div>
  );
}
