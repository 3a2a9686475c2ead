// Decides how the accounts that nobody uses are listed: since when, whether their owners were told (D2.8).
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { usePages } from '../../app/use-pages';
import { UnusedAccountsDocument } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { RecordTable } from '../../ui/record-table';

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
          <RecordTable
            rows={accounts}
            keyOf={(each) => each.id}
            columns={[
              {
                label: t('accounts.name'),
                kind: 'name',
                cell: ({ id, name }) => (
                  <Link to="/accounts/$id" params={{ id }}>
                    {name}
                  </Link>
                ),
              },
              { label: t('accounts.unit'), cell: ({ unit }) => unit.name },
              { label: t('accounts.tier'), cell: ({ role }) => t(`role.${role}`) },
              {
                label: t('accounts.lastUsed'),
                className: 'numbers',
                cell: ({ lastUsedAt, unusedNoticeAt }) => (
                  <>
                    {lastUsedAt ? formatDay(lastUsedAt, language) : t('accounts.never')}
                    {unusedNoticeAt && (
                      <small>
                        {t('care.noticed', { day: formatDay(unusedNoticeAt, language) })}
                      </small>
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
      </PagedList>
    </section>
  );
}
