// Decides how the accounts that nobody uses are listed: since when, whether their owners were told (D2.8).
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { usePages } from '../../app/use-pages';
import { UnusedAccountsDocument } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';

/** The section "accounts that nobody uses". */
export function UnusedAccounts() {
  const { t } = useTranslation();
  const language = currentLanguage();
  const pages = usePages(UnusedAccountsDocument, {}, (data) => data.unusedAccounts);
  return (
    <section className="card" aria-labelledby="unused-title">
      <h2 id="unused-title">
        {t('care.unused', { count: pages.total === null ? '…' : formatCount(pages.total) })}
      </h2>
      <p className="hint">{t('care.unusedLine')}</p>
      <PagedList pages={pages} empty={t('care.unusedNone')} rows={3}>
        {(accounts) => (
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
                {accounts.map((node) => (
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
      </PagedList>
    </section>
  );
}
