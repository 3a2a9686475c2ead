// Decides how the accounts that nobody uses are listed: since when, whether their owners were told (D2.8).
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { UnusedAccountsDocument } from '../../gql/graphql';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';

const pageSize = 20;

/** The section "accounts that nobody uses". */
export function UnusedAccounts() {
  const { t } = useTranslation();
  const language = currentLanguage();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data, error, loading, refetch } = useQuery(UnusedAccountsDocument, {
    variables: { first: pageSize, after: cursors.at(-1) ?? null },
  });
  const page = data?.unusedAccounts;
  return (
    <section className="card" aria-labelledby="unused-title" aria-busy={loading}>
      <h2 id="unused-title">
        {t('care.unused', { count: page ? formatCount(page.totalCount) : '…' })}
      </h2>
      <p className="hint">{t('care.unusedLine')}</p>
      {error && !page && <Problem error={error} again={() => void refetch()} />}
      {!page && !error && <RowsLoading rows={3} />}
      {page?.edges.length === 0 && <p className="empty">{t('care.unusedNone')}</p>}
      {page && page.edges.length > 0 && (
        <div className="table-frame">
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{t('accounts.name')}</th>
                <th scope="col">{t('accounts.unit')}</th>
                <th scope="col">{t('accounts.tier')}</th>
                <th scope="col">{t('accounts.lastUsed')}</th>
              </tr>
            </thead>
            <tbody>
              {page.edges.map(({ node }) => (
                <tr key={node.id}>
                  <th scope="row">
                    <Link to="/accounts/$id" params={{ id: node.id }}>
                      {node.name}
                    </Link>
                  </th>
                  <td data-label={t('accounts.unit')}>{node.unit.name}</td>
                  <td data-label={t('accounts.tier')}>{t(`role.${node.role}`)}</td>
                  <td data-label={t('accounts.lastUsed')} className="numbers">
                    {node.lastUsedAt ? formatDay(node.lastUsedAt, language) : t('accounts.never')}
                    {node.unusedNoticeAt && (
                      <small>
                        {t('care.noticed', { day: formatDay(node.unusedNoticeAt, language) })}
                      </small>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page && (cursors.length > 1 || page.pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
    </section>
  );
}
