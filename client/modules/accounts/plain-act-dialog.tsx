// Decides how an act with no choice in it is asked for: what will happen, a reason where one is kept, one button.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../ui/act-dialog';
import { ReasonField } from '../../ui/reason-field';
import type { AccountFieldsFragment } from '../../gql/graphql';
import type { Act } from './account-acts';
import { ReasonSuggestions } from './reason-suggestions';
import { useAccountActs } from './use-account-acts';

/** The acts that this dialog can ask for. */
export type PlainAct = Exclude<Act, 'approve' | 'tier' | 'functions'>;

/** Those that say why. */
const withReason: readonly PlainAct[] = ['refuse', 'suspend', 'remove', 'factor'];

/** The dialog of one act on one account. */
export function PlainActDialog(props: {
  act: PlainAct;
  account: Pick<AccountFieldsFragment, 'id' | 'version' | 'name' | 'email'> & {
    unit: { name: string };
  };
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const acts = useAccountActs();
  const [reason, setReason] = useState('');
  const { act, account } = props;
  const asksWhy = withReason.includes(act);
  const words = { name: account.name, unit: account.unit.name };
  const common = {
    refuse: [
      t('refuseReason.notStaff'),
      t('refuseReason.wrongTier'),
      t('refuseReason.wrongData'),
      t('refuseReason.oldAccount'),
    ],
    remove: [
      t('deleteReason.moved'),
      t('deleteReason.left'),
      t('deleteReason.transferred'),
      t('deleteReason.retired'),
    ],
  };

  async function run() {
    await acts[act](account, reason.trim());
    props.onDone(t(`act.${act}.done`, words));
  }

  return (
    <ActDialog
      title={t(`act.${act}.title`, words)}
      action={t(`act.${act}.action`)}
      danger={act === 'remove' || act === 'refuse' || act === 'suspend'}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>{t(`act.${act}.line`, { ...words, email: account.email ?? '' })}</p>
          {(act === 'refuse' || act === 'remove') && (
            <ReasonSuggestions reasons={common[act]} onUse={setReason} />
          )}
          {asksWhy && (
            <ReasonField value={reason} faults={faultsOf('reason')} onChange={setReason} />
          )}
        </>
      )}
    </ActDialog>
  );
}
