// Decides what an email address looks like; whether it is somebody's, only a mailed link proves.
import type { Fault } from './refusals';
import { textFault } from './text';

/** The greatest length of an address, in characters (RFC 5321). */
const MAX_EMAIL = 254;

// One @, a local part without blanks or what would end an address in a header, and a host with a dot.
const SHAPE = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/u;

/** The fault of an address, or null: 'tooLong', 'tooShort', 'text', else 'format'. */
export function emailFault(path: string, email: string): Fault | null {
  const fault = textFault(path, email, { min: 1, max: MAX_EMAIL });
  if (fault !== null) return fault;
  return SHAPE.test(email) ? null : { path, rule: 'format' };
}
