// Makes the first account of the national centre in a real installation (D2.4).
import { parseArgs } from 'node:util';
import { createVault } from '../app/vault';
import { checkKeys } from '../app/key-check';
import { createCentreAccount } from './centre-account';
import { readPerson } from './given-person';
import { runCommand, UsageError } from './run-command';

const USAGE = `usage: npm run centre:create -- --user-name NAME --name NAME --email ADDRESS < FILE
FILE has the national ID on its first line, and the password on its second; without a second one is made up.
At a terminal, without FILE, the national ID is asked for.`;

function readArguments(): Record<'userName' | 'name' | 'email', string> {
  const string = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { 'user-name': string, name: string, email: string } });
    const { name, email, 'user-name': userName } = values;
    if (name && email && userName) return { name, email, userName: userName.toLowerCase() };
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new UsageError(USAGE);
}

void runCommand(async ({ config, database, clock }) => {
  const account = { ...readArguments(), ...(await readPerson()) };
  await checkKeys(database.reads, createVault(config));
  const now = (await clock()).now();
  const once = await createCentreAccount(database, config, account, now);
  process.stdout.write(`account ${account.userName} of the national centre is active\n`);
  if (once !== null) {
    process.stdout.write(`password for the first sign-in, to be changed there: ${once}\n`);
  }
  return true;
});
