// Looks through all that the servers of a run have told, for what is personal (D3.8).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNationalId } from '../../server/domain/national-id';
import { toldFolder, type Told } from './told';

/** Unmasked: a masked one has no letter before the @ but the first. */
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const TELEPHONE = /(?<!\d)0\d{1,2}-\d{6,8}(?!\d)/;
const NATIONAL_ID = /(?<![A-Za-z\d])[A-Z][1289A-D]\d{8}(?![A-Za-z\d])/g;
/** What the sentences of faults give as examples. */
const EXAMPLES = /(例如|such as) (name@school\.edu\.tw|02-12345678 (分機 12|#12))/g;

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
/** Words by themselves: '示範1' is not in '示範12', nor 林示範 in 林示範國小. */
const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');

function inLine(told: string, people: RegExp | null): string | null {
  const line = told.replace(EXAMPLES, '');
  if ((line.match(NATIONAL_ID) ?? []).some(isNationalId)) return 'a national ID';
  const word = ADDRESS.exec(line)?.[0] ?? TELEPHONE.exec(line)?.[0] ?? people?.exec(line)?.[0];
  return word === undefined ? null : `"${word}"`;
}

function inServer({ test, lines, people }: Told): string[] {
  const words = people.filter((word) => [...word].length > 1);
  const known = words.length === 0 ? null : anyOf(words);
  return lines.flatMap((line) => {
    const found = inLine(line, known);
    return found === null ? [] : [`${test}: ${found} in ${line.trim().slice(0, 400)}`];
  });
}

/** Everything personal in logs, errors and audit rows of a run; empty when there is none. */
export function leaksOf(runFolder: string): string[] {
  const folder = toldFolder(runFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) =>
    inServer(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Told),
  );
}
