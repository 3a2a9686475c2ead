// Decides how what was changed is looked up: newest first, narrowed by the address, a page at a time (D8).
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Guard } from '../../app/guard';
import { useSession } from '../../app/session';
import type { Me } from '../../app/session';
import { usePages } from '../../app/use-pages';
import { AuditEntriesDocument } from '../../gql/graphql';
import { PageHead } from '../../ui/page-head';
import { PagedList } from '../../ui/paged-list';
import { AuditFilters } from './audit-filters';
import { outOfOrder } from './audit-search';
import type { AuditSearch } from './audit-search';
import { AuditTable } from './audit-table';

/** The page `/audit`. */
export function AuditPage() {
  return <Guard actions={['AUDIT_READ']}>{(me) => <Log me={me} />}</Guard>;
}

function Log({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const navigate = useNavigate({ from: '/audit' });
  const search = useSearch({ from: '/audit' });
  const wide = may('ACCOUNT_CARE_READ');
  const narrowed = Object.keys(search).length > 0;
  const change = (part: AuditSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  return (
    <>
      <PageHead
        title={t('audit.title')}
        line={wide ? t('audit.wideLine') : t('audit.ownLine', { unit: me.unit?.name ?? '' })}
      />
      <section className="card stack" aria-label={t('audit.filters')}>
        <AuditFilters
          search={search}
          wide={wide}
          country={wide && me.jurisdiction === null}
          onChange={change}
        />
        {narrowed && (
          <button
            type="button"
            className="button small"
            onClick={() => void navigate({ search: {}, resetScroll: false })}
          >
            {t('audit.clear')}
          </button>
        )}
      </section>
      <section className="card" aria-label={t('audit.title')}>
        <Entries search={search} wide={wide} onSubject={(subject) => change({ subject })} />
      </section>
    </>
  );
}

function Entries(props: {
  search: AuditSearch;
  wide: boolean;
  onSubject: (subjectId: string) => void;
}) {
  const { t } = useTranslation();
  const { search } = props;
  const pages = usePages(
    AuditEntriesDocument,
    outOfOrder(search)
      ? null
      : {
          unitId: search.unit ?? null,
          jurisdictionCode: search.jurisdiction ?? null,
          subjectId: search.subject ?? null,
          action: search.action ?? null,
          from: search.from ?? null,
          to: search.to ?? null,
        },
    (data) => data.auditEntries,
  );
  if (outOfOrder(search)) return <p className="empty">{t('audit.order')}</p>;
  return (
    <PagedList pages={pages} empty={t('audit.none')}>
      {(entries) => (
        <AuditTable
          entries={entries}
          wide={props.wide}
          onSubject={search.subject ? null : props.onSubject}
        />
      )}
    </PagedList>
  );
}
