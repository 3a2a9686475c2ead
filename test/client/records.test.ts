// Proves what the pages of records, of the audit log, of kindergarten runs and of the mailbox decide by themselves.
import { zhHantActions } from '../../client/app/i18n/zh-Hant-actions';
import { enActions } from '../../client/app/i18n/en-actions';
import { zhHantRecords } from '../../client/app/i18n/zh-Hant-records';
import { auditAction, auditActions } from '../../client/modules/audit/audit-actions';
import { auditSearch, outOfOrder } from '../../client/modules/audit/audit-search';
import { changesTold, fieldWord, valueWord } from '../../client/modules/audit/audit-words';
import {
  appliedBy,
  countOf,
  reasonsOf,
  releasedShare,
  secondsTaken,
  tellsCounts,
} from '../../client/modules/kindergartens/run-words';
import { mailLines } from '../../client/modules/mail/mail-lines';
import { myChanges, myRecordForm } from '../../client/modules/teachers/my-record-form';
import { wrongInChoice, wrongInRequest } from '../../client/modules/teachers/sign-up-form';
import type { KindergartenRunFieldsFragment } from '../../client/gql/graphql';
import type { TFunction } from 'i18next';
import { ACTION_LABELS } from '../../server/domain/action-labels';
import { newId } from '../../server/domain/id';
import { SUBJECT_KINDS } from '../../server/domain/subject';
import { nationalId } from '../support/national-id';

describe('the audit log is narrowed', () => {
  test('by every act that is written down, in the words of its rows, each once', () => {
    const offered = Object.values(auditActions).flat();
    expect([...offered].sort()).toEqual(Object.keys(ACTION_LABELS).sort());
    for (const action of offered) {
      const { zh, en } = ACTION_LABELS[action] ?? { zh: '', en: '' };
      expect([zhHantActions.auditAction[action], enActions.auditAction[action]]).toEqual([zh, en]);
    }
  });

  test('by an address that holds ids, days and acts, and nothing else', () => {
    const search = {
      action: 'deleteAccount',
      from: '2019-08-01',
      to: '2019-09-06',
      unit: '01DJQ2V8SN3ZK7C5T9WY4XHMRA',
      jurisdiction: 12,
      subject: '01DJQ2V8SN3ZK7C5T9WY4XHMRB',
    };
    expect(auditSearch(search)).toEqual({ ...search, jurisdiction: '12' });
  });

  test.each([
    ['an act that there is not', { action: 'toString' }],
    ['a day that there is not', { from: '2019-02-30' }],
    ['a day of another form', { to: '108-09-06' }],
    ['a name', { subject: '林曉青' }],
    ['a part that there is not', { name: '林曉青' }],
    ['a list', { unit: ['a', 'b'] }],
  ])('but not by %s', (_, search) => {
    expect(auditSearch(search)).toEqual({});
  });

  test('not at all where the last day is before the first', () => {
    expect(outOfOrder({ from: '2019-09-06', to: '2019-09-05' })).toBe(true);
    expect(outOfOrder({ from: '2019-09-06', to: '2019-09-06' })).toBe(false);
    expect(outOfOrder({ to: '2019-09-06' })).toBe(false);
  });

  test('an act is only one that is offered', () => {
    expect(auditAction('signIn')).toBe('signIn');
    expect(auditAction('signin')).toBeUndefined();
  });
});

test('everything that can be changed has a word', () => {
  expect(Object.keys(zhHantRecords.auditSubject).sort()).toEqual([...SUBJECT_KINDS].sort());
});

test('values that an entry names but left as they were are not told', () => {
  const moved = { field: 'unitId', before: null, after: 'u1' };
  const kept = { field: 'year', before: '108', after: '108' };
  expect(changesTold({ changes: [moved, kept] })).toEqual([moved]);
});

test('a change is told in words, and an id that says nobody anything by its end', () => {
  const t = ((key: string, values?: { end: string }) =>
    values ? `${key} ${values.end}` : key) as unknown as TFunction;
  const id = newId(Date.parse('2019-09-06T02:00:00Z'));
  expect(valueWord(t, id)).toBe(`audit.reference ${id.slice(-6)}`);
  expect(valueWord(t, 'AUTHENTICATOR')).toBe('auditValue.AUTHENTICATOR');
  expect(fieldWord(t, 'by', 'ACCOUNT')).toBe('auditField.by');
  // A person's name is 姓名, a school's is not; a stage's numbers stand under the stage.
  expect(fieldWord(t, 'name', 'TEACHER')).toBe('history.field.name');
  expect(fieldWord(t, 'name', 'UNIT')).toBe('auditField.unitName');
  expect(fieldWord(t, 'ELEMENTARY.students', 'UNIT')).toBe('stage.ELEMENTARY auditField.students');
});

