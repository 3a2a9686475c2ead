// Looks through all that the servers of a run have told, for what is personal (D3.8).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNationalId } from '../../server/domain/national-id';
import { toldFolder, type Told } from './told';

/** Unmasked: a masked one has no letter before the @ but the first. */
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const TELEPHONE = /(?<!\d)0\d{1,2}-\d{6,8}(?!\d)/;
const NATIONAL_ID = /(?<![A-Za-z\d])[A-Z][1289A-D]\d{8}(?![A-Za-z\d])/gi;
/** A number however it is written: 02-1234-5678, 0212345678, +886 2 1234 5678. */
const NUMBER = /\+?\d[\d ()-]{6,18}\d/g;
const WORD = /[\p{L}\p{N}]+/gu;
/** What the sentences of faults give as examples. */
const EXAMPLES = /(例如|such as) (name@school\.edu\.tw|02-12345678 (分機 12|#12))/g;

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const digitsOf = (number: string): string => number.replace(/\D/g, '').replace(/^886/, '0');

/** Whom a server knew, ready to be looked for: words by themselves, so that 林示範 is not in 林示範國小. */
class People {
  private readonly words = new Set<string>();
  private readonly numbers = new Set<string>();
  private readonly others: RegExp | null;

  constructor(people: readonly string[]) {
    const others: string[] = [];
    for (const one of people) {
      if (/^[\p{L}\p{N}]{2,}$/u.test(one)) this.words.add(one);
      else if ([...one].length > 1) others.push(escaped(one));
      const digits = digitsOf(one);
      if (/^[\d ()+#-]+$/.test(one) && digits.length > 7) this.numbers.add(digits);
    }
    const any = `(?<![\\p{L}\\p{N}])(?:${others.join('|')})(?![\\p{L}\\p{N}])`;
    this.others = others.length === 0 ? null : new RegExp(any, 'u');
  }

  in(line: string): string | undefined {
    return (
      line.match(WORD)?.find((word) => this.words.has(word)) ??
      line.match(NUMBER)?.find((number) => this.numbers.has(digitsOf(number))) ??
      this.others?.exec(line)?.[0]
    );
  }
}

const holdsNationalId = (line: string): boolean =>
  (line.match(NATIONAL_ID) ?? []).some((word) => isNationalId(word.toUpperCase()));

function inLine(told: string, people: People): string | null {
  const line = told.replace(EXAMPLES, '');
  if (holdsNationalId(line)) return 'a national ID';
  const word = ADDRESS.exec(line)?.[0] ?? TELEPHONE.exec(line)?.[0] ?? people.in(line);
  return word === undefined ? null : `"${word}"`;
}

function inServer({ test, lines, noNationalId, people }: Told): string[] {
  const known = new People(people);
  const shown = (line: string, found: string): string =>
    `${test}: ${found} in ${line.trim().slice(0, 400)}`;
  const ids = noNationalId.filter(holdsNationalId).map((line) => shown(line, 'a national ID'));
  const others = lines.flatMap((line) => {
    const found = inLine(line, known);
    return found === null ? [] : [shown(line, found)];
  });
  return [...ids, ...others];
}

/** Everything personal in what the servers of a run have told, or stored where it does not belong; empty when there is none. */
export function leaksOf(runFolder: string): string[] {
  const folder = toldFolder(runFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) =>
    inServer(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Told),
  );
}
