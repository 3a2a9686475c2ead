// Whether a password may be tried now, counted by user name and by address.
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { Refusal } from '../../domain/refusals';
import { deleteBucket, lockBucket, storeBucket } from './sign-in-attempt.repo';
import { ACCOUNT_FAILURES, ADDRESS_FAILURES, afterFailure, waitSeconds } from './sign-in-limits';

/** One attempt with a password; how it ended is said inside the transaction that its outcome needs anyway. */
export interface Attempt {
  failed(tx: Tx): Promise<void>;
  succeeded(tx: Tx): Promise<void>;
}

/**
 * Begins an attempt. The user name's count goes up before the password is looked at, so that a hundred guesses at once
 * are not one; the address's only after a failure, so that a school that signs in at once is not an attack. Names and
 * addresses are kept as keyed hashes. Throws RATE_LIMITED with the seconds to wait, for unknown names alike.
 */
export async function beginAttempt(context: RequestContext, userName: string): Promise<Attempt> {
  const { app, now } = context;
  const account = app.vault.hash(`sign-in account ${userName}`);
  const address = app.vault.hash(`sign-in address ${context.address}`);
  const wait = await app.database.transaction(async (tx) => {
    const tried = await lockBucket(tx, account);
    const seconds = Math.max(
      waitSeconds(tried, now),
      waitSeconds(await lockBucket(tx, address), now),
    );
    if (seconds === 0) await storeBucket(tx, account, afterFailure(tried, ACCOUNT_FAILURES, now));
    return seconds;
  });
  if (wait > 0) throw new Refusal('RATE_LIMITED', { retryAfter: wait });
  return {
    failed: async (tx) => {
      const before = await lockBucket(tx, address);
      await storeBucket(tx, address, afterFailure(before, ADDRESS_FAILURES, now));
    },
    succeeded: async (tx) => {
      await deleteBucket(tx, account);
    },
  };
}
