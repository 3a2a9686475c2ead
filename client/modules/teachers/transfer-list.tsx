// Decides how one list of requests reads: who, from where to where, how it stands, and who can decide it now (D3.4).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../app/use-pages';
import { TransfersDocument } from '../../gql/graphql';
import type { TransferDirection, TransferFieldsFragment, TransferState } from '../../gql/graphql';
import { PagedList } from '../../ui/paged-list';
import { TransferDialog } from './transfer-dialog';
import type { TransferAct } from './transfer-dialog';
import { TransferTable } from './transfer-table';

/** A list in one direction, or of both where it is null. */
export function TransferList(props: {
  direction: TransferDirection | null;
  state: TransferState | null;
  onDone: (sentence: string) => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<{
    act: TransferAct;
    transfer: TransferFieldsFragment;
  } | null>(null);
  const { direction, state } = props;
  const pages = usePages(TransfersDocument, { direction, state }, (data) => data.transfers);
  const title = `transfers-${direction ?? 'all'}`;
  return (
    <section className="card" aria-labelledby={title}>
      <h2 id={title}>
        {t(`transfers.lists.${direction ?? 'ALL'}`)}
        {pages.total !== null && <span className="count-mark">{pages.total}</span>}
      </h2>
      <p className="hint">{t(`transfers.lines.${direction ?? 'ALL'}`)}</p>
      <PagedList pages={pages} empty={t('transfers.none')} rows={3}>
        {(transfers) => (
          <TransferTable
            transfers={transfers}
            onAct={(transfer, act) => setAsking({ act, transfer })}
          />
        )}
      </PagedList>
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
