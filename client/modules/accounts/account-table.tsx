// Decides how the accounts of a unit are read: whose, which tier and functions, in use or not, and the way to each.
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages';
import { AccountsOfUnitDocument } from '../../gql/graphql';
import type { AccountStatus } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { RecordTable } from '../../ui/record-table';
import { accountColumns } from './account-columns';
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
  const { name, status, lastUsed, open } = accountColumns(t);
  return (
    <PagedList pages={pages} empty={t('accounts.none')}>
      {(accounts) => (
        <RecordTable
          rows={accounts}
          keyOf={(each) => each.id}
          columns={[
            name,
            status,
            { label: t('accounts.tier'), cell: ({ role }) => t(`role.${role}`) },
            {
              label: t('accounts.functions'),
              cell: ({ functions, role }) => {
                const count = functions.length;
                const narrowed = count < functionsOf(role).length;
                return t(narrowed ? 'accounts.narrowed' : 'accounts.allOf', { count });
              },
            },
            lastUsed,
            open,
          ]}
        />
      )}
    </PagedList>
  );
}
