// Decides how a page writes: with a key for the content, and what is shown is read again afterwards.
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@apollo/client';
import { useMemo } from 'react';
import { refusalOf } from './refusal';
import { useWriteKey } from './write-key';

type Keyed<Input> = { input: Input & { idempotencyKey: string } };

/** The writes of a component. */
export interface KeyedWrite {
  /** Writes once, however often it is tried; throws what the server refuses. Nothing is read again. */
  send: <Data, Input extends object>(
    mutation: TypedDocumentNode<Data, Keyed<Input>>,
    input: Input,
  ) => Promise<Data>;
  /** As `send`, and whatever the page shows is read again: also where somebody else was faster. */
  write: <Data, Input extends object>(
    mutation: TypedDocumentNode<Data, Keyed<Input>>,
    input: Input,
  ) => Promise<Data>;
  /** Reads again what the page shows; never fails. */
  refresh: () => Promise<void>;
}

/** Writes with keys; the same content keeps its key until it has succeeded. */
export function useKeyedWrite(): KeyedWrite {
  const client = useApolloClient();
  const writeKey = useWriteKey();
  return useMemo(() => {
    const refresh = async () => {
      // What could not be read again says so where it is shown; the write is done all the same.
      await client.refetchQueries({ include: 'active' }).catch(() => null);
    };
    const send: KeyedWrite['send'] = async (mutation, input) => {
      const idempotencyKey = writeKey.keyFor(input);
      const answer = await client.mutate({
        mutation,
        variables: { input: { ...input, idempotencyKey } },
      });
      if (!answer.data) throw new TypeError('The server answered a write without a result');
      writeKey.done();
      return answer.data;
    };
    const write: KeyedWrite['write'] = async (mutation, input) => {
      try {
        const data = await send(mutation, input);
        await refresh();
        return data;
      } catch (failure) {
        const code = refusalOf(failure)?.code;
        if (code === 'CONFLICT' || code === 'WRONG_STATE') await refresh();
        throw failure;
      }
    };
    return { send, write, refresh };
  }, [client, writeKey]);
}
