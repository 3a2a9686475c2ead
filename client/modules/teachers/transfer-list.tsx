// Decides how one list of requests reads: who, from where to where, how it stands, and who can decide it now (D3.4).
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TransfersDocument } from '../../gql/graphql';
import type { TransferDirection, TransferFieldsFragment, TransferState } from '../../gql/graphql';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { Problem } from '../../ui/problem';
import { RowsLoading } from '../../ui/skeleton';
import { TransferDialog } from './transfer-dialog';
import type { TransferAct } from './transfer-dialog';
import { TransferRow } from './transfer-row';

const pageSize = 20;

/** A list in one direction, or of both where it is null. */
export function TransferList(props: {
  direction: TransferDirection | null;
  state: TransferState | null;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<Cursors>([null]);
  const [asking, setAsking] = useState<{
    act: TransferAct;
    transfer: TransferFieldsFragment;
  } | null>(null);
  const { direction, state } = props;
  const { data, previousData, error, loading, refetch } = useQuery(TransfersDocument, {
    variables: { direction, state, first: pageSize, after: cursors.at(-1) ?? null },
  });
  const page = (data ?? previousData)?.transfers;
  const title = `transfers-${direction ?? 'all'}`;
  return (
    <section className="card" aria-labelledby={title} aria-busy={loading}>
      <h2 id={title}>
        {t(`transfers.lists.${direction ?? 'ALL'}`)}
        {page && <span className="count-mark">{page.totalCount}</span>}
      </h2>
      <p className="hint">{t(`transfers.lines.${direction ?? 'ALL'}`)}</p>
      {error && !page && <Problem error={error} again={() => void refetch()} />}
      {!page && !error && <RowsLoading rows={3} />}
      {page?.edges.length === 0 && <p className="empty">{t('transfers.none')}</p>}
      {page && page.edges.length > 0 && (
        <div className="table-frame">
          <table className="stacked transfers">
            <thead>
              <tr>
                <th scope="col">{t('teachers.name')}</th>
                <th scope="col">{t('transfers.units')}</th>
                <th scope="col">{t('transfers.requested')}</th>
                <th scope="col">{t('transfers.state')}</th>
                <th scope="col">
                  <span className="hidden">{t('transfers.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {page.edges.map(({ node }) => (
                <TransferRow
                  key={node.id}
                  transfer={node}
                  onAct={(act) => setAsking({ act, transfer: node })}
                />
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
      {asking && (
        <TransferDialog
          {...asking}
          onDone={(sentence) => {
            setAsking(null);
            props.onDone(sentence);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
