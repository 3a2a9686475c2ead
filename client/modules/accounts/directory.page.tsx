// Decides how anyone signed in finds whom to call: active chiefs and contacts, by unit, code or name (D2.9).
import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { Guard } from '../../app/guard';
import { JurisdictionNamesDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { PageHead } from '../../ui/page-head';
import { AccountsNav } from './accounts-nav';
import { DirectoryTable } from './directory-table';

/** The page `/directory`; `?jurisdiction=` narrows it, what is searched stays out of the address. */
export function DirectoryPage() {
  const { t } = useTranslation();
  return (
    <Guard actions={['ACCOUNT_DIRECTORY_READ']}>
      {() => (
        <>
          <PageHead title={t('accounts.directory')} line={t('directory.line')} />
          <AccountsNav />
          <Directory />
        </>
      )}
    </Guard>
  );
}

function Directory() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/directory' });
  const { jurisdiction } = useSearch({ from: '/directory' });
  const { data } = useQuery(JurisdictionNamesDocument);
  const [text, setText] = useState('');
  const search = useDebounced(text.trim());
  return (
    <section className="card" aria-label={t('accounts.directory')}>
      <div className="filters">
        <Field id="search" label={t('directory.search')}>
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
        <Field id="jurisdiction" label={t('care.jurisdiction')}>
          {(control) => (
            <select
              {...control}
              value={jurisdiction ?? ''}
              onChange={(event) => {
                const code = event.target.value;
                void navigate({ search: code === '' ? {} : { jurisdiction: code } });
              }}
            >
              <option value="">{t('accounts.all')}</option>
              {(data?.jurisdictions ?? []).map((each) => (
                <option key={each.code} value={each.code}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <DirectoryTable
        key={`${jurisdiction ?? ''} ${search}`}
        search={search}
        jurisdictionCode={jurisdiction ?? null}
      />
      <p className="hint">{t('directory.note')}</p>
    </section>
  );
}
