// How a checked file of new teachers is taken over: gone through once more, then written all together (D3.4).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import { refuseKindergarten } from '../../domain/preschool-registry';
import { Refusal } from '../../domain/refusals';
import { RegistrationOutcome } from '../../domain/registration';
import { write, type Written } from '../audit/write.service';
import { lockTeachersByHashes } from './registration.repo';
import { twiceIfRaced } from './registration-form.service';
import { register } from './registration.service';
import type { ImportCounts } from './teacher-import-check';
import type { ImportRow } from './teacher-import-rows';
import type { RunTeacherImportInput } from './teacher-import.inputs';
import {
  advanceImport,
  beginImport,
  endImport,
  failImport,
  importOf,
  lockImport,
  type ImportRecord,
} from './teacher-import.repo';
import { checkOnRoster, teacherImport } from './teacher-import.service';
import { TeacherImportState, type TeacherImportView } from './teacher-import.type';

const ACTION = 'runTeacherImport';
/** Rows that are gone through before the bar moves on. */
const AT_A_TIME = 250;

interface Answer {
  importId: string;
}

function rowsOf({ app }: RequestContext, { rowsCipher, rowsKey }: ImportRecord): ImportRow[] {
  if (rowsCipher === null || rowsKey === null) return [];
  return JSON.parse(app.vault.openText({ cipher: rowsCipher, key: rowsKey })) as ImportRow[];
}

/**
 * Goes through the rows outside the transaction, so that others see how far it is, and that the one transaction stays
 * short; what it finds is decided again inside.
 */
async function goThrough(context: RequestContext, importId: string): Promise<void> {
  const { database } = context.app;
  const begun = await database.transaction((tx) => beginImport(tx, importId));
  const row = begun === 0 ? null : await importOf(context.sql, importId);
  if (row === null) return;
  const rows = rowsOf(context, row);
  for (let done = 0; done < rows.length; done += AT_A_TIME) {
    const part = rows.slice(done, done + AT_A_TIME);
    const { faults } = await checkOnRoster(context.sql, context, row.unitId, part);
    if (faults.length > 0) return;
    await database.transaction((tx) => advanceImport(tx, importId, done + part.length));
  }
}

function countsOf(outcomes: readonly RegistrationOutcome[]): ImportCounts {
  const of = (wanted: RegistrationOutcome) => outcomes.filter((each) => each === wanted).length;
  return {
    creates: of(RegistrationOutcome.CREATED),
    moves: of(RegistrationOutcome.MOVED),
    requests: of(RegistrationOutcome.REQUESTED),
  };
}

async function takeOver(
  tx: Tx,
  context: RequestContext,
  importId: string,
): Promise<Written<Answer>> {
  const { app, now } = context;
  await lockImport(tx, importId);
  const row = await importOf(tx, importId);
  if (row === null) throw new Refusal('NOT_FOUND');
  const { state, unitId } = row;
  if (state === TeacherImportState.FORGOTTEN) throw new Refusal('FILE_FORGOTTEN');
  if (state !== TeacherImportState.RUNNING) throw new Refusal('WRONG_STATE', { state });
  const rows = rowsOf(context, row);
  await lockTeachersByHashes(
    tx,
    rows.map(({ registration }) => app.vault.hash(registration.nationalId)),
  );
  const { faults, counts: expected } = await checkOnRoster(tx, context, unitId, rows);
  const about = {
    action: ACTION,
    subjectKind: 'TEACHER_IMPORT',
    subjectId: importId,
    unitId,
  } as const;
  const ended = async (end: TeacherImportState, counts: ImportCounts) => {
    const kept = { faults: JSON.stringify(faults), counts: JSON.stringify(counts), now };
    await endImport(tx, importId, { state: end, ...kept });
    const { creates, moves, requests } = counts;
    return {
      ...about,
      changes: {
        ...{ state: [state, end], rows: [null, rows.length], faults: [null, faults.length] },
        ...{ creates: [null, creates], moves: [null, moves], requests: [null, requests] },
      } as Record<string, [unknown, unknown]>,
    };
  };
  if (faults.length > 0) {
    return { answer: { importId }, change: await ended(TeacherImportState.FAULTY, expected) };
  }
  const registrations = rows.map(({ registration }) => registration);
  const { registered, changes } = await register(tx, context, ACTION, unitId, registrations);
  const counts = countsOf(registered.map(({ outcome }) => outcome));
  const change = await ended(TeacherImportState.DONE, counts);
  return { answer: { importId }, change: [change, ...changes] };
}

/**
 * Takes a checked file over, all of it or none; where the roster has changed meanwhile the import becomes FAULTY and
 * nothing is taken over. Throws KINDERGARTEN_ELSEWHERE, WRONG_STATE, FILE_FORGOTTEN a day after the check.
 */
export async function runTeacherImport(
  context: RequestContext,
  input: RunTeacherImportInput,
): Promise<TeacherImportView> {
  refuseKindergarten(context.actor?.unitKind ?? null);
  const { importId } = input;
  try {
    await goThrough(context, importId);
    const answer = await twiceIfRaced(() =>
      write<Answer>(context, ACTION, input, (tx) => takeOver(tx, context, importId)),
    );
    return await teacherImport(context, answer.importId);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      // Where the database is away, what broke off shows as running; beginning it again is what the client does next.
      await context.app.database
        .transaction((tx) => failImport(tx, importId))
        .catch(() => undefined);
    }
    throw error;
  }
}
