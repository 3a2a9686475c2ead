// A night on which the preschool registry delivers: the lines that a test writes, and what comes of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  deliver,
  type RunOptions,
  type RunReport,
} from '../../../server/modules/kindergartens/deliver.service';
import { nationalId } from '../../support/national-id';
import type { TestServer } from '../../support/server';

/** A record of a delivery. */
export type Line = Readonly<Record<string, string | number>>;

/** A kindergarten of 新北市. */
export const unit = (code: string, more: Line = {}): Line => ({
  kind: 'unit',
  code,
  name: `示範${code}幼兒園`,
  county: '新北市',
  district: '示範區',
  ownership: 'PRIVATE',
  state: 'APPROVED',
  ...more,
});

/** The nth invented teacher of a kindergarten. */
export const teacher = (n: number, unitCode: string, more: Line = {}): Line => ({
  kind: 'teacher',
  nationalId: nationalId(n),
  name: `示範幼${n}`,
  unitCode,
  jobTitle: '教保員',
  gender: 'FEMALE',
  state: 'APPROVED',
  ...more,
});

/** The lines with their counts behind them. */
export const whole = (lines: readonly Line[]): Line[] => [
  ...lines,
  {
    kind: 'end',
    units: lines.filter(({ kind }) => kind === 'unit').length,
    teachers: lines.filter(({ kind }) => kind === 'teacher').length,
  },
];

/** Lines as the file holds them. */
export const jsonLines = (lines: readonly Line[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** The same as CSV. */
export function csvLines(lines: readonly Line[]): string {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const row = (values: (string | number | undefined)[]): string =>
    `${values.map((value) => `"${String(value ?? '').replaceAll('"', '""')}"`).join(',')}\n`;
  return (
    row(columns) + lines.map((line) => row(columns.map((column) => line[column] ?? ''))).join('')
  );
}

/** Where deliveries lie. */
export class Deliveries {
  private readonly folder = mkdtempSync(join(tmpdir(), 'jinxiu-delivery-'));
  private count = 0;

  constructor(private readonly server: TestServer) {}

  /** Writes a file; answers its path. */
  file(text: string): string {
    this.count += 1;
    const path = join(this.folder, `delivery-${this.count}.txt`);
    writeFileSync(path, text);
    return path;
  }

  /** Reads a delivery as the job does. */
  run(text: string, options: Partial<RunOptions> = {}): Promise<RunReport> {
    return deliver(this.server.app, this.server.clock.now(), {
      source: this.file(text),
      requestId: 'test',
      ...options,
    });
  }

  /** Reads these lines, whole, as JSON. */
  night(lines: readonly Line[], options: Partial<RunOptions> = {}): Promise<RunReport> {
    return this.run(jsonLines(whole(lines)), options);
  }

  /** Removes the files. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Where everybody is employed today, by name: the code of the unit, or null. */
export async function whereabouts(server: TestServer): Promise<Record<string, string | null>> {
  const rows = await server.database.reads.all<{ name: string; code: string | null }>(
    'SELECT t.name AS name, u.code AS code FROM teacher t LEFT JOIN unit u ON u.id = t.unit_id ORDER BY t.name',
  );
  return Object.fromEntries(rows.map(({ name, code }) => [name, code]));
}

/** Everything of a table, in a fixed order. */
export const rowsOf = <Row extends object>(server: TestServer, table: string): Promise<Row[]> =>
  server.database.reads.all<Row>(`SELECT * FROM ${table} ORDER BY id`);

const TABLES = [
  'kindergarten_run',
  'employment_release',
  'employment',
  'teacher',
  "credential WHERE holder_kind = 'TEACHER'",
  "unit WHERE kind IN ('KINDERGARTEN', 'SCHOOL')",
  'audit_entry',
  'mail',
  'setting',
  'job',
];

/** A country without teachers, schools and kindergartens; the offices stay. */
export const clear = (server: TestServer): Promise<void> =>
  server.database.transaction(async (tx) => {
    for (const table of TABLES) await tx.run(`DELETE FROM ${table}`);
  });
