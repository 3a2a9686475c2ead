// Whether a password or a code may be tried now, counted by whose it is and by address.
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { Refusal } from '../../domain/refusals';
import { networkOf } from './network';
import { passwordFits } from './password.service';
import {
  claimBucket,
  deleteBucket,
  readBucket,
  storeBucket,
  takeBack,
} from './sign-in-attempt.repo';
import { ACCOUNT_FAILURES, ADDRESS_FAILURES, afterFailure, waitSeconds } from './sign-in-limits';

/** What is tried: each is counted apart, so that a right password does not forgive wrong codes. */
export type Tried = 'sign-in account' | 'second factor';

/** One attempt with a password or a code; how it ended is written in the transaction that its outcome needs anyway. */
export interface Attempt {
  /** Whether the password fits the hash; null stands for an account that is not there. */
  fits(passwordHash: string | null, password: string): Promise<boolean>;
  failed(tx: Tx): Promise<void>;
  succeeded(tx: Tx): Promise<void>;
}

/**
 * Counts an attempt; answers the seconds to wait, 0 when it may be made: the one after the `limit`th may not.
 * @param times for how many it counts
 */
export async function claim(
  tx: Tx,
  bucket: string,
  limit: number,
  now: number,
  times = 1,
): Promise<number> {
  const before = await claimBucket(tx, bucket, now);
  const seconds = waitSeconds(before, now);
  // What is refused is no failure: waiting must not grow by asking.
  const after = before !== null && seconds > 0 ? before : afterFailure(before, limit, now, times);
  await storeBucket(tx, bucket, after);
  return seconds;
}

/**
 * Begins an attempt. The user name's count goes up before the password is looked at, so that a hundred guesses at once
 * are not one; the address's only after a failure, so that a school that signs in at once is not an attack. Names and
 * addresses are kept as keyed hashes. Throws RATE_LIMITED with the seconds to wait, for unknown names alike.
 * @param userName the user name; of a second factor the account's id
 */
export async function beginAttempt(
  context: RequestContext,
  userName: string,
  tried: Tried = 'sign-in account',
): Promise<Attempt> {
  const { app, now } = context;
  const account = app.vault.hash(`${tried} ${userName}`);
  const address = app.vault.hash(`sign-in address ${networkOf(context.address)}`);
  const wait =
    waitSeconds(await readBucket(context.sql, address), now) ||
    (await app.database.transaction((tx) => claim(tx, account, ACCOUNT_FAILURES, now)));
  if (wait > 0) throw new Refusal('RATE_LIMITED', { retryAfter: wait });
  return {
    fits: async (passwordHash, password) => {
      try {
        return await passwordFits(passwordHash, password);
      } catch (error) {
        // The queue was full: the password was not looked at, so it was not wrong.
        await app.database.transaction((tx) => takeBack(tx, account, ACCOUNT_FAILURES));
        throw error;
      }
    },
    failed: async (tx) => {
      const before = await claimBucket(tx, address, now);
      await storeBucket(tx, address, afterFailure(before, ADDRESS_FAILURES, now));
    },
    succeeded: async (tx) => {
      await deleteBucket(tx, account);
    },
  };
}

/** Forgets the failed attempts of a user name: its owner has proved by other means to be one. */
export async function forgetAttempts(
  tx: Tx,
  { vault }: Pick<RequestContext['app'], 'vault'>,
  userName: string,
): Promise<void> {
  const tried: Tried = 'sign-in account';
  await deleteBucket(tx, vault.hash(`${tried} ${userName}`));
}
