// Proves what the list of schools decides by itself: what stands in the address, what is asked, which views are kept, how a whole list is read.
import { everyPage } from '../../client/app/every-page';
import { waitingIn } from '../../client/modules/completion/due-order';
import { viewsIn, withView } from '../../client/modules/completion/saved-views';
import {
  filterOf,
  isNarrowed,
  narrowedBy,
  orderOf,
  planFilters,
  planStages,
  presets,
  sameSchools,
  schoolsSearch,
  schoolsView,
} from '../../client/modules/completion/schools-search';
import { windowsOf } from '../../client/modules/completion/window-strip-of';
import { PlanState } from '../../server/domain/plan-life';
import { PLANNING_STAGES_MASK, unpackStages } from '../../server/domain/units';

describe('the address of a list of schools', () => {
  const whole = {
    q: '示範',
    stage: 'JUNIOR_HIGH',
    plan: 'MISSING',
    teachers: 'NOBODY',
    checked: false,
    chiefless: true,
    extended: true,
    sort: 'ELIGIBLE',
    down: true,
  };

  test('keeps filters, order and page, and is the same when read again', () => {
    const given = { jurisdiction: 'NWT', ...whole, page: 3, after: 'WyJhIl0' };
    expect(schoolsSearch(given)).toEqual(given);
    expect(schoolsSearch({ ...schoolsSearch(given) })).toEqual(given);
  });

  test('leaves out what makes no sense', () => {
    const broken = {
      q: '',
      stage: 'NURSERY',
      plan: 'LOST',
      teachers: true,
      checked: 'no',
      chiefless: 'true',
      extended: false,
      sort: 'NAME; DROP',
      down: 1,
      page: 1,
      after: 'x',
      anything: 'else',
    };
    expect(schoolsSearch(broken)).toEqual({});
    expect(schoolsSearch({ page: 2 })).toEqual({});
    expect(schoolsSearch({ q: 901501 })).toEqual({ q: '901501' });
    expect(schoolsView({ q: '長'.repeat(99) }).q).toHaveLength(60);
  });

  test('is a question to the server, and none where nothing is narrowed', () => {
    expect(filterOf({})).toBeNull();
    expect(filterOf({ sort: 'NAME', down: true })).toBeNull();
    expect(filterOf(schoolsView(whole))).toEqual({
      search: '示範',
      stage: 'JUNIOR_HIGH',
      schoolPlanState: null,
      schoolPlanMissing: true,
      nobody: true,
      teachersMissing: null,
      rosterChecked: false,
      withoutChief: true,
      extended: true,
    });
    expect(filterOf({ plan: 'DRAFT', teachers: 'MISSING' })).toMatchObject({
      schoolPlanState: 'DRAFT',
      schoolPlanMissing: null,
      nobody: null,
      teachersMissing: true,
    });
    expect(orderOf({})).toEqual({ sort: 'RATE', descending: false });
    expect(orderOf({ sort: 'NAME', down: true })).toEqual({ sort: 'NAME', descending: true });
  });

  test('offers what the server knows', () => {
    expect([...planFilters].sort()).toEqual(['MISSING', ...Object.values(PlanState)].sort());
    expect([...planStages].sort()).toEqual(unpackStages(PLANNING_STAGES_MASK).sort());
  });

  test('says how much it narrows; two views are the same in whatever order they stand', () => {
    expect(narrowedBy(schoolsView(whole))).toBe(7);
    expect(isNarrowed({ checked: false })).toBe(true);
    expect(sameSchools({ q: 'a', sort: 'NAME' }, { q: 'a', down: true })).toBe(true);
    expect(sameSchools({ checked: false }, {})).toBe(false);
    for (const { view } of presets) expect(schoolsView({ ...view })).toEqual(view);
  });
});

describe('own views', () => {
  test('come back as they were kept; what is broken is left out', () => {
    const kept = [{ name: '國小', view: { stage: 'ELEMENTARY' as const } }];
    expect(viewsIn(JSON.stringify(kept))).toEqual(kept);
    expect(viewsIn(null)).toEqual([]);
    expect(viewsIn('{')).toEqual([]);
    expect(viewsIn('{"name":"a"}')).toEqual([]);
    expect(viewsIn('[1,null,{"name":2,"view":{}},{"name":"x","view":{"stage":"Z"}}]')).toEqual([
      { name: 'x', view: {} },
    ]);
  });

  test('have one view a name, and are at most 20', () => {
    const first = withView([], { name: 'a', view: { plan: 'DRAFT' } });
    expect(withView(first, { name: 'a', view: {} })).toEqual([{ name: 'a', view: {} }]);
    const many = Array.from({ length: 25 }, (_, at) => ({ name: `${at}`, view: {} }));
    const kept = many.reduce<ReturnType<typeof withView>>(withView, []);
    expect(kept).toHaveLength(20);
    expect(kept.at(-1)?.name).toBe('24');
  });
});

describe('a whole list', () => {
  const pageAfter = (after: string | null) => {
    const at = Number(after ?? 0);
    return Promise.resolve({
      edges: [{ node: at }, { node: at + 1 }],
      pageInfo: { hasNextPage: at < 4, endCursor: String(at + 2) },
      totalCount: 6,
    });
  };

  test('is read page after page, and tells how far it is', async () => {
    const told: [number, number][] = [];
    const rows = await everyPage(pageAfter, (done, total) => told.push([done, total]) > 0);
    expect(rows).toEqual([0, 1, 2, 3, 4, 5]);
    expect(told).toEqual([
      [2, 6],
      [4, 6],
      [6, 6],
    ]);
  });

  test('stops when told, and makes no half file', async () => {
    let asked = 0;
    const rows = await everyPage(
      (after) => {
        asked += 1;
        return pageAfter(after);
      },
      (done) => done < 4,
    );
    expect(rows).toBeNull();
    expect(asked).toBe(2);
  });
});

test('only decisions of the office itself count as waiting for it; long waits are among them', () => {
  expect(waitingIn({ applicationsWaiting: 2, extensionRequests: 3, transfersToDecide: 1 })).toBe(6);
});

test('a jurisdiction has its own windows, ending with its extension (D4.5)', () => {
  const window = (audience: 'SCHOOL' | 'TEACHER', code: string, extendedUntil: string | null) => ({
    id: `${audience}${code}`,
    audience,
    phase: 1,
    jurisdiction: { code, name: code, nameEn: code, order: 1 },
    opensAt: '2019-08-01T00:00:00.000Z',
    closesAt: '2019-08-20T00:00:00.000Z',
    extendedUntil,
    state: 'OPEN' as const,
    version: 1,
  });
  const shown = windowsOf(
    [
      window('TEACHER', 'NWT', '2019-08-25T00:00:00.000Z'),
      window('TEACHER', 'TPE', null),
      window('SCHOOL', 'NWT', '2019-08-10T00:00:00.000Z'),
    ],
    'NWT',
  );
  expect(shown.map(({ audience, closesAt, extended }) => [audience, closesAt, extended])).toEqual([
    ['SCHOOL', '2019-08-20T00:00:00.000Z', false],
    ['TEACHER', '2019-08-25T00:00:00.000Z', true],
  ]);
});
