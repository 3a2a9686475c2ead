// Decides how the centre keeps the accounts of bureaus, the centre and the ministry: found, made, opened (D2.4).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { Guard } from '../../app/guard';
import { usePages } from '../../app/use-pages';
import type { Role } from '../../gql/graphql';
import { OfficeAccountsDocument } from '../../gql/graphql';
import { ChoiceField } from '../../ui/choice-field';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { PagedList } from '../../ui/paged-list';
import { SearchField } from '../../ui/search-field';
import { AccountsNav } from './accounts-nav';
import { CreateOfficeDialog } from './create-office-dialog';
import { OfficeTable } from './office-table';

const offices = ['BUREAU', 'CENTRE', 'MINISTRY'] as const satisfies readonly Role[];
/** The page `/accounts/offices`. */
export function OfficesPage() {
  return <Guard actions={['OFFICE_ACCOUNT_MANAGE']}>{() => <Offices />}</Guard>;
}

function Offices() {
  const { t } = useTranslation();
  const [role, setRole] = useState<(typeof offices)[number] | null>(null);
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const search = useDebounced(text.trim());
  return (
    <>
      <PageHead
        title={t('offices.title')}
        line={t('offices.line')}
        actions={
          <button type="button" className="button primary" onClick={() => setCreating(true)}>
            {t('offices.create')}
          </button>
        }
      />
      <AccountsNav />
      {done && (
        <Notice tone="done" live>
          {done}
        </Notice>
      )}
      <section className="card" aria-label={t('offices.title')}>
        <div className="filters">
          <ChoiceField
            id="role"
            label={t('offices.role')}
            none={t('accounts.all')}
            value={role}
            options={offices.map((each) => [each, t(`role.${each}`)])}
            onChange={setRole}
          />
          <SearchField id="search" label={t('accounts.search')} value={text} onChange={setText} />
        </div>
        <Accounts role={role} search={search} />
      </section>
      {creating && (
        <CreateOfficeDialog
          onDone={(sentence) => {
            setCreating(false);
            setDone(sentence);
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}

function Accounts(props: { role: Role | null; search: string }) {
  const { t } = useTranslation();
  const pages = usePages(
    OfficeAccountsDocument,
    { role: props.role, search: props.search || null },
    (data) => data.officeAccounts,
  );
  return (
    <PagedList pages={pages} empty={t('accounts.none')}>
      {(accounts) => <OfficeTable accounts={accounts} />}
    </PagedList>
  );
}
