// Checks that no audit row was deleted, edited or put in: npm run audit:verify [-- --unit ID | --ends FILE [--first]].
import { parseArgs } from 'node:util';
import { createVault } from '../app/vault';
import { showProgress } from '../database/progress';
import { isId } from '../domain/id';
import { checkKeys } from '../app/key-check';
import { countLinks } from '../modules/audit/verify.repo';
import { verifyAudit, type Finding } from '../modules/audit/verify.service';
import { noEnds, readEnds, writeEnds } from './audit-ends';
import { runCommand, UsageError } from './run-command';

const USAGE = 'usage: npm run audit:verify [-- --unit ID | --ends FILE [--first]]';
/** Findings told; a database that was restored from elsewhere has as many as rows. */
const SHOWN = 50;

const OPTIONS = {
  unit: { type: 'string' },
  ends: { type: 'string' },
  first: { type: 'boolean' },
} as const;

interface Options {
  unit: string | null;
  file: string | null;
  first: boolean;
}

/** One unit, or all with the file that remembers where they ended, which is begun the first time. */
function readOptions(): Options {
  try {
    const {
      unit = null,
      ends: file = null,
      first = false,
    } = parseArgs({ options: OPTIONS }).values;
    const oneUnit = unit === null || (isId(unit) && file === null);
    if (oneUnit && file !== '' && (file !== null || !first)) return { unit, file, first };
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
  ROLLED_BACK: 'gone, or other than the last time',
};

function lineOf({ kind, chain, position, rows, entryId }: Finding): string {
  const where = position === null ? '' : `, position ${position}`;
  const which = entryId === null ? `${rows} row${rows === 1 ? '' : 's'}` : `row ${entryId}`;
  return `  ${chain}${where}: ${which} ${WORDS[kind]}`;
}

void runCommand(async ({ config, database }) => {
  const { unit, file, first } = readOptions();
  const endsBefore = first ? noEnds : readEnds;
  const before = file === null ? [] : endsBefore(file);
  const sql = database.reads;
  const vault = createVault(config);
  // With another key every row would look edited.
  await checkKeys(sql, vault);
  const progress = showProgress('audit:verify', await countLinks(sql, unit));
  const checked = await verifyAudit(sql, vault, unit, progress.advance, before);
  progress.finish();
  const { chains, links, waiting, findings, ends } = checked;
  const more = findings.length - SHOWN;
  const lines = [
    ...(first ? [`${file} is begun: nothing was compared with an earlier time`] : []),
    `${links} rows in ${chains} chains; ${waiting} wait to be linked`,
    findings.length === 0 ? 'nothing was deleted, edited or put in' : `found ${findings.length}:`,
    ...findings.slice(0, SHOWN).map(lineOf),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  // What was found must show the next time, too.
  if (file !== null && findings.length === 0) writeEnds(file, ends);
  return findings.length === 0;
});
