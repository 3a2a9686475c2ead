// Reads a delivery of the preschool registry by hand: npm run kindergartens -- [FILE|URL], else that of the settings.
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { App } from '../app/app';
import { createLog } from '../app/log';
import { createVault } from '../app/vault';
import { showProgress, silent } from '../database/progress';
import { DELIVERY_RULES } from '../domain/delivery-rules';
import { newId } from '../domain/id';
import { checkKeys } from '../app/key-check';
import { underLease } from '../modules/cycles/lease.service';
import { deliver, type RunOptions, type RunReport } from '../modules/kindergartens/deliver.service';
import { DELIVERY_JOB } from '../modules/kindergartens/delivery-job';
import { RunState } from '../modules/kindergartens/run-state';
import { runCommand, UsageError, type Command } from './run-command';

const USAGE = 'usage: npm run kindergartens -- [FILE|URL] [--confirm] [--dry-run]';
const PROBLEMS_SHOWN = 20;

interface Arguments {
  source: string;
  confirmed: boolean;
  dryRun: boolean;
}

/** @param configured where the settings say that deliveries are: a password on the command line is for all to see */
function readArguments(configured: string | null): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { confirm: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
    });
    const [source = configured] = positionals;
    if (positionals.length <= 1 && source !== null) {
      return {
        source,
        confirmed: values.confirm ?? false,
        dryRun: values['dry-run'] ?? false,
      };
    }
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new UsageError(USAGE);
}

/** What came of it, a line a count; problems by line, field and rule. */
function linesOf({ state, counts, problems }: RunReport, dryRun: boolean): string[] {
  const shown = problems.slice(0, PROBLEMS_SHOWN).map(({ line, field, rule }) => {
    const where = line === 0 ? 'the delivery' : `line ${line}${field === '' ? '' : `, ${field}`}`;
    return `  ${where}: ${DELIVERY_RULES[rule].en}`;
  });
  const more = counts.problemCount - shown.length;
  return [
    `${state}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...Object.entries(counts).map(([name, count]) => `  ${name}: ${count}`),
    ...shown,
    ...(more > 0 ? [`  … and ${more} problems more`] : []),
  ];
}

type Parts = Pick<App, 'config' | 'database' | 'clock' | 'vault' | 'log'>;

async function partsOf({ config, database, clock }: Command): Promise<Parts> {
  return {
    config,
    database,
    clock: await clock(),
    vault: createVault(config),
    log: createLog('silent'),
  };
}

void runCommand(async (command) => {
  const given = readArguments(command.config.kindergartenDelivery);
  const app = await partsOf(command);
  await checkKeys(app.database.reads, app.vault);
  const now = app.clock.now();
  const found = await stat(given.source).catch(() => null);
  const reading = showProgress('read', found?.size ?? 0);
  let writing = silent;
  const options: Omit<RunOptions, 'requestId'> = {
    ...given,
    onBytes: (count) => reading.advance(count),
    onWriting: (rows) => {
      reading.finish();
      writing = showProgress('write', rows);
    },
    onWritten: (rows) => writing.advance(rows),
  };
  let report: RunReport | null = null;
  const work = async (requestId: string): Promise<object> => {
    report = await deliver(app, now, { ...options, requestId });
    return { state: report.state, ...report.counts };
  };
  if (given.dryRun) await work(`command-${newId(now)}`);
  else if (!(await underLease(app, DELIVERY_JOB, work))) {
    throw new UsageError('another server is reading a delivery right now; try again later');
  }
  if (writing === silent) reading.finish();
  else writing.finish();
  const done = report as RunReport | null;
  if (done === null) return false;
  process.stdout.write(`${linesOf(done, given.dryRun).join('\n')}\n`);
  return done.state === RunState.DONE || done.state === RunState.UNCHANGED;
});
