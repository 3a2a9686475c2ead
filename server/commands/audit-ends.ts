// The file that remembers where the chains of audit rows ended, so that the next check misses what is gone whole.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ChainEnd } from '../modules/audit/chain';
import { UsageError } from './run-command';

/** A chain, how many links it has, and the hash of the last. */
const LINE = /^(\S{1,20}) (\d{1,10}) ([-\w]{43})$/;

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A name typed wrong, or a file that was taken away, must not pass for the first time: nothing would be compared.
    const why = code === 'ENOENT' ? 'there is no such file; --first begins one' : String(code);
    throw new UsageError(`${file}: ${why}`);
  }
}

/** The ends of the last time. Throws UsageError where there is no file, and for any other file. */
export function readEnds(file: string): ChainEnd[] {
  const lines = textOf(file).split('\n');
  return lines.flatMap((line, at) => {
    if (line === '' && at === lines.length - 1) return [];
    const [, chain = '', length = '', head = ''] = LINE.exec(line) ?? [];
    if (chain === '') throw new UsageError(`${file}: line ${at + 1} is no end of a chain`);
    return [{ chain, length: Number(length), head }];
  });
}

/** That there are no ends of an earlier time. Throws UsageError where a file is: what it remembers would be forgotten. */
export function noEnds(file: string): ChainEnd[] {
  if (existsSync(file)) throw new UsageError(`${file}: is there already; leave --first out`);
  return [];
}

/** Writes the ends of this time, at once: a file that is broken off would forget chains. */
export function writeEnds(file: string, ends: readonly ChainEnd[]): void {
  const lines = ends.map(({ chain, length, head }) => `${chain} ${length} ${head}\n`);
  writeFileSync(`${file}.new`, lines.join(''));
  renameSync(`${file}.new`, file);
}
