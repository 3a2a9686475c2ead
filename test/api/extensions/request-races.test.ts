// Proves that of two at once about one request for more time one wins, and the other is told why (D4.5).
import { formatIso } from '../../../server/domain/instant';
import { TestServer, type Answer } from '../../support/server';
import { at, newKey } from '../cycles/actors';
import { NOW, outcome, RequestGround, shown, WANTED } from './request-kit';

let ground: RequestGround;
beforeAll(async () => {
  ground = new RequestGround(await TestServer.start('2019-09-06T10:00:00+08:00'));
});
afterAll(() => ground.server.stop());
beforeEach(() => ground.begin());

const outcomes = async (asked: Promise<Answer<object>>[]) =>
  (await Promise.all(asked)).map(outcome).sort();
const count = async (table: string) =>
  (await ground.server.database.reads.all(`SELECT * FROM ${table}`)).length;

it('the same is asked for twice: one request', async () => {
  expect(await outcomes([ground.askMine(), ground.askMine()])).toEqual(['EXTENSION_PENDING', 'OK']);
  const school = [ground.askUnit(), ground.askUnit({ by: ground.operator })];
  expect(await outcomes(school)).toEqual(['EXTENSION_PENDING', 'OK']);
  expect(await count('extension_request')).toBe(2);
});

it('two officials decide at once: one decision, one extension at most', async () => {
  const { id: bureauUnit } = (
    await ground.server.database.reads.all<{ id: string }>(
      'SELECT unit_id AS id FROM account WHERE id = ?',
      [ground.offices.nwt.id],
    )
  )[0] as { id: string };
  const other = await ground.server.seed.account(bureauUnit, ground.offices.nwt.role);
  const first = shown(await ground.askMine());
  expect(await outcomes([ground.grant(first), ground.grant(first, WANTED, other)])).toEqual([
    'OK',
    'WRONG_STATE',
  ]);
  const second = shown(await ground.askMine({ by: ground.colleague }));
  expect(await outcomes([ground.grant(second), ground.refuse(second, '不同意', other)])).toEqual([
    'OK',
    'WRONG_STATE',
  ]);
  const [state] = (await ground.seen(ground.colleague)).map((request) => request.state);
  expect(await count('extension')).toBe(state === 'GRANTED' ? 2 : 1);
});

it('it is withdrawn while it is granted: either, never both', async () => {
  const request = shown(await ground.askMine());
  const both = [ground.grant(request), ground.withdraw(request, ground.teacher)];
  expect(await outcomes(both)).toEqual(['OK', 'WRONG_STATE']);
  const [state] = (await ground.seen(ground.teacher)).map((each) => each.state);
  expect(await count('extension')).toBe(state === 'GRANTED' ? 1 : 0);
});

it('it is asked for while the unit is extended that far: refused as not later, or granted by it', async () => {
  const bureau = await at(ground.server, NOW, ground.offices.nwt);
  const UNIT = `mutation ($input: ExtendUnitInput!) { extendUnit(input: $input) { extension { id } } }`;
  const input = { idempotencyKey: newKey(), year: 108, audience: 'TEACHER', reason: '校慶' };
  const whose = { unitId: ground.school.id, endsAt: formatIso(WANTED) };
  const [asked, extended] = await Promise.all([
    ground.askMine(),
    bureau.outcome(UNIT, { input: { ...input, ...whose } }),
  ]);
  expect(extended).toBe('OK');
  expect(['OK', 'input.wantedUntil onlyLater']).toContain(outcome(asked));
  const states = (await ground.seen(ground.teacher)).map(({ state }) => state);
  expect(states).toEqual(outcome(asked) === 'OK' ? ['GRANTED'] : []);
});
