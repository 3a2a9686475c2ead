// D3.4, D3.7: what registering somebody does, what must be right about it, and from when on the bureau decides.
import {
  bureauDecidesFrom,
  registrationFaults,
  registrationOutcome,
  subjectFaults,
} from '../../server/domain/registration';
import { catalogueFaults } from '../../server/domain/registration-catalogue';
import { UnitKind } from '../../server/domain/units';
import { nationalId } from '../support/national-id';

describe('what a registration does', () => {
  test.each([
    ['nobody is known', null, 'CREATED'],
    ['the last unit has released', { unitId: null, requested: false }, 'MOVED'],
    ['the own unit employs', { unitId: 'here', requested: false }, 'ALREADY_EMPLOYED'],
    ['the own unit employs, another asks', { unitId: 'here', requested: true }, 'ALREADY_EMPLOYED'],
    ['another employs', { unitId: 'there', requested: false }, 'REQUESTED'],
    [
      'another employs, and somebody asks',
      { unitId: 'there', requested: true },
      'TRANSFER_PENDING',
    ],
  ])('%s', (_, known, outcome) => {
    expect(registrationOutcome(known, 'here')).toBe(outcome);
  });
});

describe('what must be right', () => {
  const GOOD = { nationalId: nationalId(1), name: '林曉青' };
  const rules = (parts: object, prefix?: string) =>
    registrationFaults({ ...GOOD, ...parts }, prefix).map(({ path, rule }) => `${path} ${rule}`);

  it('is nothing but the national ID and the name, whatever else is left out or null', () => {
    expect(rules({})).toEqual([]);
    expect(rules({ email: null, jobTitle: null, subjects: null, unitNote: null })).toEqual([]);
  });

  it('is told all at once, by the caller’s own words', () => {
    expect(
      rules(
        {
          nationalId: 'A123456788',
          name: '',
          email: '@',
          jobTitle: ' ',
          unitNote: '註'.repeat(201),
        },
        'row.',
      ),
    ).toEqual([
      'row.nationalId nationalId',
      'row.name tooShort',
      'row.email email',
      'row.jobTitle tooShort',
      'row.unitNote tooLong',
    ]);
  });

  it('is one line each: name, job title and subjects, but not the note', () => {
    const two = '一\n二';
    expect(rules({ name: two, jobTitle: two, subjects: [two], unitNote: two })).toEqual([
      'input.name text',
      'input.jobTitle text',
      'input.subjects[0] text',
    ]);
  });

  it('has no national ID in the note, which is kept as it stands (D3.8)', () => {
    const unitNote = `代理${nationalId(2).toLowerCase()}`;
    expect(rules({ unitNote })).toEqual(['input.unitNote nationalIdInText']);
  });

  it('takes 20 subjects, each once', () => {
    const many = Array.from({ length: 20 }, (_, at) => `科目${at}`);
    expect(subjectFaults('subjects', many)).toEqual([]);
    expect(subjectFaults('subjects', [...many, '多一科'])).toEqual([
      { path: 'subjects', rule: 'tooMany', limit: 20 },
    ]);
    expect(subjectFaults('subjects', ['甲', '乙', '甲'])).toEqual([
      { path: 'subjects[2]', rule: 'duplicate' },
    ]);
  });
});

describe('titles and subjects of the day (D3.1)', () => {
  const CATALOGUE = {
    titles: [
      { name: '合格專任教師', stage: null },
      { name: '專任輔導教師', stage: 'SENIOR_HIGH' },
    ],
    subjects: [{ name: '數學', stage: 'ELEMENTARY' }],
  };
  const paths = (parts: object) => catalogueFaults(parts, CATALOGUE).map(({ path }) => path);

  it('are those of the stage, of any stage where none is stated', () => {
    expect(paths({ jobTitle: '合格專任教師', stage: 'ELEMENTARY', subjects: ['數學'] })).toEqual(
      [],
    );
    expect(
      paths({ jobTitle: '專任輔導教師', stage: 'ELEMENTARY', subjects: ['數學', '物理'] }),
    ).toEqual(['input.jobTitle', 'input.subjects[1]']);
    expect(paths({ jobTitle: '專任輔導教師', subjects: ['數學'] })).toEqual([]);
    expect(paths({ jobTitle: null, subjects: null })).toEqual([]);
  });
});

test('a bureau decides after 7 days, of a kindergarten’s teacher at once', () => {
  expect(bureauDecidesFrom(1000, UnitKind.SCHOOL)).toBe(1000 + 7 * 86_400_000);
  expect(bureauDecidesFrom(1000, UnitKind.KINDERGARTEN)).toBe(1000);
});
