// Proves what an application must say, and that every fault of it is told at once (D2.8).
import { applicationFaults, canonicalApplicant } from '../../server/domain/application-input';

const GOOD = {
  nationalId: 'A123456789',
  name: '林曉青',
  telephone: '02-12345678',
  email: 'lin@example.tw',
  userName: 'lin.hsiao',
  password: 'a phrase of one’s own',
};

const faults = (more: Partial<typeof GOOD>) =>
  applicationFaults(canonicalApplicant({ ...GOOD, ...more })).map(({ path, rule }) => [path, rule]);

it('takes what is typed in other widths and cases, and keeps one form', () => {
  const typed = {
    ...{ nationalId: ' ａ１２３-４５６-７８９ ', name: ' 林曉青 ', telephone: ' ０２-12345678' },
    ...{ email: ' Lin@EXAMPLE.tw ', userName: ' Lin.Hsiao ' },
  };
  expect(faults(typed)).toEqual([]);
  expect(canonicalApplicant({ ...GOOD, ...typed })).toEqual({ ...GOOD, email: 'Lin@example.tw' });
});

it('leaves out what comes along unseen when one copies from a letter or a page', () => {
  const copied = {
    ...{ nationalId: '\u200bA123\u2011456\u00ad789\ufeff', name: '林\u200b曉\u202e青\u2066' },
    ...{ telephone: '02\u201312345678\u200e', email: 'lin\u200b@example.tw\ufeff' },
    userName: '\u2060lin.hsiao',
  };
  expect(canonicalApplicant({ ...GOOD, ...copied })).toEqual(GOOD);
});

test.each<[string, Partial<typeof GOOD>, string, string]>([
  ['a wrong checksum', { nationalId: 'A123456780' }, 'input.nationalId', 'nationalId'],
  ['no name', { name: '' }, 'input.name', 'tooShort'],
  ['a name that nobody sees', { name: '\u200b\u3000\u2060' }, 'input.name', 'tooShort'],
  ['a long name', { name: '林'.repeat(61) }, 'input.name', 'tooLong'],
  ['a name of two lines', { name: '林\n曉青' }, 'input.name', 'text'],
  ['no telephone', { telephone: '' }, 'input.telephone', 'tooShort'],
  ['an address of two', { email: 'a@b.tw,c@d.tw' }, 'input.email', 'email'],
  ['a user name of other signs', { userName: 'lin hsiao' }, 'input.userName', 'userName'],
  [
    'the user name as password',
    { password: 'LIN.HSIAO1', userName: 'lin.hsiao1' },
    'input.password',
    'sameAsUserName',
  ],
  ['a common password', { password: 'password123' }, 'input.password', 'common'],
])('refuses %s', (_what, more, path, rule) => {
  expect(faults(more)).toEqual([[path, rule]]);
});
