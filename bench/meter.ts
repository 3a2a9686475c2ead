// What a server and its database have used so far: processor time, and statements.
import { readFileSync } from 'node:fs';
import { first, type Sql } from '../server/database/sql';
import { processorTime } from './processor';

/** What was used; milliseconds of processor time, and null where the machine does not tell. */
export interface Used {
  server: number | null;
  database: number | null;
  /** Sent to the whole database server, whoever sent them. */
  statements: number | null;
}

/** Reads what was used between two moments. */
export class Meter {
  private constructor(
    private readonly sql: Sql,
    private readonly serverPid: number,
    private readonly databasePid: number | null,
  ) {}

  /** For a server of ours, and for the database server behind `sql` where it runs on this machine. */
  static async open(sql: Sql, serverPid: number): Promise<Meter> {
    return new Meter(sql, serverPid, await databasePid(sql));
  }

  /** So far. */
  async read(): Promise<Used> {
    const status = await first<{ Value: string }>(
      this.sql,
      "SHOW GLOBAL STATUS LIKE 'Questions'",
      [],
    );
    return {
      server: processorTime(this.serverPid),
      database: processorTime(this.databasePid),
      statements: status === null ? null : Number(status.Value),
    };
  }

  /** Since `before`, the reading of the meter itself left out. */
  async since(before: Used): Promise<Used> {
    const after = await this.read();
    const between = (key: keyof Used, own = 0): number | null =>
      before[key] === null || after[key] === null ? null : after[key] - before[key] - own;
    return {
      server: between('server'),
      database: between('database'),
      statements: between('statements', 1),
    };
  }
}

/** The process id of the database's server, where it runs on this machine. */
async function databasePid(sql: Sql): Promise<number | null> {
  const given = Number(process.env['BENCH_DATABASE_PID']);
  if (given > 0) return given;
  const row = await first<{ file: string }>(sql, 'SELECT @@pid_file AS file', []);
  try {
    return Number(readFileSync(row?.file ?? '', 'utf8'));
  } catch {
    return null;
  }
}
