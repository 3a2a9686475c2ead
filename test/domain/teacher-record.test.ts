// D3.1, D3.2: which corrections of a record are taken, every fault at once.
import { changeRecord, StaffKind, type TeachingData } from '../../server/domain/teacher-record';
import { Stage } from '../../server/domain/units';
import { nationalId } from '../support/national-id';

const CATALOGUE = {
  titles: [
    { name: '合格專任教師', stage: null },
    { name: '教官', stage: 'SENIOR_HIGH' },
  ],
  subjects: [
    { name: '國語文', stage: 'ELEMENTARY' },
    { name: '物理', stage: 'SENIOR_HIGH' },
  ],
};
const RECORD: TeachingData = {
  jobTitle: '舊職稱',
  stage: Stage.ELEMENTARY,
  subjects: ['舊科目'],
  unitNote: null,
  staffKind: StaffKind.TEACHER,
};
const tried = (parts: object) => {
  const { after, faults } = changeRecord(RECORD, parts, CATALOGUE);
  return { after, faults: faults.map(({ path, rule }) => `${path} ${rule}`) };
};

test('what is left out stays, null takes it away', () => {
  expect(tried({})).toEqual({ after: RECORD, faults: [] });
  expect(tried({ jobTitle: null, stage: null, subjects: null })).toEqual({
    after: { ...RECORD, jobTitle: null, stage: null, subjects: [] },
    faults: [],
  });
});

test('a title and a subject must be valid for the stage; what the record has may stay', () => {
  expect(tried({ jobTitle: '合格專任教師', subjects: ['國語文', '舊科目'] }).faults).toEqual([]);
  expect(tried({ jobTitle: '教官', subjects: ['舊科目', '物理'] }).faults).toEqual([
    'input.jobTitle unknownTitle',
    'input.subjects[1] unknownSubject',
  ]);
  expect(tried({ jobTitle: '舊職稱', stage: Stage.SENIOR_HIGH }).faults).toEqual([]);
  const moved = { stage: Stage.SENIOR_HIGH, jobTitle: '教官', subjects: ['物理'] };
  expect(tried(moved).faults).toEqual([]);
});

test('every fault is told at once', () => {
  const wrong = {
    jobTitle: '沒有這種職稱',
    subjects: ['國語文', '國語文'],
    unitNote: '註'.repeat(201),
    staffKind: null,
  };
  expect(tried(wrong).faults).toEqual([
    'input.jobTitle unknownTitle',
    'input.subjects[1] duplicate',
    'input.unitNote tooLong',
    'input.staffKind required',
  ]);
  expect(tried({ subjects: Array(21).fill('國語文') }).faults).toEqual(['input.subjects tooMany']);
});

test('a note holds no national ID (D3.8); one that an older note holds does not stand in the way', () => {
  const unitNote = `代理${nationalId(1)}`;
  expect(tried({ unitNote }).faults).toEqual(['input.unitNote nationalIdInText']);
  const before = { ...RECORD, unitNote };
  expect(changeRecord(before, { stage: Stage.SENIOR_HIGH }, CATALOGUE).faults).toEqual([]);
});

test('blanks around a title or a note are none; a note of blanks is no note', () => {
  expect(tried({ jobTitle: ' 合格專任教師 ', unitNote: '  ' }).after).toMatchObject({
    jobTitle: '合格專任教師',
    unitNote: null,
  });
});
