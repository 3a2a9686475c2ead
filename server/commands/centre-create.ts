// Makes the first account of the national centre in a real installation (D2.4).
import { parseArgs } from 'node:util';
import { createVault } from '../app/vault';
import { createCentreAccount } from './centre-account';
import { runCommand, UsageError } from './run-command';

const USAGE =
  'usage: npm run centre:create -- --user-name NAME --name NAME --national-id ID --email ADDRESS [< password]';

function readArguments(): Record<'user-name' | 'name' | 'national-id' | 'email', string> {
  const string = { type: 'string' } as const;
  const options = { 'user-name': string, name: string, 'national-id': string, email: string };
  try {
    const { values } = parseArgs({ options });
    const { name, email } = values;
    const userName = values['user-name'];
    const nationalId = values['national-id'];
    if (name && email && userName && nationalId) {
      return { name, email, 'user-name': userName, 'national-id': nationalId };
    }
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new UsageError(USAGE);
}

/** The password from a pipe; null at a terminal, where it would be seen. */
async function givenPassword(): Promise<string | null> {
  if (process.stdin.isTTY) return null;
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return (
    Buffer.concat(parts)
      .toString('utf8')
      .replace(/\r?\n$/, '') || null
  );
}

void runCommand(async ({ config, database, clock }) => {
  const given = readArguments();
  const account = {
    userName: given['user-name'].toLowerCase(),
    name: given.name,
    nationalId: given['national-id'],
    email: given.email,
    password: await givenPassword(),
  };
  const now = (await clock()).now();
  const once = await createCentreAccount(database, createVault(config), account, now);
  process.stdout.write(`account ${account.userName} of the national centre is active\n`);
  if (once !== null) {
    process.stdout.write(`password for the first sign-in, to be changed there: ${once}\n`);
  }
  return true;
});
