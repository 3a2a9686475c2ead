// Whether one may ask again for what sends a mail or tells who is a teacher: counted by address and by whom it concerns or who asks.
import type { RequestContext } from '../../app/context';
import { Refusal } from '../../domain/refusals';
import { answered, type Keyed } from '../audit/write.service';
import { claim } from './attempt.service';
import { networkOf } from './network';

/**
 * How many requests of a kind one address makes before it has to wait: a whole school may sit behind it, and through
 * another institution it signs in every day.
 */
const BY_ADDRESS = {
  apply: 30,
  'sign-up': 100,
  'password-reset': 30,
  'email-change': 100,
  roaming: 300,
  'roaming-back': 300,
} as const;
/** How many concern one and the same person before one has to wait: each may send a mail. */
const BY_SUBJECT = 5;

/**
 * How often one account names people by national ID within a quarter of an hour, one by one or by files, before it has
 * to wait: more than a school's August needs, and too few to find out who in the country is a teacher (D3.8). Of files
 * the rows are counted, too: the greatest one may be corrected and checked four times more.
 */
const BY_ACCOUNT = { naming: 300, 'teacher-file': 30, 'teacher-row': 10_000 } as const;

/** What is counted. */
export type Throttled = keyof typeof BY_ADDRESS;

/**
 * Counts a request, in a transaction of its own, before anything is looked up. Throws RATE_LIMITED with the seconds to
 * wait: a minute, then twice as long each time, an hour at most; what is refused does not count.
 * @param subjects whom it concerns (a user name, a national ID, a mailbox), where asking often would trouble that person;
 *   each is kept as a keyed hash, like the address
 */
export async function throttle(
  context: RequestContext,
  what: Throttled,
  ...subjects: readonly string[]
): Promise<void> {
  const { app, now } = context;
  const address = app.vault.hash(`${what} address ${networkOf(context.address)}`);
  const wait = await app.database.transaction(async (tx) => {
    let seconds = await claim(tx, address, BY_ADDRESS[what], now);
    for (const subject of subjects) {
      if (seconds > 0) break;
      seconds = await claim(tx, app.vault.hash(`${what} subject ${subject}`), BY_SUBJECT, now);
    }
    return seconds;
  });
  if (wait > 0) throw new Refusal('RATE_LIMITED', { retryAfter: wait });
}

/**
 * Counts that the actor names people by national ID: what comes of it tells who is a teacher, whether or not it is
 * refused. A request that was answered before does not count. Throws RATE_LIMITED as `throttle` does.
 * @param people how many it names
 */
export async function throttleNaming(
  context: RequestContext,
  what: keyof typeof BY_ACCOUNT,
  { idempotencyKey }: Keyed,
  people = 1,
): Promise<void> {
  const { app, now, actor } = context;
  if (actor === null || (await answered(context, idempotencyKey))) return;
  const bucket = app.vault.hash(`${what} account ${actor.id}`);
  const wait = await app.database.transaction((tx) =>
    claim(tx, bucket, BY_ACCOUNT[what], now, people),
  );
  if (wait > 0) throw new Refusal('RATE_LIMITED', { retryAfter: wait });
}
