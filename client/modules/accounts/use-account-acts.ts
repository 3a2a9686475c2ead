// Decides how an act on an account reaches the server: with its version and a key, and what is on the page is read again.
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@apollo/client';
import { useMemo } from 'react';
import { refusalOf } from '../../app/refusal';
import { useWriteKey } from '../../app/write-key';
import {
  ApproveAccountDocument,
  ChangeAccountTierDocument,
  DeleteAccountDocument,
  MailAccountPasswordDocument,
  NarrowAccountFunctionsDocument,
  RefuseAccountDocument,
  ResetSecondFactorDocument,
  ResumeAccountDocument,
  SuspendAccountDocument,
} from '../../gql/graphql';
import type { AccountFieldsFragment, BusinessFunction } from '../../gql/graphql';
import type { Tier } from './tiers';

/** What an act needs to know of the account. */
export type AccountToAct = Pick<AccountFieldsFragment, 'id' | 'version'>;

type Aim = { accountId: string; version: number };
type Keyed<Input> = { input: Input & { idempotencyKey: string } };

/** The acts; each throws what the server refuses. */
export function useAccountActs() {
  const client = useApolloClient();
  const writeKey = useWriteKey();
  return useMemo(() => {
    async function act<Data, Input extends Aim>(
      mutation: TypedDocumentNode<Data, Keyed<Input>>,
      input: Input,
    ): Promise<void> {
      const idempotencyKey = writeKey.keyFor(input);
      try {
        await client.mutate({ mutation, variables: { input: { ...input, idempotencyKey } } });
        writeKey.done();
      } catch (failure) {
        // Somebody was faster: what is shown is old, and its version as well.
        const code = refusalOf(failure)?.code;
        if (code === 'CONFLICT' || code === 'WRONG_STATE') {
          await client.refetchQueries({ include: 'active' });
        }
        throw failure;
      }
      await client.refetchQueries({ include: 'active' });
    }
    const aim = ({ id, version }: AccountToAct): Aim => ({ accountId: id, version });
    return {
      approve: (account: AccountToAct, functions: BusinessFunction[]) =>
        act(ApproveAccountDocument, { ...aim(account), functions }),
      refuse: (account: AccountToAct, reason: string) =>
        act(RefuseAccountDocument, { ...aim(account), reason }),
      suspend: (account: AccountToAct, reason: string) =>
        act(SuspendAccountDocument, { ...aim(account), reason }),
      resume: (account: AccountToAct) => act(ResumeAccountDocument, aim(account)),
      mail: (account: AccountToAct) => act(MailAccountPasswordDocument, aim(account)),
      remove: (account: AccountToAct, reason: string) =>
        act(DeleteAccountDocument, { ...aim(account), reason }),
      factor: (account: AccountToAct, reason: string) =>
        act(ResetSecondFactorDocument, { ...aim(account), reason }),
      tier: (account: AccountToAct, tier: Tier) =>
        act(ChangeAccountTierDocument, { ...aim(account), tier }),
      functions: (account: AccountToAct, functions: BusinessFunction[]) =>
        act(NarrowAccountFunctionsDocument, { ...aim(account), functions }),
    };
  }, [client, writeKey]);
}
