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

/** How far apart two ids of one millisecond may lie: random, so that no id tells the next. */
const STEP_BYTES = 5;
const RANDOM_LENGTH = (RANDOM_BYTES * 8) / 6;
let last = { now: -1, random: 0n };

const randomBits = (bytes: number): bigint => BigInt(`0x${randomBytes(bytes).toString('hex')}`);

function randomPart(now: Instant): string {
  // The first leaves its highest bit free, so that those after it have room to grow.
  const random =
    last.now === now ? last.random + randomBits(STEP_BYTES) + 1n : randomBits(RANDOM_BYTES) >> 1n;
  last = { now, random };
  let text = '';
  for (let place = RANDOM_LENGTH - 1; place >= 0; place -= 1) {
    text += symbol(Number((random >> BigInt(place * 6)) & 63n));
  }
  return text;
}

/**
 * A new id of 20 characters: 48 bits of milliseconds, 72 random bits, in `-0-9A-Z_a-z`.
 * Ids of different milliseconds sort by time; those that one process makes one after another for one millisecond sort in
 * the order of making; between processes the order within a millisecond means nothing.
 * Throws RangeError for an instant before 1970 or beyond 48 bits.
 */
export function newId(now: Instant): string {
  if (!Number.isInteger(now) || now < 0 || now >= MAX_TIME) {
    throw new RangeError(`no id can be made at ${now}`);
  }
  return timePart(now) + randomPart(now);
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
