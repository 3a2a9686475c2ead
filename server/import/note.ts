// What an import writes down: every row that it adds, changes or removes, fields before and after, and the run itself (D8).
import type { Row } from '../database/bulk';
import { idsFrom } from '../database/sequential-ids';
import type { Tx } from '../database/database';
import type { Instant } from '../domain/instant';
import { insertAudits } from '../modules/audit/write.repo';
import type { Change } from '../modules/audit/write.service';
import type { ReportBuilder } from './report';

/** The imports that there are, as the audit names them. */
export type ImportAction = 'importUnits' | 'importCycle' | 'importParticipation' | 'importTeaching';

/** What a row is about. */
export type Subject = Pick<Change, 'subjectKind' | 'subjectId' | 'unitId' | 'jurisdictionCode'>;

/** A change as an import finds it; the action is the import's. */
export type Noted = Omit<Change, 'action'>;

/** The fields of a row as they are told, by name. */
export type Fields = Readonly<Record<string, unknown>>;

const inCamelCase = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Columns as they stand, named as the schema names fields. */
export const plainFields = (row: Row, columns: readonly string[]): Fields =>
  Object.fromEntries(columns.map((column) => [inCamelCase(column), row[column] ?? null]));

/** What of a row differs; null on the side where there is no row. */
export function fieldsChanged(before: Fields | null, after: Fields | null): Change['changes'] {
  const names = Object.keys(after ?? before ?? {});
  const pairs = names.map((name): [string, [unknown, unknown]] => [
    name,
    [before?.[name] ?? null, after?.[name] ?? null],
  ]);
  return Object.fromEntries(
    pairs.filter(([, [was, is]]) => JSON.stringify(was) !== JSON.stringify(is)),
  );
}

const sumOf = (report: ReportBuilder, count: 'added' | 'changed' | 'removed'): number =>
  Object.values(report.tables).reduce((sum, counts) => sum + counts[count], 0);

/** Writes down an import that changed something: itself, with how many rows it touched, and each of them. */
export async function writeDown(
  tx: Tx,
  { action, now, report }: { action: ImportAction; now: Instant; report: ReportBuilder },
  notes: readonly Noted[],
): Promise<void> {
  const counts = (['added', 'changed', 'removed'] as const)
    .map((count): [string, [null, number]] => [count, [null, sumOf(report, count)]])
    .filter(([, [, rows]]) => rows > 0);
  if (counts.length === 0) return;
  const ids = idsFrom(now);
  const runId = ids();
  const run: Noted = {
    ...{ subjectKind: 'REGISTER', subjectId: runId, changes: Object.fromEntries(counts) },
  };
  await insertAudits(
    tx,
    [run, ...notes].map((change, at) => ({
      ...{ id: at === 0 ? runId : ids(), at: now, actorId: null, actorRole: 'COMMAND' },
      ...{ action, requestId: `import-${runId}`, address: null },
      ...change,
    })),
  );
}
