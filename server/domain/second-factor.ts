// Decides what a second factor's code looks like: six digits of a phone, or a recovery code on paper.
import { randomInt } from 'node:crypto';

/** How many recovery codes one gets at a time. */
export const RECOVERY_CODES = 10;

/** The longest text that is read as a code, in code points. */
export const CODE_MAX = 40;

// No letter and digit that look alike on paper: 31 signs, so that ten of them are 49 bits.
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ2345679';
const HALF = 5;

/** A code as somebody typed it. */
export type FactorCode = { by: 'AUTHENTICATOR' | 'RECOVERY_CODE'; code: string };

/** Reads a code, in whatever case, width and spacing it was typed; null for what cannot be one. */
export function readFactorCode(text: string): FactorCode | null {
  const code = text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  if (/^\d{6}$/.test(code)) return { by: 'AUTHENTICATOR', code };
  const signs = new RegExp(`^[${SIGNS}]{${2 * HALF}}$`);
  return signs.test(code) ? { by: 'RECOVERY_CODE', code } : null;
}

const part = (): string =>
  Array.from({ length: HALF }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');

/** New recovery codes as they are shown, 'ABCDE-23456', each another. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES) codes.add(`${part()}-${part()}`);
  return [...codes];
}
