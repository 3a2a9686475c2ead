// How long the files of a roster take: 2,000 people checked and taken over, and the list downloaded.
import { randomUUID } from 'node:crypto';
import { FileFormat } from '../server/files/file-format';
import { readRows } from '../server/files/read-file';
import { hashOf } from './measure';
import { Meter, type Used } from './meter';
import { broken, contentOf, FAULTS, newcomers, ROWS, type Fault } from './newcomers';
import type { Roster } from './rosters';
import type { Running } from './servers';
import type { Stand } from './stand';

const IMPORT = 'import { id state rowsTotal creates faults { row column rule } }';
const CHECK = `mutation Check($input: CheckTeacherImportInput!) { checkTeacherImport(input: $input) { ${IMPORT} } }`;
const RUN = `mutation Run($input: RunTeacherImportInput!) { runTeacherImport(input: $input) { ${IMPORT} } }`;
const PREPARE =
  'mutation Prepare($input: PrepareTeacherDownloadInput!) { prepareTeacherDownload(input: $input) { url } }';
/** The documents that are sent. */
export const FILE_DOCUMENTS = [CHECK, RUN, PREPARE];

interface Import {
  id: string;
  state: string;
  rowsTotal: number;
  creates: number;
  faults: Fault[];
}

/** What one step has shown. */
export interface Step extends Used {
  title: string;
  /** Of the clock on the wall, in milliseconds. */
  took: number;
  /** What came of it. */
  outcome: string;
}

/** The school's contact at the keyboard, and a stopwatch. */
class Desk {
  readonly steps: Step[] = [];

  constructor(
    private readonly meter: Meter,
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Times `work`; it answers what came of it. */
  async step<Result>(
    title: string,
    work: () => Promise<Result>,
    told: (result: Result) => string,
  ): Promise<Result> {
    const before = await this.meter.read();
    const start = performance.now();
    const result = await work();
    const took = performance.now() - start;
    this.steps.push({ title, took, outcome: told(result), ...(await this.meter.since(before)) });
    return result;
  }

  async ask<Data>(document: string, input: object): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({
        variables: { input: { idempotencyKey: randomUUID(), ...input } },
        extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
      }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (errors !== undefined || data == null) throw new Error(JSON.stringify(errors));
    return data;
  }

  async check(unitId: string, content: string): Promise<Import> {
    const input = { unitId, fileName: '新進教師.xlsx', content };
    const answer = await this.ask<{ checkTeacherImport: { import: Import } }>(CHECK, input);
    return answer.checkTeacherImport.import;
  }

  async run(importId: string): Promise<Import> {
    const answer = await this.ask<{ runTeacherImport: { import: Import } }>(RUN, { importId });
    return answer.runTeacherImport.import;
  }

  async download(unitId: string, format: FileFormat): Promise<Buffer> {
    const answer = await this.ask<{ prepareTeacherDownload: { url: string } }>(PREPARE, {
      ...{ unitId, format },
    });
    const path = answer.prepareTeacherDownload.url;
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie } });
    if (response.status !== 200) throw new Error(`a download was answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }
}

/** Characters of an answer that a fault of the run tells: of a thousand wrong rows the first ones say enough. */
const LONGEST = 500;

function expectEqual(what: string, got: unknown, want: unknown): void {
  if (JSON.stringify(got) === JSON.stringify(want)) return;
  const [given, wanted] = [got, want].map((each) => JSON.stringify(each).slice(0, LONGEST));
  throw new Error(`${what}: ${given} instead of ${wanted}`);
}

/** Goes through all of them at one school, which keeps its newcomers. Throws at the first wrong answer. */
export async function measureFiles(
  stand: Stand,
  running: Running,
  { unitId, accountId, teachers }: Roster,
): Promise<Step[]> {
  const meter = await Meter.open(stand.sql, running.pid);
  const desk = new Desk(meter, `http://127.0.0.1:${running.port}`, stand.cookieOf(accountId));
  const rows = await newcomers(stand, unitId);
  const wrong = broken(rows);
  const [faulty, good] = [await contentOf(wrong.rows), await contentOf(rows)];
  const found = await desk.step(
    `check of ${ROWS} rows, ${FAULTS} of them wrong`,
    () => desk.check(unitId, faulty),
    ({ state, faults }) => `${state}, ${faults.length} faults`,
  );
  expectEqual('the faults', found.faults, wrong.faults);
  const checked = await desk.step(
    `check of ${ROWS} good rows`,
    () => desk.check(unitId, good),
    ({ state, creates }) => `${state}, ${creates} new`,
  );
  expectEqual('a good file', [checked.state, checked.creates], ['CHECKED', ROWS]);
  const done = await desk.step(
    'taking them over',
    () => desk.run(checked.id),
    ({ state, creates }) => `${state}, ${creates} new`,
  );
  expectEqual('the import', [done.state, done.creates], ['DONE', ROWS]);
  for (const format of Object.values(FileFormat)) {
    const bytes = await desk.step(
      `download of ${ROWS + teachers.length} people, ${format}`,
      () => desk.download(unitId, format),
      ({ length }) => `${Math.ceil(length / 1000)} kB`,
    );
    const read = await readRows(bytes, 2 * ROWS);
    const names = new Set(read.flatMap(({ cells }) => cells));
    expectEqual(
      `who is missing in ${format}`,
      teachers.filter(({ name }) => !names.has(name)).length,
      0,
    );
  }
  return desk.steps;
}
