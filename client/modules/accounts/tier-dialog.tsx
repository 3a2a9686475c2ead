// Decides how the tier of an account is changed: to one that the asker may give, with what it may do then (D2.4).
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import { ActDialog, FieldsUnreadable } from '../../ui/act-dialog';
import type { AccountFieldsFragment } from '../../gql/graphql';
import { TierCards } from './tier-cards';
import { tiersToOffer } from './tiers';
import type { Tier } from './tiers';
import { useAccountActs } from './use-account-acts';

/** The dialog "change the tier". */
export function TierDialog(props: {
  account: Pick<AccountFieldsFragment, 'id' | 'version' | 'name' | 'role'> & {
    unit: { kind: string };
  };
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { may } = useSession();
  const acts = useAccountActs();
  const { account } = props;
  const offered = tiersToOffer(account.role, account.unit.kind, may);
  const [tier, setTier] = useState<Tier | null>(offered.length === 1 ? (offered[0] ?? null) : null);
  const [missing, setMissing] = useState(false);

  async function run() {
    setMissing(tier === null);
    if (tier === null) throw new FieldsUnreadable();
    await acts.tier(account, tier);
    props.onDone(t('act.tier.done', { name: account.name, tier: t(`role.${tier}`) }));
  }

  return (
    <ActDialog
      title={t('act.tier.title', { name: account.name })}
      action={t('act.tier.action')}
      run={run}
      onClose={props.onClose}
    >
      {(faultsOf) => (
        <>
          <p>{t('act.tier.line', { tier: t(`role.${account.role}`) })}</p>
          <TierCards
            legend={t('act.tier.to')}
            offered={offered}
            value={tier}
            faults={missing && tier === null ? [t('applyFault.tier')] : faultsOf('tier')}
            onChange={setTier}
          />
        </>
      )}
    </ActDialog>
  );
}
