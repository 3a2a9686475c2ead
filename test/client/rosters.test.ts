// Proves what the pages of rosters decide by themselves: what stands in the address, what a form offers and sends, which files go.
import { faultsAt, fieldOf, summaryOf } from '../../client/modules/teachers/form-faults';
import {
  faultOfFile,
  largestFile,
  pasted,
  toBase64,
} from '../../client/modules/teachers/import-file';
import { groupsOf, remedies } from '../../client/modules/teachers/problem-groups';
import type { RosterProblemRow } from '../../client/modules/teachers/problem-groups';
import {
  changesOf,
  emptyRecord,
  rebased,
  recordForm,
  subjectChoices,
  titleChoices,
} from '../../client/modules/teachers/record-form';
import type { Catalogue } from '../../client/modules/teachers/record-form';
import {
  emptyRegistration,
  registrationInput,
  withOnlyStage,
  wrongParts,
} from '../../client/modules/teachers/registration-form';
import { atOnce, dayOf } from '../../client/modules/teachers/release-form';
import {
  filterOf,
  isNarrowed,
  rosterSearch,
  subjectNames,
} from '../../client/modules/teachers/roster-search';
import { MAX_AT_ONCE } from '../../server/domain/release';
import { RosterProblemKind } from '../../server/domain/roster-problems';
import { nationalId } from '../support/national-id';

describe('the address of a roster', () => {
  test('keeps the filters, and nothing that names a person', () => {
    const kept = {
      subject: '數學',
      supervision: true,
      status: 'NOT_APPLIED',
      staff: 'TEACHER',
      sort: 'NAME',
    };
    const typed = { ...kept, name: '示範林曉青', search: '示範林曉青' };
    expect(rosterSearch(typed)).toEqual(kept);
  });

  test('what makes no sense is left out', () => {
    const typed = { subject: '', supervision: 'yes', status: 'GONE', staff: 7, sort: 'ID' };
    expect(rosterSearch(typed)).toEqual({});
  });

  test('is a filter of the server, the name beside it', () => {
    expect(filterOf({ status: 'ACTIVE' }, '林')).toEqual({
      search: '林',
      subject: null,
      supervision: false,
      status: 'ACTIVE',
      staffKind: null,
      sort: 'ID',
    });
    expect(filterOf({}, '').search).toBeNull();
  });

  test('an order narrows nothing', () => {
    expect(isNarrowed({ sort: 'NAME' }, '')).toBe(false);
    expect(isNarrowed({ supervision: true }, '')).toBe(true);
    expect(isNarrowed({}, '林')).toBe(true);
  });

  test("subjects to filter by are those of the unit's stages, each name once", () => {
    const subjects = [
      { name: '數學', stage: 'ELEMENTARY' },
      { name: '數學', stage: 'JUNIOR_HIGH' },
      { name: '理化', stage: 'JUNIOR_HIGH' },
      { name: '物理', stage: 'SENIOR_HIGH' },
    ] as const;
    expect(subjectNames(subjects, ['ELEMENTARY', 'JUNIOR_HIGH'])).toEqual(['數學', '理化']);
    expect(subjectNames(subjects, [])).toEqual(['數學', '理化', '物理']);
  });
});

