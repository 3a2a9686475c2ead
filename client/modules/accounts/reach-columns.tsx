// Decides how somebody is reached from a table of people: the telephone and the email, a dash where there is none.
import type { TFunction } from 'i18next';
import { Email } from '../../ui/email';
import { None } from '../../ui/none';
import type { Column } from '../../ui/record-table';

/** The two columns, the last of a table. */
export function reachColumns(
  t: TFunction,
): readonly Column<{ telephone?: string | null; email?: string | null }>[] {
  return [
    {
      label: t('account.telephone'),
      className: 'numbers',
      cell: ({ telephone }) => telephone ?? <None />,
    },
    {
      label: t('account.email'),
      cell: ({ email }) => (email ? <Email address={email} link /> : <None />),
    },
  ];
}
