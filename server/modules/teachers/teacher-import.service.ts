// What is told of a file of new teachers, and the ground that it is checked on (D3.4).
import type { RequestContext } from '../../app/context';
import type { Sql } from '../../database/sql';
import { taipeiDay } from '../../domain/instant';
import { faultText, Refusal } from '../../domain/refusals';
import { unitsByIds } from '../units/unit.repo';
import { teachersByHashes } from './registration.repo';
import { checkRows, inOrder, type ImportCounts } from './teacher-import-check';
import type { ImportFault, ImportRow } from './teacher-import-rows';
import { importOf, type ImportRecord } from './teacher-import.repo';
import type { TeacherImportView } from './teacher-import.type';
import { catalogueOf } from './teaching-data.repo';

/** An import as its reader sees it. */
export function viewOf({ language }: RequestContext, row: ImportRecord): TeacherImportView {
  const { id, fileName, state, rowsTotal, rowsDone, createdAt } = row;
  const faults = (JSON.parse(row.faults) as ImportFault[]).map((fault) => ({
    ...{ row: fault.row, column: fault.column, rule: fault.rule },
    message: faultText({ ...fault, path: '' }, language),
  }));
  const counts = JSON.parse(row.counts) as ImportCounts;
  return { id, fileName, state, rowsTotal, rowsDone, ...counts, faults, createdAt };
}

/** An import of the own unit. Throws NOT_FOUND. */
export async function teacherImport(
  context: RequestContext,
  id: string,
): Promise<TeacherImportView> {
  const row = await importOf(context.sql, id);
  if (row === null || row.unitId !== context.actor?.unitId) throw new Refusal('NOT_FOUND');
  return viewOf(context, row);
}

/** What rows would do to the roster as it is now, and every fault that they have there; three statements. */
export async function checkOnRoster(
  sql: Sql,
  { app, now }: Pick<RequestContext, 'app' | 'now'>,
  unitId: string,
  rows: readonly ImportRow[],
): Promise<{ counts: ImportCounts; faults: ImportFault[] }> {
  const hash = (nationalId: string): string => app.vault.hash(nationalId);
  const hashes = rows.map(({ registration }) => hash(registration.nationalId));
  const known = await teachersByHashes(sql, hashes);
  const catalogue = await catalogueOf(sql, taipeiDay(now));
  const unit = (await unitsByIds(sql, [unitId])).get(unitId);
  const unitStages = unit?.stagesMask ?? null;
  const { counts, faults } = checkRows(rows, { unitId, unitStages, catalogue, known, hash });
  return { counts, faults: inOrder(faults) };
}