describe("a record's form (D3.1, D3.2)", () => {
  const catalogue: Catalogue = {
    titles: [
      { name: '合格專任教師', stage: null },
      { name: '導師', stage: 'ELEMENTARY' },
    ],
    subjects: [
      { name: '數學', stage: 'ELEMENTARY' },
      { name: '理化', stage: 'JUNIOR_HIGH' },
    ],
  };
  const record = {
    jobTitle: '試用教師',
    stage: 'ELEMENTARY',
    subjects: ['數學'],
    unitNote: null,
    staffKind: 'TEACHER',
  } as const;
  const before = recordForm({ ...record, subjects: [...record.subjects] });

  test('a title that is no longer valid stays to choose, and is marked', () => {
    expect(titleChoices(catalogue, 'ELEMENTARY', ['試用教師', '試用教師'])).toEqual([
      { name: '試用教師', valid: false },
      { name: '合格專任教師', valid: true },
      { name: '導師', valid: true },
    ]);
    expect(titleChoices(catalogue, 'JUNIOR_HIGH', ['', '']).map((each) => each.name)).toEqual([
      '合格專任教師',
    ]);
  });

  test("subjects are the stage's; one of another stage stays while the record has it", () => {
    expect(subjectChoices(catalogue, 'JUNIOR_HIGH', ['數學'])).toEqual([
      { name: '數學', valid: false },
      { name: '理化', valid: true },
    ]);
    expect(subjectChoices(catalogue, '', [])).toEqual([]);
  });

  test('where somebody else has saved meanwhile, what was typed stays, and what both changed is told', () => {
    const typed = { ...before, jobTitle: '導師', unitNote: '代理至一月' };
    const newest = { ...before, jobTitle: '合格專任教師', subjects: ['國語文'] };
    const found = rebased(before, typed, newest);
    expect(found.form).toEqual({ ...newest, jobTitle: '導師', unitNote: '代理至一月' });
    expect(found.theirs).toEqual(['jobTitle', 'subjects']);
    expect(found.both).toEqual(['jobTitle']);
    expect(changesOf(newest, found.form)).toEqual({ jobTitle: '導師', unitNote: '代理至一月' });
  });

  test('where both have changed a part to the same, nobody has anything to choose', () => {
    const typed = { ...before, subjects: ['數學', '國語文'] };
    const found = rebased(before, typed, { ...before, subjects: ['國語文', '數學'] });
    expect(found.both).toEqual([]);
    expect(changesOf(found.newest, found.form)).toEqual({});
  });

  test('a title that was chosen before the stage was changed is still shown, as no longer valid', () => {
    const [old] = titleChoices(catalogue, 'JUNIOR_HIGH', ['', '導師']);
    expect(old).toEqual({ name: '導師', valid: false });
  });

  test('only what was changed is sent; what was emptied is taken away', () => {
    expect(changesOf(before, before)).toEqual({});
    expect(changesOf(before, { ...before, jobTitle: '導師' })).toEqual({ jobTitle: '導師' });
    expect(changesOf(before, { ...before, stage: '', unitNote: ' ' })).toEqual({
      stage: null,
      unitNote: null,
    });
    expect(changesOf(before, { ...before, subjects: [] })).toEqual({ subjects: [] });
    expect(
      changesOf({ ...before, subjects: ['甲', '乙'] }, { ...before, subjects: ['乙', '甲'] }),
    ).toEqual({});
  });
});

describe('a registration (D3.4)', () => {
  const typed = { ...emptyRegistration, nationalId: nationalId(5), name: ' 示範新進 ' };

  test('is held against the checksum before it is sent', () => {
    expect(wrongParts(emptyRegistration)).toEqual(['nationalId', 'name']);
    expect(wrongParts({ ...typed, nationalId: 'A123456780' })).toEqual(['nationalId']);
    expect(wrongParts(typed)).toEqual([]);
  });

  test('sends nothing that was left empty', () => {
    expect(registrationInput(typed, 'u1')).toEqual({
      unitId: 'u1',
      nationalId: nationalId(5),
      name: '示範新進',
      staffKind: 'TEACHER',
      subjects: [],
    });
  });

  test('a unit of one stage need not be asked for it; administrative staff teach at none', () => {
    expect(withOnlyStage(typed, ['ELEMENTARY']).stage).toBe('ELEMENTARY');
    expect(withOnlyStage(typed, ['ELEMENTARY', 'JUNIOR_HIGH']).stage).toBe('');
    expect(withOnlyStage({ ...typed, staffKind: 'ADMINISTRATIVE' }, ['ELEMENTARY']).stage).toBe('');
    expect(emptyRecord.stage).toBe('');
  });
});

