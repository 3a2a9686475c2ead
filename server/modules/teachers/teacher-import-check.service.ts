// How a file of new teachers is checked in dry run: read, held against the roster, kept sealed (D3.4).
import type { RequestContext } from '../../app/context';
import { newId } from '../../domain/id';
import { refuseKindergarten } from '../../domain/preschool-registry';
import { refuseFaults } from '../../domain/reason';
import type { Fault } from '../../domain/refusals';
import { textFault } from '../../domain/text';
import { readRows } from '../../files/read-file';
import { MOST_COLUMNS, UnreadableFile, type ReadRow } from '../../files/sheet';
import { throttleNaming } from '../accounts/throttle.service';
import { write } from '../audit/write.service';
import { inOrder } from './teacher-import-check';
import { ABOVE_HEADINGS, readImport } from './teacher-import-rows';
import type { CheckTeacherImportInput } from './teacher-import.inputs';
import { insertImport } from './teacher-import.repo';
import { checkOnRoster, teacherImport } from './teacher-import.service';
import { TeacherImportState, type TeacherImportView } from './teacher-import.type';

/** The most persons of one file. */
export const MOST_PEOPLE = 2000;
/** Characters of a file in base64: it has to fit into one request with all else. */
const LONGEST_CONTENT = 700_000;
const LARGEST_KB = ((LONGEST_CONTENT / 4) * 3) / 1000;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const PATH = 'input.content';

const FILE_LIMITS: Readonly<Partial<Record<UnreadableFile['why'], number>>> = {
  tooManyRows: MOST_PEOPLE,
  tooManyColumns: MOST_COLUMNS,
  fileTooLarge: LARGEST_KB,
};

function contentFaults(content: string): Fault[] {
  if (content === '') return [{ path: PATH, rule: 'required' }];
  if (content.length > LONGEST_CONTENT)
    return [{ path: PATH, rule: 'fileTooLarge', limit: LARGEST_KB }];
  return BASE64.test(content) ? [] : [{ path: PATH, rule: 'format' }];
}

/** The rows of the file, its headings and what stands above them with them. Throws INVALID for a file that cannot be read. */
async function rowsOf(bytes: Buffer): Promise<ReadRow[]> {
  try {
    return await readRows(bytes, ABOVE_HEADINGS + 1 + MOST_PEOPLE);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const limit = FILE_LIMITS[error.why];
    refuseFaults([{ path: PATH, rule: error.why, ...(limit === undefined ? {} : { limit }) }]);
    throw error;
  }
}

/** Checks a file, and changes nothing of the roster. Throws KINDERGARTEN_ELSEWHERE, INVALID, RATE_LIMITED. */
export async function checkTeacherImport(
  context: RequestContext,
  input: CheckTeacherImportInput,
): Promise<TeacherImportView> {
  const { app, now, actor } = context;
  const { unitId, content } = input;
  refuseKindergarten(actor?.unitKind ?? null);
  const fileName = input.fileName.trim();
  const nameFault = textFault('input.fileName', fileName, { min: 1, max: 200 });
  refuseFaults([...(nameFault === null ? [] : [nameFault]), ...contentFaults(content)]);
  const bytes = Buffer.from(content, 'base64');
  await throttleNaming(context, 'teacher-file', input);
  const read = await readImport(await rowsOf(bytes));
  if (read.rows.length === 0) refuseFaults([{ path: PATH, rule: 'noRows' }]);
  if (read.rows.length > MOST_PEOPLE) {
    refuseFaults([{ path: PATH, rule: 'tooManyRows', limit: MOST_PEOPLE }]);
  }
  await throttleNaming(context, 'teacher-row', input, read.rows.length);
  // Keyed: a plain hash of a file of one person gives the national ID away to whoever tries them all.
  const identity = { ...input, content: app.vault.hash(content) };
  const { importId } = await write(context, 'checkTeacherImport', identity, async (tx) => {
    const onRoster = await checkOnRoster(tx, context, unitId, read.rows);
    const faults = inOrder([...read.faults, ...onRoster.faults]);
    const id = newId(now);
    const sound = faults.length === 0;
    // A file that is to be corrected comes again: nothing of it need be kept.
    const sealed = sound ? app.vault.sealText(JSON.stringify(read.rows)) : null;
    await insertImport(tx, {
      ...{ id, unitId, accountId: actor?.id ?? '', fileName, createdAt: now },
      state: sound ? TeacherImportState.CHECKED : TeacherImportState.FAULTY,
      ...{ rowsTotal: read.rows.length, rowsDone: 0 },
      ...{ rowsCipher: sealed?.cipher ?? null, rowsKey: sealed?.key ?? null },
      ...{ faults: JSON.stringify(faults), counts: JSON.stringify(onRoster.counts) },
    });
    return {
      answer: { importId: id },
      change: {
        action: 'checkTeacherImport',
        ...{ subjectKind: 'TEACHER_IMPORT', subjectId: id, unitId },
        changes: { rows: [null, read.rows.length], faults: [null, faults.length] },
      },
    };
  });
  return teacherImport(context, importId);
}
