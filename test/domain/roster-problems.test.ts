// D3.2, D3.3: what of a roster is missing or looks wrong, in a stable order.
import { rosterProblemsOf, type CheckedRecord } from '../../server/domain/roster-problems';
import { StaffKind, TeacherStatus } from '../../server/domain/teacher-record';

const CATALOGUE = {
  titles: [{ name: '合格專任教師', stage: null }],
  subjects: [{ name: '國語文', stage: 'ELEMENTARY' }],
};
const record = (id: string, more: Partial<CheckedRecord> = {}): CheckedRecord => ({
  id: id.padEnd(20, '-'),
  name: `示範${id}`,
  jobTitle: '合格專任教師',
  stage: 'ELEMENTARY',
  subjects: ['國語文'],
  staffKind: StaffKind.TEACHER,
  status: TeacherStatus.ACTIVE,
  emailConfirmed: true,
  ...more,
});
const found = (records: CheckedRecord[], catalogue = CATALOGUE) =>
  rosterProblemsOf(records, catalogue).map(({ kind, teacherId, value }) =>
    [kind, teacherId.replace(/-+$/, ''), value].filter((part) => part !== null).join(' '),
  );

test('a whole record has none', () => {
  expect(found([record('a')])).toEqual([]);
});

test('a record without title, stage and subject has three', () => {
  const bare = { jobTitle: null, stage: null, subjects: [] };
  expect(found([record('a', bare)])).toEqual(['NO_TITLE a', 'NO_STAGE a', 'NO_SUBJECT a']);
});

test('administrative staff need no stage and no subject', () => {
  const bare = { stage: null, subjects: [], staffKind: StaffKind.ADMINISTRATIVE };
  expect(found([record('a', bare)])).toEqual([]);
  expect(found([record('a', { ...bare, jobTitle: null })])).toEqual(['NO_TITLE a']);
});

test('two records of one name are told of both, however they are written', () => {
  const twins = [record('a', { name: '林 曉青' }), record('b', { name: '林曉青' }), record('c')];
  expect(found(twins)).toEqual(['SAME_NAME a', 'SAME_NAME b']);
});

test('a title or subject that is not valid for the stage any more is named', () => {
  const old = record('a', { jobTitle: '舊職稱', subjects: ['國語文', '舊科目'] });
  expect(found([old])).toEqual(['TITLE_EXPIRED a 舊職稱', 'SUBJECT_EXPIRED a 舊科目']);
  expect(found([record('a', { stage: 'SENIOR_HIGH' })])).toEqual(['SUBJECT_EXPIRED a 國語文']);
  // Nothing has gone from a list that was never imported.
  expect(found([old], { titles: [], subjects: [] })).toEqual([]);
});

test('no confirmed address is told of those who have applied; the others are still to apply', () => {
  const records = [
    record('a', { emailConfirmed: false }),
    record('b', { emailConfirmed: false, status: TeacherStatus.NOT_APPLIED }),
    record('c', { emailConfirmed: false, status: TeacherStatus.SUSPENDED }),
  ];
  expect(found(records)).toEqual(['NO_EMAIL a', 'NO_EMAIL c', 'NOT_APPLIED b']);
});

test('the order does not depend on the order of the records', () => {
  const records = [record('b', { jobTitle: null }), record('a', { jobTitle: null, stage: null })];
  expect(found(records)).toEqual(found([...records].reverse()));
});

test('the key of a problem stays the same while another of the record is mended', () => {
  const keysOf = (more: Partial<CheckedRecord>) =>
    new Map(
      rosterProblemsOf([record('a', more)], CATALOGUE).map(({ kind, value, key }) => [
        `${kind} ${value}`,
        key,
      ]),
    );
  const before = keysOf({ jobTitle: null, stage: null, subjects: ['國語文', '舊科目'] });
  const after = keysOf({ stage: null, subjects: ['國語文', '舊科目'] });
  expect(before.size).toBe(after.size + 1);
  for (const [problem, key] of after) expect(before.get(problem)).toBe(key);
  // Two of one kind are told apart.
  expect(new Set(keysOf({ subjects: ['舊科目', '更舊的'] }).values()).size).toBe(2);
});
