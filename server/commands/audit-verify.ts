// Checks that no audit row was deleted, edited or put in: npm run audit:verify [-- --unit ID].
import { parseArgs } from 'node:util';
import { createVault } from '../app/vault';
import { showProgress } from '../database/progress';
import { isId } from '../domain/id';
import { countLinks } from '../modules/audit/verify.repo';
import { verifyAudit, type Finding } from '../modules/audit/verify.service';
import { runCommand, UsageError } from './run-command';

const USAGE = 'usage: npm run audit:verify [-- --unit ID]';
/** Findings told; a database that was restored from elsewhere has as many as rows. */
const SHOWN = 50;

function readUnit(): string | null {
  try {
    const { unit = null } = parseArgs({ options: { unit: { type: 'string' } } }).values;
    if (unit === null || isId(unit)) return unit;
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new UsageError(USAGE);
}

const WORDS: Readonly<Record<Finding['kind'], string>> = {
  DELETED: 'deleted',
  EDITED: 'edited',
  INSERTED: 'inserted behind the chain',
  CUT_OFF: 'cut off, or the end altered',
};

function lineOf({ kind, chain, position, rows, entryId }: Finding): string {
  const where = position === null ? '' : `, position ${position}`;
  const which = entryId === null ? `${rows} row${rows === 1 ? '' : 's'}` : `row ${entryId}`;
  return `  ${chain}${where}: ${which} ${WORDS[kind]}`;
}

void runCommand(async ({ config, database }) => {
  const unit = readUnit();
  const sql = database.reads;
  const progress = showProgress('audit:verify', await countLinks(sql, unit));
  const checked = await verifyAudit(sql, createVault(config), unit, progress.advance);
  progress.finish();
  const { chains, links, waiting, findings, digest } = checked;
  const more = findings.length - SHOWN;
  const lines = [
    `${links} rows in ${chains} chains; ${waiting} wait to be linked; digest ${digest}`,
    findings.length === 0 ? 'nothing was deleted, edited or put in' : `found ${findings.length}:`,
    ...findings.slice(0, SHOWN).map(lineOf),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return findings.length === 0;
});