describe('a run of the preschool registry', () => {
  const run: KindergartenRunFieldsFragment = {
    ...{ id: 'r1', source: 'delivery.jsonl', state: 'REFUSED', version: 1 },
    startedAt: '2019-09-05T19:00:00.000Z',
    finishedAt: '2019-09-05T19:01:02.400Z',
    ...{ unitsRead: 6813, unitsAdded: 12, unitsChanged: 3 },
    ...{ teachersRead: 40000, teachersAdded: 1, teachersChanged: 2, teachersMoved: 4 },
    ...{ teachersReleased: 10001, releasesHeld: 0, teachersPresent: 50000, underReview: 7 },
    ...{ problems: [], problemCount: 0, mayConfirm: true, confirmed: false, attempts: 1 },
    ...{ missed: false, otherThanConfirmed: false },
  };

  test('tells how large the share is that it would release, never rounded up', () => {
    expect(releasedShare(run)).toBe('20%');
    expect(releasedShare({ teachersReleased: 1099, teachersPresent: 10000 })).toBe('10%');
    expect(releasedShare({ teachersReleased: 0, teachersPresent: 0 })).toBe('—');
  });

  test('tells its seconds once it has ended', () => {
    expect(secondsTaken(run)).toBe(62);
    expect(secondsTaken({ ...run, finishedAt: null })).toBeNull();
    // Several attempts have hours between them.
    expect(secondsTaken({ ...run, attempts: 3 })).toBeNull();
  });

  test('has each number where it belongs, and none where there is no such thing', () => {
    expect(countOf(run, 'units', 'read')).toBe(6813);
    expect(countOf(run, 'teachers', 'moved')).toBe(4);
    expect(countOf(run, 'teachers', 'released')).toBe(10001);
    expect(countOf(run, 'units', 'released')).toBeNull();
  });

  test.each([
    ['REFUSED', 40000, true],
    ['DONE', 40000, true],
    ['UNCHANGED', 40000, false],
    ['WAITING', 40000, false],
    ['RUNNING', 40000, false],
    ['FAILED', 0, false],
  ] as const)('%s with %d teachers read has a table of counts: %s', (state, teachersRead, told) => {
    expect(tellsCounts({ state, teachersRead, unitsRead: 0, problems: [] })).toBe(told);
  });

  test('that was let pass tells by which run it was applied, once it was', () => {
    const passed = { confirmed: true, missed: false };
    const newer = (['FAILED', 'DONE', 'UNCHANGED', 'FAILED'] as const).map((state) => ({ state }));
    expect(appliedBy(passed, newer)).toBe(newer[2]);
    expect(appliedBy(passed, newer.slice(3))).toBeNull();
    expect(appliedBy({ ...passed, missed: true }, newer)).toBeNull();
    expect(appliedBy({ confirmed: false, missed: false }, newer)).toBeNull();
  });

  test('says first why it was not taken over, and counts nothing of half a delivery', () => {
    const about = (line: number, rule: string) => ({
      line,
      field: '',
      rule,
      message: `why ${rule}`,
    });
    const problems = [about(0, 'truncated'), about(7, 'unreadable')];
    const half = { state: 'REFUSED' as const, teachersRead: 40000, unitsRead: 1, problems };
    expect(reasonsOf(half)).toEqual(['why truncated']);
    expect(tellsCounts(half)).toBe(false);
    // What was left for the next run is no reason: the rest was taken over.
    expect(reasonsOf({ state: 'DONE', problems: [about(0, 'changedMeanwhile')] })).toEqual([]);
  });
});

describe('the links of a mail lead into the product', () => {
  test.each([
    ['http://localhost:4000/sign-up/confirm#abc_-1', '/sign-up/confirm#abc_-1'],
    ['  https://jinxiu.example/teachers/transfers', '/teachers/transfers'],
    ['請開啟 https://jinxiu.example/apply', null],
    ['https://jinxiu.example//evil.example/', null],
    ['javascript:alert(1)', null],
    ['您好：', null],
    ['', null],
  ])('%s leads to %s', (text, path) => {
    expect(mailLines(text)).toEqual([{ text, path }]);
  });

  test('each line is one of its own', () => {
    const lines = mailLines('您好：\n\nhttps://jinxiu.example/apply\n敬上');
    expect(lines.map(({ path }) => path)).toEqual([null, null, '/apply', null]);
  });
});

describe('the own record', () => {
  const record = {
    gender: 'FEMALE',
    jobTitle: '合格專任教師',
    stage: 'ELEMENTARY',
    subjects: ['數學', '藝術'],
  } as const;
  const before = myRecordForm({ ...record, subjects: [...record.subjects] });

  test('that was not changed sends nothing', () => {
    expect(myChanges(before, before)).toEqual({});
    expect(myChanges(before, { ...before, subjects: ['藝術', '數學'] })).toEqual({});
  });

  test('sends what was changed alone; an emptied field is taken away', () => {
    expect(myChanges(before, { ...before, jobTitle: '', subjects: ['數學'] })).toEqual({
      jobTitle: null,
      subjects: ['數學'],
    });
  });

  test('that lacks everything begins empty', () => {
    expect(myRecordForm({ gender: null, jobTitle: null, stage: null, subjects: [] })).toEqual({
      gender: '',
      jobTitle: '',
      stage: '',
      subjects: [],
    });
  });
});

describe('signing up', () => {
  test('is told everything that is wrong at once', () => {
    expect(wrongInRequest({ nationalId: 'A123', name: ' ', email: 'lin' })).toEqual([
      'nationalId',
      'name',
      'email',
    ]);
    expect(wrongInChoice({ userName: 'Li', password: 'short', repeated: 'other' })).toEqual([
      'userName',
      'password',
      'repeated',
    ]);
  });

  test('takes what is right', () => {
    expect(
      wrongInRequest({ nationalId: nationalId(3), name: '林曉青', email: 'lin@example.org' }),
    ).toEqual([]);
    const password = 'a good sentence';
    expect(wrongInChoice({ userName: ' Lin.Qing ', password, repeated: password })).toEqual([]);
  });
});
