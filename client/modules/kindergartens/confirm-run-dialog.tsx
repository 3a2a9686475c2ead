// Decides how an implausible delivery is let pass: how many it would release is said, and why it may is written down (D3.7).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyedWrite } from '../../app/keyed-write';
import { ConfirmKindergartenRunDocument } from '../../gql/graphql';
import type { KindergartenRunFieldsFragment } from '../../gql/graphql';
import { ActDialog } from '../../ui/act-dialog';
import { ReasonField } from '../../ui/reason-field';
import { releaseWords } from './run-card';

/** The dialog of one run. */
export function ConfirmRunDialog(props: {
  run: KindergartenRunFieldsFragment;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { write } = useKeyedWrite();
  const [reason, setReason] = useState('');
  const { run } = props;

  async function pass() {
    await write(ConfirmKindergartenRunDocument, {
      runId: run.id,
      version: run.version,
      reason: reason.trim(),
    });
    props.onDone();
  }

  return (
    <ActDialog
      title={t('runs.confirmTitle')}
      action={t('runs.confirm')}
      danger
      run={pass}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>
            <strong>{t('runs.releaseWarning', releaseWords(run))}</strong>
          </p>
          <p>{t('runs.confirmLine')}</p>
          <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
        </>
      )}
    </ActDialog>
  );
}
