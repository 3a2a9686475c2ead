// Decides how the accounts of the offices are read: whose, where, in use, with a second factor or not yet.
import { useTranslation } from 'react-i18next';
import type { OfficeAccountsQuery } from '../../gql/graphql';
import { RecordTable } from '../../ui/record-table';
import { accountColumns } from './account-columns';

type Account = OfficeAccountsQuery['officeAccounts']['edges'][number]['node'];

/** The accounts of one page. */
export function OfficeTable({ accounts }: { accounts: readonly Account[] }) {
  const { t } = useTranslation();
  const { name, status, lastUsed, open } = accountColumns(t);
  return (
    <RecordTable
      rows={accounts}
      keyOf={(each) => each.id}
      columns={[
        name,
        { label: t('offices.office'), cell: ({ unit }) => unit.name },
        status,
        {
          label: t('account.secondFactor'),
          cell: ({ secondFactor }) => t(secondFactor ? 'account.factorDone' : 'account.factorTodo'),
        },
        lastUsed,
        open,
      ]}
    />
  );
}
