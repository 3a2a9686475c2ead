// Decides how the functions of an account are chosen, when it is approved or later: never beyond its tier (D2.2).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from '../../ui/act-dialog';
import { CheckList } from '../../ui/check-list';
import type { AccountFieldsFragment } from '../../gql/graphql';
import { functionsOf } from './tiers';
import { useAccountActs } from './use-account-acts';

/** The dialog "activate" or "set the functions". */
export function FunctionsDialog(props: {
  act: 'approve' | 'functions';
  account: Pick<AccountFieldsFragment, 'id' | 'version' | 'name' | 'role' | 'functions'> & {
    unit: { name: string };
  };
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const acts = useAccountActs();
  const { act, account } = props;
  const [functions, setFunctions] = useState(account.functions);
  const words = {
    name: account.name,
    unit: account.unit.name,
    tier: t(`role.${account.role}`),
    count: functions.length,
  };

  async function run() {
    await acts[act](account, functions);
    props.onDone(t(`act.${act}.done`, words));
  }

  return (
    <ActDialog
      title={t(`act.${act}.title`, words)}
      action={t(`act.${act}.action`)}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>{t(`act.${act}.line`, words)}</p>
          <CheckList
            id="functions"
            legend={t('act.functions.label')}
            options={functionsOf(account.role).map((value) => ({
              value,
              label: t(`businessFunction.${value}`),
            }))}
            chosen={functions}
            faults={faultsOf('functions')}
            onChange={setFunctions}
          />
        </>
      )}
    </ActDialog>
  );
}
