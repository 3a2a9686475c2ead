// Decides how the centre keeps the accounts of bureaus, the centre and the ministry: found, made, opened (D2.4).
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { Guard } from '../../app/guard';
import type { Role } from '../../gql/graphql';
import { OfficeAccountsDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { AccountsNav } from './accounts-nav';
import { CreateOfficeDialog } from './create-office-dialog';
import { OfficeTable } from './office-table';

const offices = ['BUREAU', 'CENTRE', 'MINISTRY'] as const satisfies readonly Role[];
const pageSize = 20;

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
          <Field id="role" label={t('offices.role')}>
            {(control) => (
              <select
                {...control}
                value={role ?? ''}
                onChange={(event) =>
                  setRole(offices.find((each) => each === event.target.value) ?? null)
                }
              >
                <option value="">{t('accounts.all')}</option>
                {offices.map((each) => (
                  <option key={each} value={each}>
                    {t(`role.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="search" label={t('accounts.search')}>
            {(control) => (
              <input
                {...control}
                type="search"
                autoComplete="off"
                maxLength={60}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
        </div>
        <Page key={`${role ?? ''} ${search}`} role={role} search={search} />
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

function Page(props: { role: Role | null; search: string }) {
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data, error, loading, refetch } = useQuery(OfficeAccountsDocument, {
    variables: {
      role: props.role,
      search: props.search || null,
      first: pageSize,
      after: cursors.at(-1) ?? null,
    },
  });
  if (error && !data) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <RowsLoading />;
  const { edges, pageInfo } = data.officeAccounts;
  return (
    <div aria-busy={loading}>
      <OfficeTable accounts={edges.map((edge) => edge.node)} />
      {(cursors.length > 1 || pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
    </div>
  );
}
