// Decides whose accounts are listed: a chief sees the own unit's, a bureau and the centre those of a unit that they choose (D2.4).
import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import { UnitToManageDocument } from '../../gql/graphql';
import type { AccountStatus } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { PageHead } from '../../ui/page-head';
import { Problem } from '../../ui/problem';
import { SearchField } from '../../ui/search-field';
import { AccountTable } from './account-table';
import { AccountsNav } from './accounts-nav';
import { UnitPicker } from './unit-picker';

const statuses: readonly AccountStatus[] = [
  'ACTIVE',
  'APPLIED',
  'SUSPENDED',
  'REFUSED',
  'WITHDRAWN',
  'DELETED',
];

/** The page `/accounts`; `?unit=` and `?status=` say what is listed. */
export function AccountsPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  const navigate = useNavigate({ from: '/accounts' });
  const { unit } = useSearch({ from: '/accounts' });
  return (
    <Guard actions={['ACCOUNT_READ']}>
      {(me) => {
        const chooses = may('ACCOUNT_CARE_READ');
        const unitId = chooses ? unit : me.unit?.id;
        return (
          <>
            <PageHead
              title={t('accounts.title')}
              line={
                chooses ? t('accounts.pickLine') : t('accounts.line', { unit: me.unit?.name ?? '' })
              }
            />
            <AccountsNav />
            {chooses && (
              <section className="card stack">
                <UnitPicker onChoose={(chosen) => void navigate({ search: { unit: chosen } })} />
                {unitId ? (
                  <ChosenUnit unitId={unitId} />
                ) : (
                  <p className="empty">{t('accounts.pick')}</p>
                )}
              </section>
            )}
            {unitId && <UnitAccounts key={unitId} unitId={unitId} />}
          </>
        );
      }}
    </Guard>
  );
}

function ChosenUnit({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(UnitToManageDocument, { variables: { id: unitId } });
  if (error) return <Problem error={error} />;
  if (!data) return null;
  return (
    <p>
      <strong>{t('accounts.chosen', { name: data.unit.name, code: data.unit.code })}</strong>
    </p>
  );
}

function UnitAccounts({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/accounts' });
  const { status } = useSearch({ from: '/accounts' });
  const [text, setText] = useState('');
  const search = useDebounced(text.trim());
  return (
    <section className="card" aria-label={t('accounts.title')}>
      <div className="filters">
        <ChoiceField
          id="status"
          label={t('accounts.status')}
          none={t('accounts.all')}
          value={status ?? null}
          options={statuses.map((each) => [each, t(`accountStatus.${each}`)])}
          onChange={(chosen) =>
            void navigate({
              search: ({ unit }) => ({
                ...(unit ? { unit } : {}),
                ...(chosen ? { status: chosen } : {}),
              }),
            })
          }
        />
        <SearchField id="search" label={t('accounts.search')} value={text} onChange={setText} />
      </div>
      <AccountTable unitId={unitId} status={status ?? null} search={search} />
      <p className="hint">{t('accounts.newcomer')}</p>
    </section>
  );
}
