// Decides which dialog asks for which act on an account.
import { FunctionsDialog } from './functions-dialog';
import { PlainActDialog } from './plain-act-dialog';
import { TierDialog } from './tier-dialog';
import type { AccountRowFieldsFragment } from '../../gql/graphql';
import type { Act } from './account-acts';

/** The dialog of the act. */
export function ActOnAccount(props: {
  act: Act;
  account: AccountRowFieldsFragment;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { act, ...rest } = props;
  if (act === 'approve' || act === 'functions') return <FunctionsDialog act={act} {...rest} />;
  if (act === 'tier') return <TierDialog {...rest} />;
  return <PlainActDialog act={act} {...rest} />;
}
