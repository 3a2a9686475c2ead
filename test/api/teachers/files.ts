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
