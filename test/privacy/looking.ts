// What is found of everybody in an answer, and which of it no rule allows.
import type { Known, Piece } from './people';
import { allowedBy, type Reader } from './rules';
import type { PrivacyWorld } from './world';

/** What an answer shows. */
export interface Seen {
  /** Every kind of what is personal that is in it. */
  pieces: Set<Piece>;
  /** What is there and should not be, in words. */
  wrong: string[];
}

const labelOf = (world: PrivacyWorld, person: Known): string =>
  Object.entries(world.people).find(([, one]) => one === person)?.[0] ?? 'somebody';

/** Looks through an answer as a whole: data, errors, or the bytes of a file. */
export function look(world: PrivacyWorld, reader: Reader, answer: unknown): Seen {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const seen: Seen = { pieces: new Set(), wrong: [] };
  for (const person of world.all) {
    for (const [piece, value] of Object.entries(person.pieces) as [Piece, string][]) {
      if (!text.includes(value)) continue;
      seen.pieces.add(piece);
      if (allowedBy(reader, person, piece).length === 0) {
        seen.wrong.push(`${piece} of ${labelOf(world, person)}`);
      }
    }
  }
  return seen;
}
