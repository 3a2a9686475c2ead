// Prints every account of the demonstration: a table, or JSON with --json.
import { demonstrationAccounts } from '../database/demonstration/accounts';

const accounts = demonstrationAccounts();
const lines = process.argv.includes('--json')
  ? [JSON.stringify(accounts, null, 2)]
  : accounts.map(({ role, tier, jurisdiction, unit, userName, password, note }) =>
      [role, tier ?? '-', jurisdiction ?? '-', unit, userName, password, note ?? ''].join('\t'),
    );
process.stdout.write(`${lines.join('\n')}\n`);
