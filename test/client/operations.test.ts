// Proves what is told of a job's last run: what it did, with the year where the number is of one; and that the mails all have names.
import { readFileSync } from 'node:fs';
import { toldCounts } from '../../client/modules/operations/job-words';
import { mailReason } from '../../client/modules/operations/mail-reasons';
import { MAIL_TEMPLATES } from '../../client/modules/operations/mail-templates';
import { operationsSearch } from '../../client/modules/operations/operations-search';

test('what was not done is not told, a number of a year names it', () => {
  expect(
    toldCounts([
      { name: 'sent', count: 12 },
      { name: 'failed', count: 0 },
      { name: '108.units', count: 92 },
    ]),
  ).toEqual([
    { year: null, name: 'sent', count: 12 },
    { year: 108, name: 'units', count: 92 },
  ]);
});

test('every mail that the server writes has a name on the page', () => {
  const source = readFileSync('server/modules/mail/templates.ts', 'utf8');
  const [values = ''] = source.split('/** The name of a mail. */');
  const written = [...values.matchAll(/^ {2}'([a-z-]+)':/gm)].map((each) => each[1]);
  expect([...MAIL_TEMPLATES].sort()).toEqual(written.sort());
});

test.each([
  ['LINK_LAPSED', 'lapsed'],
  ['WINDOW_LAPSED', 'windowLapsed'],
  ['EENVELOPE 550', 'address'],
  ['EMESSAGE 451', 'message'],
  ['EAUTH 535', 'signIn'],
  ['ESOCKET', 'away'],
  ['ETIMEDOUT', 'away'],
  ['LOST', 'broken'],
  ['UNREADABLE', 'unreadable'],
  ['ESTRANGE 999', null],
])('a mail that failed by %s is told in words: %s', (code, reason) => {
  expect(mailReason(code)).toBe(reason);
});

test('an address shows the mails of one state, or all', () => {
  expect(operationsSearch({ state: 'FAILED' })).toEqual({ state: 'FAILED' });
  expect(operationsSearch({ state: 'LOST' })).toEqual({});
});
