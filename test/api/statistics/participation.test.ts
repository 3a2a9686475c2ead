// Proves that the years before are published as D9 gives them.
import { TestServer } from '../../support/server';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start('2019-09-10T12:00:00+08:00');
  await server.seed.country();
  await server.database.transaction(async (tx) => {
    const total = 'INSERT INTO participation_total (year, schools, teachers) VALUES (?, ?, ?)';
    await tx.run(total, [100, 1544, 20009]);
    await tx.run(total, [99, 671, 9900]);
    const part = 'INSERT INTO participation (year, jurisdiction_code, extent) VALUES (?, ?, ?)';
    await tx.run(part, [99, 'TXG', 'PART']);
    await tx.run(part, [99, 'KHH', 'FULL']);
  });
});
afterAll(() => server.stop());

it('oldest first, with who took part whole or in part, for everyone (D9)', async () => {
  const query =
    '{ participation { year schools teachers jurisdictions { extent jurisdiction { name } } } }';
  const { participation } = await server.nobody.data<{
    participation: { jurisdictions: object[] }[];
  }>(query);
  expect(participation).toMatchObject([
    { year: 99, schools: 671, teachers: 9900 },
    { year: 100, schools: 1544, teachers: 20009, jurisdictions: [] },
  ]);
  expect(new Set(participation[0]?.jurisdictions)).toEqual(
    new Set([
      { extent: 'PART', jurisdiction: { name: '臺中市' } },
      { extent: 'FULL', jurisdiction: { name: '高雄市' } },
    ]),
  );
  expect(await server.statements(() => server.nobody.data(query))).toHaveLength(2);
});
