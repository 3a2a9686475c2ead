// Imports the register, a cycle, the history of participation, or subjects and titles from files: npm run import -- units FOLDER.
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { showProgress } from '../database/progress';
import { importCycle } from '../import/cycle.import';
import { importParticipation } from '../import/participation.import';
import { reportLines, type ImportReport } from '../import/report';
import { importTeaching } from '../import/teaching.import';
import { importUnits, REGISTER_FILES } from '../import/units.import';
import { runCommand, UsageError } from './run-command';

const USAGE = `usage: npm run import -- units FOLDER | cycle FILE | participation FILE | teaching FILE [--dry-run] [--report FILE]`;
const IMPORTS = {
  units: importUnits,
  cycle: importCycle,
  participation: importParticipation,
  teaching: importTeaching,
};

interface Arguments {
  kind: keyof typeof IMPORTS;
  source: string;
  dryRun: boolean;
  reportFile: string;
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, report: { type: 'string' } },
    });
    const [kind, source] = positionals;
    if (positionals.length === 2 && kind !== undefined && source !== undefined && kind in IMPORTS) {
      return {
        kind: kind as keyof typeof IMPORTS,
        source,
        dryRun: values['dry-run'] ?? false,
        reportFile: values.report ?? 'import-report.json',
      };
    }
  } catch {
    // An option that there is not: the usage says which there are.
  }
  throw new UsageError(USAGE);
}

/** Opens the report before anything is imported: what was written must never go unreported. */
async function openReport(path: string): Promise<FileHandle> {
  try {
    // An earlier report stays until the new one is there.
    return await open(path, 'a');
  } catch (error) {
    throw new UsageError(`--report: cannot write it (${(error as Error).message})`);
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.size ?? 0;
}

async function totalBytes({ kind, source }: Arguments): Promise<number> {
  const paths = kind === 'units' ? REGISTER_FILES.map((file) => join(source, file)) : [source];
  const sizes = await Promise.all(paths.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

void runCommand(async ({ database, clock }) => {
  const given = readArguments();
  const reportFile = await openReport(given.reportFile);
  const progress = showProgress(`import ${given.kind}`, await totalBytes(given));
  const onProgress = (bytes: number): void => progress.advance(bytes);
  const options = { now: (await clock()).now(), dryRun: given.dryRun, onProgress };
  const report: ImportReport = await IMPORTS[given.kind](database, given.source, options);
  progress.finish();
  await reportFile.truncate();
  await reportFile.writeFile(`${JSON.stringify(report, null, 2)}\n`);
  await reportFile.close();
  process.stdout.write(`${reportLines(report, given.reportFile).join('\n')}\n`);
  return report.faults.length === 0;
});
