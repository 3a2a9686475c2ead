// Decides which passwords are accepted.
import type { Fault } from './refusals';
import { codePoints, textFault } from './text';

/** Least length of a password, in code points. */
export const PASSWORD_MIN = 10;
/** Greatest length of a password, in code points: longer ones only cost hashing time. */
export const PASSWORD_MAX = 128;

// The commonest of those long enough to pass otherwise; compared without case.
// prettier-ignore
const COMMON: ReadonlySet<string> = new Set([
  '0123456789', '1234567890', '0987654321', '12345678910', '123456789a', 'a123456789',
  '1q2w3e4r5t', '1qaz2wsx3edc', 'qazwsxedcrfv', 'qwertyuiop', 'qwerty12345', 'qwerty1234',
  'asdfghjkl;', 'q1w2e3r4t5', '1234qwerasdf', 'abcdefghij', 'abc1234567', 'abcd123456',
  'password12', 'password123', 'password1234', 'passw0rd123', 'p@ssw0rd123', 'iloveyou123',
  'letmein123', 'welcome123', 'administrator', 'admin12345', 'changeme123', 'teacher123',
  'taiwan1234', '1qazxsw23edc', 'zaq12wsxcde3', 'football123', 'sunshine123', '5201314520',
]);

/**
 * Every fault of a new password: length in code points, bad characters, the user name itself,
 * one of the commonest or a single character repeated.
 */
export function passwordFaults(path: string, password: string, userName: string): Fault[] {
  const unreadable = textFault(path, password, { min: 0, max: PASSWORD_MAX });
  if (unreadable) return [unreadable];
  const faults: Fault[] = [];
  const folded = password.toLowerCase();
  if (codePoints(password) < PASSWORD_MIN) {
    faults.push({ path, rule: 'tooShort', limit: PASSWORD_MIN });
  }
  if (folded === userName.toLowerCase()) faults.push({ path, rule: 'sameAsUserName' });
  if (COMMON.has(folded) || new Set(folded).size === 1) faults.push({ path, rule: 'common' });
  return faults;
}
