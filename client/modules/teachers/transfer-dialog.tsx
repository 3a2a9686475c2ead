// Decides how a request for a teacher is granted, refused or taken back, and what each means is said before (D3.4).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import {
  RefuseTransferDocument,
  ReleaseTransferDocument,
  WithdrawTransferDocument,
} from '../../gql/graphql';
import type { TransferFieldsFragment } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { ReasonField } from '../../ui/reason-field';

/** What can be done with a request. */
export type TransferAct = 'release' | 'refuse' | 'withdraw';

/** The dialog of one act. */
export function TransferDialog(props: {
  act: TransferAct;
  transfer: TransferFieldsFragment;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [typed, setTyped] = useState('');
  const { act, transfer } = props;
  const words = {
    name: transfer.teacherName,
    from: transfer.fromUnit.name,
    to: transfer.toUnit.name,
  };

  async function run() {
    const aim = { transferId: transfer.id, version: transfer.version };
    const reason = typed.trim();
    if (act === 'refuse') await write(RefuseTransferDocument, { ...aim, reason });
    else if (act === 'release') await write(ReleaseTransferDocument, aim);
    else await write(WithdrawTransferDocument, aim);
    props.onDone(t(`transferAct.${act}.done`, words));
  }

  return (
    <ActDialog
      title={t(`transferAct.${act}.title`, words)}
      action={t(`transferAct.${act}.action`)}
      danger={act !== 'release'}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>{t(`transferAct.${act}.line`, words)}</p>
          {act === 'refuse' && (
            <ReasonField value={typed} faults={faultsOf('reason')} onChange={setTyped} />
          )}
        </>
      )}
    </ActDialog>
  );
}
