// Decides how the schools without an active chief are listed, with the way to their accounts (D2.3).
import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../app/format';
import { UnitsWithoutChiefDocument } from '../../gql/graphql';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { JurisdictionField } from './jurisdiction-field';

const pageSize = 20;

/** The section "schools without a chief"; whoever looks after the whole country narrows it to a jurisdiction. */
export function UnitsWithoutChief({ country }: { country: boolean }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<string | null>(null);
  const [cursors, setCursors] = useState<Cursors>([null]);
  const { data, error, loading, refetch } = useQuery(UnitsWithoutChiefDocument, {
    variables: { jurisdictionCode: code, first: pageSize, after: cursors.at(-1) ?? null },
  });
  const page = data?.unitsWithoutChief;
  return (
    <section className="card" aria-labelledby="no-chief-title" aria-busy={loading}>
      <h2 id="no-chief-title">
        {t('care.noChief', { count: page ? formatCount(page.totalCount) : '…' })}
      </h2>
      <p className="hint">{t('care.noChiefLine')}</p>
      {country && (
        <div className="filters narrowing">
          <JurisdictionField
            code={code}
            onChange={(chosen) => {
              setCode(chosen);
              setCursors([null]);
            }}
          />
        </div>
      )}
      {error && !page && <Problem error={error} again={() => void refetch()} />}
      {!page && !error && <RowsLoading rows={3} />}
      {page?.edges.length === 0 && <p className="empty">{t('care.noChiefNone')}</p>}
      {page && page.edges.length > 0 && (
        <div className="table-frame">
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{t('care.school')}</th>
                <th scope="col">{t('care.jurisdiction')}</th>
                <th scope="col">
                  <span className="hidden">{t('care.accounts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {page.edges.map(({ node }) => (
                <tr key={node.id}>
                  <th scope="row">
                    {node.name}
                    <small>{node.code}</small>
                  </th>
                  <td data-label={t('care.jurisdiction')}>{node.jurisdiction?.name ?? '—'}</td>
                  <td className="act">
                    <Link
                      className="button small"
                      to="/accounts"
                      search={{ unit: node.id }}
                      aria-label={t('care.accountsOf', { name: node.name })}
                    >
                      {t('care.accounts')}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page && (cursors.length > 1 || page.pageInfo.hasNextPage) && (
        <Pager
          cursors={cursors}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
          onTurn={setCursors}
        />
      )}
    </section>
  );
}
