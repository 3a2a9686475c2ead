// Decides how the accounts of a unit are read: whose, which tier and functions, in use or not, and the way to each.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { usePages } from '../../app/use-pages';
import { AccountsOfUnitDocument } from '../../gql/graphql';
import type { AccountRowFieldsFragment, AccountStatus } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { AccountBadge } from './account-badge';
import { functionsOf } from './tiers';

/** The accounts of a unit, by pages. */
export function AccountTable(props: {
  unitId: string;
  status: AccountStatus | null;
  search: string;
}) {
  const { t } = useTranslation();
  const pages = usePages(
    AccountsOfUnitDocument,
    { unitId: props.unitId, status: props.status, search: props.search || null },
    (data) => data.accounts,
  );
  return (
    <PagedList pages={pages} empty={t('accounts.none')}>
      {(accounts) => (
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
              {accounts.map((each) => (
                <Row key={each.id} account={each} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PagedList>
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
