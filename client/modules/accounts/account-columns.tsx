// Decides what every table of accounts tells alike: whose, in use or not, used last, and the way to each.
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { formatDay } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import type { AccountRowFieldsFragment } from '../../gql/graphql';
import type { Column } from '../../ui/record-table';
import { AccountBadge } from './account-badge';

type Told = Pick<AccountRowFieldsFragment, 'id' | 'name' | 'userName' | 'status' | 'lastUsedAt'>;

/** The columns by name; a table places its own between them. */
export function accountColumns(t: TFunction) {
  return {
    name: {
      label: t('accounts.name'),
      kind: 'name',
      cell: ({ name, userName }) => (
        <>
          {name}
          <small>{userName}</small>
        </>
      ),
    },
    status: {
      label: t('accounts.status'),
      cell: ({ status }) => <AccountBadge status={status} />,
    },
    lastUsed: {
      label: t('accounts.lastUsed'),
      className: 'numbers',
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? formatDay(lastUsedAt, currentLanguage()) : t('accounts.never'),
    },
    open: {
      label: t('accounts.open'),
      kind: 'act',
      cell: ({ id, name }) => (
        <Link
          className="button small"
          to="/accounts/$id"
          params={{ id }}
          aria-label={t('accounts.openOf', { name })}
        >
          {t('accounts.open')}
        </Link>
      ),
    },
  } satisfies Record<string, Column<Told>>;
}
