// D4.5: what bureaus and the centre grant wrongly, and lists that are asked for wrongly, is refused by its field.
import { formatIso } from '../../../server/domain/instant';
import { ask } from '../../permissions/documents';
import { instant } from '../../support/clock';
import type { Caller } from '../../support/server';
import { Bench, invalid, type Refused } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.make();
});
afterAll(() => bench.server.stop());

const send = (caller: Caller, field: string, changes: object): Promise<Refused> => {
  const { query, variables } = ask(field, {
    unitId: bench.school.id,
    jurisdictionCode: 'NWT',
    nationalId: bench.person.nationalId,
  });
  const { input } = variables as { input: object };
  return bench.refusedRaw(() => caller.ask(query, { input: { ...input, ...changes } }));
};

describe('reasons and instants of the bureau and the centre (D4.5)', () => {
  test.each([
    ['', 'tooShort'],
    ['  ', 'tooShort'],
    ['由'.repeat(501), 'tooLong'],
    ['颱\u0000風', 'text'],
    ['\ud800', 'text'],
  ])('the reason %j', async (reason, rule) => {
    for (const [caller, field] of [
      [bench.bureau, 'extendUnit'],
      [bench.bureau, 'extendTeacher'],
      [bench.centre, 'extendJurisdiction'],
    ] as const)
      expect(await send(caller, field, { reason })).toEqual(invalid(`input.reason ${rule}`));
  });
  test.each([
    '2019-12-01',
    '2019-12-01T00:00:00',
    '2019-02-29T00:00:00Z',
    '2019-12-01T24:00:00Z',
    '2019-12-01T00:00:00.0001Z',
    '+275760-09-13T00:00:00Z',
    '',
    0,
    1_575_000_000_000,
    null,
  ])('%p is no instant', async (endsAt) => {
    const rule = endsAt === null ? 'required' : 'format';
    expect(await send(bench.bureau, 'extendUnit', { endsAt })).toEqual(
      invalid(`input.endsAt ${rule}`),
    );
  });
  test('an extension that ends too early, in the past, or after the cycle', async () => {
    const end = async (text: string): Promise<Refused> =>
      send(bench.bureau, 'extendUnit', {
        ...{ audience: 'TEACHER', endsAt: formatIso(instant(text)) },
      });
    expect(await end('2019-09-14T00:00:00+08:00')).toEqual(invalid('input.endsAt onlyLater'));
    expect(await end('2019-09-01T00:00:00+08:00')).toEqual(
      invalid('input.endsAt onlyLater', 'input.endsAt past'),
    );
    expect(await end('2020-08-01T00:00:00.001+08:00')).toEqual(invalid('input.endsAt afterCycle'));
    expect(await end('9999-12-31T23:59:59.999Z')).toEqual(invalid('input.endsAt afterCycle'));
    expect(await end('0000-01-01T00:00:00Z')).toEqual(
      invalid('input.endsAt onlyLater', 'input.endsAt past'),
    );
  });
  test('an audience that does not exist', async () => {
    expect(await send(bench.bureau, 'extendUnit', { audience: 'PARENT' })).toEqual(
      invalid('input.audience format'),
    );
  });
});

describe('pages', () => {
  test.each([0, -1, 101, 2 ** 31 - 1])('of %d', async (first) => {
    for (const list of ['units', 'myPlans'] as const) {
      const query = `query ($n: Int!) { ${list}(first: $n) { totalCount } }`;
      const found = await bench.refusedRaw(() => bench.teacher.ask(query, { n: first }));
      expect(found).toEqual(invalid(`first ${first < 1 ? 'min' : 'max'}`));
    }
  });
  test.each(['', 'x', 'bm90IGEga2V5', '𠮷', 'a'.repeat(100_000)])(
    'after a cursor that is none: %j',
    async (after) => {
      const query = 'query ($c: String) { myPlans(after: $c) { totalCount } }';
      const found = await bench.refusedRaw(() => bench.teacher.ask(query, { c: after }));
      expect(found).toEqual(invalid('after format'));
    },
  );
});
