// What is found of everybody in an answer, however it is written there, and which of it no rule allows.
import { TEST_VAULT } from '../support/seed';
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

const unescaped = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

/** The text, what its escapes stand for, and what its cursors and tokens hold. */
function readable(text: string): string {
  const plain = unescaped(text);
  const packed = new Set(plain.match(/[-\w+/]{8,}={0,2}/g));
  const opened = [...packed].map((word) => Buffer.from(word, 'base64').toString());
  // What is no text when it is opened, such as an id, was none.
  const texts = opened.filter((word) => !word.includes('\uFFFD'));
  return [plain, ...texts].join('\n').toLowerCase();
}

/** In which forms a piece gives somebody away: 02-8100-0001 as +886281000001, an ID as the hash that finds it. */
function formsOf(piece: Piece, value: string): string[] {
  const text = value.toLowerCase();
  if (piece === 'TELEPHONE') return [text, text.replace(/\D/g, '').slice(1), text.slice(1)];
  if (piece === 'NATIONAL_ID') return [text, TEST_VAULT.hash(value).toLowerCase()];
  return [text];
}

const kept = new WeakMap<Known, [Piece, string[]][]>();
function piecesOf(person: Known): [Piece, string[]][] {
  const known = kept.get(person);
  if (known !== undefined) return known;
  const pieces = (Object.entries(person.pieces) as [Piece, string][]).map(
    ([piece, value]): [Piece, string[]] => [piece, formsOf(piece, value)],
  );
  kept.set(person, pieces);
  return pieces;
}

/** Looks through an answer as a whole: data, errors, extensions and headers, or the bytes of a file. */
export function look(world: PrivacyWorld, reader: Reader, answer: unknown): Seen {
  const text = readable(typeof answer === 'string' ? answer : JSON.stringify(answer));
  const seen: Seen = { pieces: new Set(), wrong: [] };
  for (const person of world.all) {
    for (const [piece, forms] of piecesOf(person)) {
      if (!forms.some((form) => text.includes(form))) continue;
      seen.pieces.add(piece);
      if (allowedBy(reader, person, piece).length === 0) {
        seen.wrong.push(`${piece} of ${labelOf(world, person)}`);
      }
    }
  }
  return seen;
}
