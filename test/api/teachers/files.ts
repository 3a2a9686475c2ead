// How a test fetches files, and reads what is in them.
import { readRows } from '../../../server/files/read-file';
import type { Caller, TestServer } from '../../support/server';
import { key } from '../../support/plan-documents';

/** The mutation that prepares the roster as a file. */
export const PREPARE = `mutation ($input: PrepareTeacherDownloadInput!) {
  prepareTeacherDownload(input: $input) { url expiresAt } }`;

/** Prepares a list, and answers the path to fetch it from. */
export async function prepared(caller: Caller, input: object): Promise<string> {
  const { prepareTeacherDownload } = await caller.data<{ prepareTeacherDownload: { url: string } }>(
    PREPARE,
    { input: { idempotencyKey: key(), format: 'CSV', ...input } },
  );
  return prepareTeacherDownload.url;
}

/** Fetches a path as somebody, or as nobody. */
export const fetched = (
  server: TestServer,
  path: string,
  cookie: string | null,
  method = 'GET',
): Promise<Response> =>
  fetch(server.url + path, { method, headers: cookie === null ? {} : { cookie } });

/** The cells of all rows of a file. */
export const rowsOf = async (bytes: ArrayBuffer | Uint8Array): Promise<string[][]> =>
  (await readRows(new Uint8Array(bytes), 5000)).map(({ cells }) => [...cells]);

const IMPORT =
  'import { id fileName state rowsTotal rowsDone creates moves requests faults { row column rule message } createdAt }';
/** The mutation that checks a file of new teachers. */
export const CHECK = `mutation ($input: CheckTeacherImportInput!) { checkTeacherImport(input: $input) { ${IMPORT} } }`;
/** The mutation that takes it over. */
export const RUN = `mutation ($input: RunTeacherImportInput!) { runTeacherImport(input: $input) { ${IMPORT} } }`;

/** An import as it is shown. */
export interface Import {
  id: string;
  state: string;
  rowsTotal: number;
  rowsDone: number;
  creates: number;
  moves: number;
  requests: number;
  faults: { row: number; column: string; rule: string; message: string }[];
}

/** What a file is sent as. */
export const fileInput = (unitId: string, bytes: Buffer, fileName = '新進教師.csv') => ({
  input: { idempotencyKey: key(), unitId, fileName, content: bytes.toString('base64') },
});

/** Checks a file. */
export const checked = async (caller: Caller, unitId: string, bytes: Buffer): Promise<Import> =>
  (await caller.data<{ checkTeacherImport: { import: Import } }>(CHECK, fileInput(unitId, bytes)))
    .checkTeacherImport.import;

/** Takes a checked file over. */
export const taken = async (caller: Caller, importId: string): Promise<Import> =>
  (
    await caller.data<{ runTeacherImport: { import: Import } }>(RUN, {
      input: { idempotencyKey: key(), importId },
    })
  ).runTeacherImport.import;

/** The headings of the template. */
export const HEADINGS = [
  ...[
    '身分證字號',
    '姓名',
    '性別',
    '職稱',
    '在校任教階段',
    '任教科目',
    '人員類別',
    '電子郵件',
    '單位註記',
  ],
] as const;

/** A file of these rows, its headings first. */
export const csv = (
  rows: readonly (readonly string[])[],
  headings: readonly string[] = HEADINGS,
): Buffer => Buffer.from([headings, ...rows].map((cells) => cells.join(',')).join('\r\n'));

/** Somebody new, as a row; other cells by their headings. */
export const newcomer = (
  nationalId: string,
  name: string,
  more: Partial<Record<(typeof HEADINGS)[number], string>> = {},
): string[] => {
  const cells: Partial<Record<string, string>> = {
    ...{ 身分證字號: nationalId, 姓名: name, 性別: '女', 職稱: '合格專任教師' },
    ...{ 在校任教階段: '國小', 任教科目: '國語文', 人員類別: '教師', ...more },
  };
  return HEADINGS.map((heading) => cells[heading] ?? '');
};
