// Proves that the queue of applications stands in the order in which its mark counts the days (D2.8).
import { Role } from '../../../server/domain/roles';
import { key } from '../../support/plan-documents';
import { TestServer } from '../../support/server';
import { applicant, apply, CONFIRM } from './accounts-kit';

const DAY = 24 * 3_600_000;

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start('2019-08-05T10:00:00+08:00');
  await server.seed.country();
});
afterAll(() => server.stop());

it('the queue begins with who waits longest, page by page, whoever applied first (D2.8)', async () => {
  const start = server.clock.now();
  const small = await server.seed.school('NWT', '排隊示範國民小學');
  const decider = await small.account(Role.CHIEF);
  const inputs = [applicant(small.id), applicant(small.id), applicant(small.id)];
  const tokens: string[] = [];
  for (const input of inputs) tokens.push(await apply(server, input));
  // The one who applied last confirms first; the other two within one instant.
  for (const [at, days] of [
    [2, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    server.clock.set(start + days * DAY);
    const input = { idempotencyKey: key(), token: tokens[at] };
    await server.nobody.data(CONFIRM, { input });
  }
  const asChief = await server.as(decider);
  const PAGE = `query ($after: String, $over: Int) {
    accountApplications(first: 1, after: $after, waitingOverDays: $over) {
      edges { node { userName } } pageInfo { endCursor hasNextPage } totalCount } }`;
  interface Page {
    edges: { node: { userName: string } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
    totalCount: number;
  }
  for (const over of [null, 0]) {
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page = (await asChief.data<{ accountApplications: Page }>(PAGE, { after, over }))
        .accountApplications;
      names.push(...page.edges.map(({ node }) => node.userName));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      expect(page.totalCount).toBe(3);
    }
    expect(names).toEqual([inputs[2], inputs[0], inputs[1]].map((input) => input?.userName));
  }
  expect(await asChief.outcome(PAGE, { after: 'bm8gY3Vyc29y', over: null })).toBe('INVALID');
});
