// Decides what a user name is, and in which one spelling it is kept (D2.10).
import type { Fault } from './refusals';
import { textFault, withoutUnseen } from './text';

/** Least length of a new user name. */
export const USER_NAME_MIN = 4;
/** Greatest length of a new user name. */
export const USER_NAME_MAX = 40;

/** One spelling of a user name: half width, lower case, no blanks around it, nothing that nobody sees. */
export const canonicalUserName = (text: string): string =>
  withoutUnseen(text.normalize('NFKC')).trim().toLowerCase();

/** The faults of a new user name in its one spelling: its length, and signs other than a-z 0-9 . _ - ('userName'). */
export function userNameFaults(path: string, userName: string): Fault[] {
  const fault = textFault(path, userName, { min: USER_NAME_MIN, max: USER_NAME_MAX });
  if (fault !== null) return [fault];
  return /^[a-z0-9._-]+$/.test(userName) ? [] : [{ path, rule: 'userName' }];
}
