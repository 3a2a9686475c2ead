// What a command is told of a person beside its arguments: those are seen by every user of the machine, and by history.
import { createInterface } from 'node:readline/promises';
import { UsageError } from './run-command';

/** What stands on the standard input. */
export interface GivenPerson {
  nationalId: string;
  /** Null: one is made up for the first sign-in. */
  password: string | null;
}

/** The first line is the national ID, the second the password; throws UsageError when there is more, or nothing. */
export function personFrom(text: string): GivenPerson {
  const [nationalId = '', password = '', ...more] = text.split(/\r?\n/);
  if (nationalId.trim() === '' || more.some((line) => line !== '')) {
    throw new UsageError(
      'standard input: want the national ID on the first line, and on a second the password or nothing',
    );
  }
  return { nationalId, password: password || null };
}

/** Reads them from a pipe or a file. A terminal is asked for the national ID only: a password would be seen there. */
export async function readPerson(): Promise<GivenPerson> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) {
    const terminal = createInterface({ input: stdin, output: stderr });
    const nationalId = await terminal.question('national ID: ');
    terminal.close();
    return personFrom(nationalId);
  }
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(part as Buffer);
  return personFrom(Buffer.concat(parts).toString('utf8'));
}