describe('faults stand at their fields', () => {
  const refusal = {
    ...{ code: 'INVALID', message: '', next: null, opensAt: null, closesAt: null },
    ...{ currentVersion: null, retryAfter: null, fields: [] },
    faults: [
      { path: 'input.subjects[1]', rule: 'unknown', sentence: '不是現行的科目。' },
      { path: 'input.subjects[3]', rule: 'unknown', sentence: '不是現行的科目。' },
      { path: 'input.name', rule: 'required', sentence: '此欄位必填。' },
    ],
  };

  test('several of one list are told once', () => {
    expect(fieldOf('input.subjects[1]')).toBe('subjects');
    expect(faultsAt(refusal, 'subjects')).toEqual(['不是現行的科目。']);
    expect(faultsAt(null, 'subjects')).toEqual([]);
  });

  test('the summary leads to each field, in the order of the form', () => {
    expect(summaryOf(refusal, { name: 'teacher-name', subjects: 'subjects' })).toEqual([
      { fieldId: 'teacher-name', sentence: '此欄位必填。' },
      { fieldId: 'subjects', sentence: '不是現行的科目。' },
    ]);
  });
});

describe('a file of new teachers (D3.4)', () => {
  test.each([
    ['teachers.xlsx', 1000, null],
    ['名單.ODS', 1000, null],
    ['teachers.csv', largestFile, null],
    ['teachers.csv', largestFile + 1, 'size'],
    ['teachers.csv', 0, 'empty'],
    ['teachers.xls', 1000, 'ending'],
    ['teachers.pdf', 1000, 'ending'],
  ])('%s of %d bytes: %s', (name, size, fault) => {
    expect(faultOfFile({ name, size })).toBe(fault);
  });

  test('the largest one fits into what the server takes', () => {
    expect(toBase64(new Uint8Array(largestFile)).length).toBeLessThanOrEqual(700_000);
  });

  test('travels as it is', () => {
    const bytes = Uint8Array.from({ length: 20_001 }, (_, at) => at % 256);
    expect([...Buffer.from(toBase64(bytes), 'base64')]).toEqual([...bytes]);
  });

  test('faults are pasted into columns, and begin no formula', () => {
    const faults = [{ row: 3, column: '=A1', message: '第一行\n第二行' }];
    expect(pasted(['列', '欄位', '問題'], faults)).toBe("列\t欄位\t問題\n3\t'=A1\t第一行 第二行");
  });
});

test('a release takes as many as the server does, and begins with the day in Taipei (D3.5)', () => {
  expect(atOnce).toBe(MAX_AT_ONCE);
  expect(dayOf(Date.parse('2019-09-05T16:00:00.000Z'))).toBe('2019-09-06');
  expect(dayOf(Date.parse('2019-09-05T15:59:59.999Z'))).toBe('2019-09-05');
});

describe('the check of a roster (D3.2)', () => {
  const problem = (id: string, kind: RosterProblemRow['kind']): RosterProblemRow => ({
    id,
    kind,
    value: null,
    teacher: {
      id,
      name: '示範',
      nationalIdMasked: '',
      jobTitle: null,
      stage: null,
      subjects: [],
    },
  });

  test('problems of a kind stand together, in the order of the list', () => {
    const groups = groupsOf([
      problem('1', 'NO_TITLE'),
      problem('2', 'NO_TITLE'),
      problem('3', 'NOT_APPLIED'),
    ]);
    expect(groups.map((each) => [each.kind, each.problems.length])).toEqual([
      ['NO_TITLE', 2],
      ['NOT_APPLIED', 1],
    ]);
  });

  test('each kind of the server has a remedy', () => {
    expect(Object.keys(remedies).sort()).toEqual(Object.values(RosterProblemKind).sort());
  });
});
