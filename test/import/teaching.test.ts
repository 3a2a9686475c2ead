// D3.1: subjects and job titles come from a file, each with the days that it is valid; nothing is ever deleted.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../server/database/database';
import TEACHING from '../../server/database/demonstration/teaching.json';
import { inventSubjects, inventTitle } from '../../server/database/invented/persons';
import { createRandom } from '../../server/database/invented/random';
import { PLANNING_STAGES_MASK, unpackStages } from '../../server/domain/units';
import { readTeaching } from '../../server/import/teaching.check';
import { importTeaching } from '../../server/import/teaching.import';
import { instant } from '../support/clock';
import { testDatabase } from '../support/database';

const FIRST_DAY = instant('2019-08-01T10:00:00+08:00');
const LATER = instant('2019-09-02T00:00:00+08:00');
const FILE = {
  subjects: [
    { stage: '國小', items: ['國語文', '數學'] },
    { stage: '特教', items: ['身心障礙類'] },
  ],
  titles: {
    seen_in_letter: ['合格專任教師'],
    common_posts: { items: ['校長', '導師'] },
    service_identity: { items: ['校長', '教官'] },
    employment: { items: ['專任'] },
  },
  vocational_departments: { groups: { 機械群: ['機械科'] } },
};

let database: Database;
beforeEach(async () => {
  database = await testDatabase();
});

async function given(content: unknown, now: number, dryRun = false) {
  const folder = await mkdtemp(join(tmpdir(), 'teaching-'));
  const path = join(folder, 'teaching.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return importTeaching(database, path, { now, dryRun });
}
const stored = async (table: 'teaching_subject' | 'job_title') =>
  (
    await database.reads.all<Record<string, string | null>>(
      `SELECT stage, name, valid_from, valid_until FROM ${table} ORDER BY order_no, stage, valid_from`,
    )
  ).map((row) => Object.values(row).join(' '));

it('takes subjects by stage and titles for every stage, valid from today', async () => {
  expect(await given(FILE, FIRST_DAY)).toMatchObject({ written: true, faults: [] });
  expect((await stored('teaching_subject')).sort()).toEqual([
    'ELEMENTARY 國語文 2019-08-01 ',
    'ELEMENTARY 數學 2019-08-01 ',
    'SPECIAL_EDUCATION 身心障礙類 2019-08-01 ',
  ]);
  // On which terms somebody is employed is no title.
  expect((await stored('job_title')).map((row) => row.trim())).toEqual([
    '合格專任教師 2019-08-01',
    '校長 2019-08-01',
    '導師 2019-08-01',
    '教官 2019-08-01',
  ]);
});

it('changes nothing the second time, and nothing at all in a dry run', async () => {
  await given(FILE, FIRST_DAY, true);
  expect(await stored('job_title')).toEqual([]);
  await given(FILE, FIRST_DAY);
  const before = await stored('teaching_subject');
  const { tables } = await given(FILE, LATER);
  expect(tables['teaching_subject']).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0 });
  expect(await stored('teaching_subject')).toEqual(before);
});

it('what the file no longer has was valid until yesterday; what comes back is valid anew', async () => {
  await given(FILE, FIRST_DAY);
  const fewer = { ...FILE, subjects: [{ stage: '國小', items: ['國語文'] }] };
  expect((await given(fewer, LATER)).tables['teaching_subject']).toMatchObject({ removed: 2 });
  expect(await stored('teaching_subject')).toContain('ELEMENTARY 數學 2019-08-01 2019-09-01');
  await given(FILE, LATER + 86_400_000);
  expect((await stored('teaching_subject')).filter((row) => row.includes('數學'))).toEqual([
    'ELEMENTARY 數學 2019-08-01 2019-09-01',
    'ELEMENTARY 數學 2019-09-03 ',
  ]);
});

it('tells every fault, and writes nothing with one', async () => {
  const wrong = {
    subjects: [
      { stage: '托兒所', items: ['國語文'] },
      { stage: '國小', items: ['', 7] },
    ],
    titles: {},
  };
  const report = await given(wrong, FIRST_DAY);
  expect(report.written).toBe(false);
  expect(report.faults.map(({ column }) => column)).toEqual([
    'subjects[0].stage',
    'subjects[1].items[0]',
    'subjects[1].items[1]',
    'titles',
  ]);
  expect((await given('{', FIRST_DAY)).faults[0]?.why).toMatch(/not JSON/);
  expect(await stored('teaching_subject')).toEqual([]);
});

it('invented records hold only what the demonstration’s list offers for their stage', () => {
  const rows = readTeaching(TEACHING, (column) => {
    throw new Error(column);
  });
  const offered = new Set(rows.map(({ stage, name }) => `${stage ?? ''} ${name}`));
  const random = createRandom(1);
  for (const stage of unpackStages(PLANNING_STAGES_MASK)) {
    for (let n = 0; n < 100; n += 1) {
      for (const name of inventSubjects(random, stage))
        expect(offered).toContain(`${stage} ${name}`);
      expect(offered).toContain(` ${inventTitle(random)}`);
    }
  }
});
