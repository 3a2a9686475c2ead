// How an import reads a file of JSON.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportRun } from './run';

/** Reads JSON; a fault and undefined where it is none. */
export async function readJson(run: ImportRun, path: string): Promise<unknown> {
  const file = basename(path);
  try {
    const text = await readFile(path, 'utf8');
    run.onProgress(Buffer.byteLength(text));
    run.report.countRead(file);
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const why =
      error instanceof SyntaxError ? `not JSON: ${error.message}` : 'there is no such file';
    run.report.faults.push({ file, row: null, column: '', value: path, why });
    return undefined;
  }
}
