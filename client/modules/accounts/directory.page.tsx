// Decides how anyone signed in finds whom to call: active chiefs and contacts, by unit, code or name (D2.9).
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/debounced';
import { Guard } from '../../app/guard';
import { PageHead } from '../../ui/page-head';
import { SearchField } from '../../ui/search-field';
import { AccountsNav } from './accounts-nav';
import { DirectoryTable } from './directory-table';
import { JurisdictionField } from './jurisdiction-field';

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
  const [text, setText] = useState('');
  const search = useDebounced(text.trim());
  return (
    <section className="card" aria-label={t('accounts.directory')}>
      <div className="filters">
        <SearchField id="search" label={t('directory.search')} value={text} onChange={setText} />
        <JurisdictionField
          code={jurisdiction ?? null}
          onChange={(code) => void navigate({ search: code ? { jurisdiction: code } : {} })}
        />
      </div>
      <DirectoryTable search={search} jurisdictionCode={jurisdiction ?? null} />
      <p className="hint">{t('directory.note')}</p>
    </section>
  );
}
