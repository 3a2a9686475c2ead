// How passwords are hashed and checked: argon2id, two at a time, so that a rush holds up nobody else.
import { hash, verify } from '@node-rs/argon2';
import { Turns } from '../../database/turns';
import { Refusal } from '../../domain/refusals';

/** OWASP's parameters: 19 MiB, two passes, one lane. argon2id is the library's default algorithm. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashes at once: they run off the event loop, on threads that files and name look-ups need too. */
const AT_ONCE = 2;
/** Who waits at most; later ones are told to come again. */
const WAITING = 64;
const RETRY_AFTER_SECONDS = 5;

/** A hash that no password has been chosen for: an unknown account costs the same work as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$anhpdXhpbm9ib2R5MDAwMQ$YmFyZSB3b3JrIGZvciBhIG5hbWUgdGhhdCBub2JvZHk';

const turns = new Turns(AT_ONCE);

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.queued >= WAITING) {
    throw new Refusal('RATE_LIMITED', { retryAfter: RETRY_AFTER_SECONDS });
  }
  return turns.take(work);
}

/** One and the same password, however a keyboard composes it. */
const normal = (password: string): string => password.normalize('NFKC');

/** The argon2id hash to store. Throws RATE_LIMITED when too many wait already. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normal(password), ARGON2ID));

/**
 * Whether the password fits the hash; null stands for an account that is not there, and takes as long.
 * Throws RATE_LIMITED when too many wait already.
 */
export const passwordFits = (passwordHash: string | null, password: string): Promise<boolean> =>
  inTurn(async () => {
    const fits = await verify(passwordHash ?? NOBODY, normal(password));
    return passwordHash !== null && fits;
  });
