// Proves that whoever fetches the template, which anybody may, costs no more than a look whether it is as it was.
import { FileFormat, endingOf } from '../../../server/files/file-format';
import { teacherTemplate } from '../../../server/modules/teachers/teacher-template.service';
import { TestServer } from '../../support/server';

const MORNING = '2019-09-06T10:00:00+08:00';
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start(MORNING);
  await server.seed.country();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set(MORNING));

const fetched = async (ending: string): Promise<Buffer | undefined> => {
  const context = { sql: server.database.reads, now: server.clock.now() };
  return (await teacherTemplate(ending, () => Promise.resolve(context)))?.body;
};

it.each(Object.values(FileFormat).map(endingOf))(
  'the template as %s is made once a day, also for many at once',
  async (ending) => {
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => fetched(ending)));
    server.clock.set('2019-09-06T23:59:00+08:00');
    for (const other of [...others, await fetched(ending)]) expect(other).toBe(first);
    server.clock.set('2019-09-07T00:00:00+08:00');
    expect(await fetched(ending)).not.toBe(first);
  },
);

it('the template is made anew when what is valid has changed', async () => {
  const first = await fetched('xlsx');
  await server.database.transaction(
    (tx) =>
    tx.run("UPDATE job_title SET name = '示範新職稱' WHERE id = (SELECT id FROM (SELECT MIN(id) AS id FROM job_title) AS f)"), // prettier-ignore
  );
  expect(await fetched('xlsx')).not.toBe(first);
});
