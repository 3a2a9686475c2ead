// Decides how the schools without an active chief are listed, with the way to their accounts (D2.3).
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { usePages } from '../../app/use-pages';
import { UnitsWithoutChiefDocument } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { RecordTable } from '../../ui/record-table';
import { JurisdictionField } from './jurisdiction-field';

/** The section "schools without a chief"; whoever looks after the whole country narrows it to a jurisdiction. */
export function UnitsWithoutChief({ country }: { country: boolean }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<string | null>(null);
  const pages = usePages(
    UnitsWithoutChiefDocument,
    { jurisdictionCode: code },
    (data) => data.unitsWithoutChief,
  );
  return (
    <section className="card" aria-labelledby="no-chief-title">
      <h2 id="no-chief-title">
        {t('care.noChief', { count: pages.total === null ? '…' : formatCount(pages.total) })}
      </h2>
      <p className="hint">{t('care.noChiefLine')}</p>
      {country && (
        <div className="filters narrowing">
          <JurisdictionField code={code} onChange={setCode} />
        </div>
      )}
      <PagedList pages={pages} empty={t('care.noChiefNone')} rows={3}>
        {(units) => (
          <RecordTable
            rows={units}
            keyOf={(each) => each.id}
            columns={[
              {
                label: t('care.school'),
                kind: 'name',
                cell: (each) => (
                  <>
                    {each.name}
                    <small>{each.code}</small>
                  </>
                ),
              },
              {
                label: t('care.jurisdiction'),
                cell: (each) => each.jurisdiction?.name ?? '—',
              },
              {
                label: t('care.accounts'),
                kind: 'act',
                cell: (each) => (
                  <Link
                    className="button small"
                    to="/accounts"
                    search={{ unit: each.id }}
                    aria-label={t('care.accountsOf', { name: each.name })}
                  >
                    {t('care.accounts')}
                  </Link>
                ),
              },
            ]}
          />
        )}
      </PagedList>
    </section>
  );
}
