// Decides what an email address and a telephone number are, and in which form they are kept.
import type { Fault } from './refusals';
import { textFault, withoutUnseen } from './text';

/** Greatest length of an address (RFC 5321). */
export const EMAIL_MAX = 254;
const LOCAL_MAX = 64;
/** Greatest length of a telephone number with its extension. */
export const TELEPHONE_MAX = 40;
const LEAST_DIGITS = 6;

// The form that browsers check, with a dot in the domain: one address, and nothing that ends a header's line.
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
// Digits with the signs that stand between them, and an extension: (02)1234-5678 分機 12, +886 2 1234 5678 #12.
const TELEPHONE = /^\+?[0-9()\- ]+(?: ?(?:#|轉|分機|ext\.?) ?[0-9]+)?$/i;

/** The form that is kept: half width, no blanks around it, nothing that nobody sees, the domain in lower case. */
export function canonicalEmail(text: string): string {
  const address = withoutUnseen(text.normalize('NFKC')).trim();
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}

/** Whether two addresses are one to whoever types them. */
export const sameEmail = (a: string, b: string): boolean =>
  canonicalEmail(a).toLowerCase() === canonicalEmail(b).toLowerCase();

/** The fault of an address in its kept form, or null: 'email' for all that is not exactly one address with a domain. */
export function emailFault(path: string, address: string): Fault | null {
  const fault = textFault(path, address, { min: 1, max: EMAIL_MAX });
  if (fault !== null) return fault;
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
  const labels = domain.split('.');
  const good =
    local.length <= LOCAL_MAX &&
    LOCAL.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label));
  return good ? null : { path, rule: 'email' };
}

/** The form that is kept: half width, no blanks around it, nothing that nobody sees, each dash a hyphen. */
export const canonicalTelephone = (text: string): string =>
  withoutUnseen(text.normalize('NFKC'))
    .replace(/\p{Pd}/gu, '-')
    .trim();

/** The fault of a telephone number in its kept form, or null: 'telephone' for what cannot be dialled. */
export function telephoneFault(path: string, number: string): Fault | null {
  const fault = textFault(path, number, { min: 1, max: TELEPHONE_MAX });
  if (fault !== null) return fault;
  const digits = number.replace(/[^0-9]/g, '').length;
  return TELEPHONE.test(number) && digits >= LEAST_DIGITS ? null : { path, rule: 'telephone' };
}
