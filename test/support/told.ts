// What a test's server has told: its log in full, the errors that it answered, all that it stored; kept for the end of the suite.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import type { Database } from '../../server/database/database';
import { keptTexts } from './kept';

/** The folder of a run where it is collected; `suite-end.ts` looks through it. */
export const toldFolder = (runFolder: string): string => join(runFolder, 'told');

/** What one server has told, and of whom it knew. */
export interface Told {
  /** The test file. */
  test: string;
  lines: string[];
  /** What it stored where names, telephone numbers and addresses may stand, but no national ID. */
  noNationalId: string[];
  /** Names, telephone numbers and addresses of everybody in its database. */
  people: string[];
}

const PEOPLE = ['account', 'teacher'] as const;
const COLUMNS = { account: ['name', 'telephone', 'email'], teacher: ['name', 'email'] } as const;

/** Collects what one server tells. */
export class Listener {
  private readonly lines: string[] = [];
  /** The server's log, down to the last detail. */
  readonly log: Logger = pino({ level: 'trace' }, { write: (line: string) => this.hear(line) });

  constructor(private readonly runFolder: string) {}

  /** One more thing that was told. */
  hear(line: string): void {
    this.lines.push(line);
  }

  /** Writes it all down, with all that the database holds, and the people in it, as they are at the end. */
  async end(database: Database): Promise<void> {
    const { reads } = database;
    const { nobody, noNationalId } = await keptTexts(database);
    const people: (string | null)[] = [];
    for (const table of PEOPLE) {
      for (const column of COLUMNS[table]) {
        const rows = await reads.all<{ value: string | null }>(
          `SELECT DISTINCT ${column} AS value FROM ${table}`,
        );
        people.push(...rows.map(({ value }) => value));
      }
    }
    const told: Told = {
      test: expect.getState().testPath ?? '',
      lines: [...this.lines, ...nobody],
      noNationalId,
      people: people.filter((value) => value !== null),
    };
    const folder = toldFolder(this.runFolder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(told));
  }
}
