// The six digits that a phone and the server share: TOTP (RFC 6238), SHA-1, a new code every 30 seconds.
import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../domain/instant';

const ISSUER = '教師進修規劃';
const PERIOD_S = 30;
/** Codes of the step before and the step after are taken too: phones run a little fast or slow. */
const WINDOW = 1;

const totp = (secret: string, userName = 'account'): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label: userName,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  });

/** A new secret: 160 random bits in base32. */
export const newFactorSecret = (): string => new Secret({ size: 20 }).base32;

/** What a phone's camera reads (otpauth://). */
export const factorUri = (secret: string, userName: string): string =>
  totp(secret, userName).toString();

/** The time step that holds an instant of the machine's time. */
export const factorStep = (at: Instant): number =>
  TOTP.counter({ period: PERIOD_S, timestamp: at });

/** The step whose code these digits are, at most one away from the present; null where they are none. */
export function stepOfCode(secret: string, digits: string, at: Instant): number | null {
  const delta = totp(secret).validate({ token: digits, timestamp: at, window: WINDOW });
  return delta === null ? null : factorStep(at) + delta;
}

/** The code of a step. */
export const codeOfStep = (secret: string, step: number): string =>
  totp(secret).generate({ timestamp: step * PERIOD_S * 1000 });
