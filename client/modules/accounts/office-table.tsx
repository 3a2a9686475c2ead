// Decides how the accounts of the offices are read: whose, where, in use, with a second factor or not yet.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { OfficeAccountsQuery } from '../../gql/graphql';
import { AccountBadge } from './account-badge';

type Account = OfficeAccountsQuery['officeAccounts']['edges'][number]['node'];

/** The accounts of one page. */
export function OfficeTable({ accounts }: { accounts: readonly Account[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t('accounts.name')}</th>
            <th scope="col">{t('offices.office')}</th>
            <th scope="col">{t('accounts.status')}</th>
            <th scope="col">{t('account.secondFactor')}</th>
            <th scope="col">{t('accounts.lastUsed')}</th>
            <th scope="col">
              <span className="hidden">{t('accounts.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {each.name}
                <small>{each.userName}</small>
              </th>
              <td data-label={t('offices.office')}>{each.unit.name}</td>
              <td data-label={t('accounts.status')}>
                <AccountBadge status={each.status} />
              </td>
              <td data-label={t('account.secondFactor')}>
                {t(each.secondFactor ? 'account.factorDone' : 'account.factorTodo')}
              </td>
              <td data-label={t('accounts.lastUsed')} className="numbers">
                {each.lastUsedAt
                  ? formatDay(each.lastUsedAt, currentLanguage())
                  : t('accounts.never')}
              </td>
              <td className="act">
                <Link
                  className="button small"
                  to="/accounts/$id"
                  params={{ id: each.id }}
                  aria-label={t('accounts.openOf', { name: each.name })}
                >
                  {t('accounts.open')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
