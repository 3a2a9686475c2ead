// Decides how a record is named: opaque text whose order is the order of making.
import { randomBytes } from 'node:crypto';
import type { Instant } from './instant';

// In ASCII order, so that comparing two ids as text compares their times.
const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const TIME_LENGTH = 8;
const RANDOM_BYTES = 9;
const MAX_TIME = 2 ** 48;
/** What an id looks like; says nothing about whether the record exists. */
export const ID_SHAPE = /^[-0-9A-Z_a-z]{20}$/;

const symbol = (six: number): string => ALPHABET.charAt(six);

function timePart(now: Instant): string {
  let rest = now;
  let text = '';
  for (let i = 0; i < TIME_LENGTH; i += 1) {
    text = symbol(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

function randomPart(): string {
  const bytes = randomBytes(RANDOM_BYTES);
  let text = '';
  for (let i = 0; i < RANDOM_BYTES; i += 3) {
    const word = bytes.readUIntBE(i, 3);
    text += symbol(word >>> 18) + symbol((word >>> 12) & 63);
    text += symbol((word >>> 6) & 63) + symbol(word & 63);
  }
  return text;
}

/**
 * A new id of 20 characters: 48 bits of milliseconds, 72 random bits, in `-0-9A-Z_a-z`.
 * Ids of different milliseconds sort by time; within one millisecond the order means nothing.
 * Throws RangeError for an instant before 1970 or beyond 48 bits.
 */
export function newId(now: Instant): string {
  if (!Number.isInteger(now) || now < 0 || now >= MAX_TIME) {
    throw new RangeError(`no id can be made at ${now}`);
  }
  return timePart(now) + randomPart();
}

/** What every id of this instant or later is not less than, and every earlier one is, compared as text. */
export const firstIdOf = (instant: Instant): string => timePart(instant);

/** When an id was made. Throws RangeError for what is no id. */
export const instantOfId = (id: string): Instant =>
  Array.from(id.slice(0, TIME_LENGTH)).reduce((time, sign) => time * 64 + symbolValue(sign), 0);

/** Whether the text has the shape of an id; says nothing about whether the record exists. */
export function isId(text: string): boolean {
  return ID_SHAPE.test(text);
}

/** The six bits that a character of an id stands for, 0 to 63. Throws RangeError for another. */
export function symbolValue(character: string): number {
  const value = character.length === 1 ? ALPHABET.indexOf(character) : -1;
  if (value < 0) throw new RangeError(`no character of an id: ${character}`);
  return value;
}
