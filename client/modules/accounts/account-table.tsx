// Decides how the accounts of a unit are read: whose, which tier and functions, in use or not, and the way to each.
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { AccountsOfUnitDocument } from '../../gql/graphql';
import type { AccountRowFieldsFragment, AccountStatus } from '../../gql/graphql';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { AccountBadge } from './account-badge';
import { functionsOf } from './tiers';

const pageSize = 20;

/** A page of accounts; a new key starts again at the first one. */
export function AccountTable(props: {
  unitId: string;
  status: AccountStatus | null;
  search: string;
}) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data, error, loading, refetch } = useQuery(AccountsOfUnitDocument, {
    variables: {
      unitId: props.unitId,
      status: props.status,
      search: props.search || null,
      first: pageSize,
      after: cursors.at(-1) ?? null,
    },
  });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading />;
  const { edges, pageInfo } = data.accounts;
  if (edges.length === 0 && cursors.length === 1) {
    return <p className="empty">{t('accounts.none')}</p>;
  }
  return (
    <div aria-busy={loading}>
      <div className="table-frame">
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t('accounts.name')}</th>
              <th scope="col">{t('accounts.status')}</th>
              <th scope="col">{t('accounts.tier')}</th>
              <th scope="col">{t('accounts.functions')}</th>
              <th scope="col">{t('accounts.lastUsed')}</th>
              <th scope="col">
                <span className="hidden">{t('accounts.open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <Row key={node.id} account={node} />
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

function Row({ account }: { account: AccountRowFieldsFragment }) {
  const { t } = useTranslation();
  const count = account.functions.length;
  const narrowed = count < functionsOf(account.role).length;
  return (
    <tr>
      <th scope="row">
        {account.name}
        <small>{account.userName}</small>
      </th>
      <td data-label={t('accounts.status')}>
        <AccountBadge status={account.status} />
      </td>
      <td data-label={t('accounts.tier')}>{t(`role.${account.role}`)}</td>
      <td data-label={t('accounts.functions')}>
        {t(narrowed ? 'accounts.narrowed' : 'accounts.allOf', { count })}
      </td>
      <td data-label={t('accounts.lastUsed')} className="numbers">
        {account.lastUsedAt
          ? formatDay(account.lastUsedAt, currentLanguage())
          : t('accounts.never')}
      </td>
      <td className="act">
        <Link
          className="button small"
          to="/accounts/$id"
          params={{ id: account.id }}
          aria-label={t('accounts.openOf', { name: account.name })}
        >
          {t('accounts.open')}
        </Link>
      </td>
    </tr>
  );
}
