// What a session's cookie holds: 32 random bytes, of which the server keeps a hash only.
import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[-0-9A-Z_a-z]{43}$/;

/** A new token: 32 random bytes in base64url, 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Whether a cookie may be a token at all; anything else is nobody, without a look into the database. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** SHA-256 of a token, base64url: a stolen table signs nobody in. The token is random, so it needs no salt. */
export const tokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
