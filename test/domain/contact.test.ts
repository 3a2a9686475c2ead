// Proves what an address, a telephone number and a user name may be, and how they are masked (D2.9, D2.10, D3.8).
import {
  canonicalEmail,
  canonicalTelephone,
  emailFault,
  sameEmail,
  telephoneFault,
} from '../../server/domain/contact';
import { maskEmail, maskTelephone } from '../../server/domain/masking';
import { canonicalUserName, userNameFaults } from '../../server/domain/user-name';

const rule = (fault: { rule: string } | null): string | null => fault?.rule ?? null;

test.each([
  ['lin.hsiao-ching@school.edu.tw', null],
  ['a+b@ntpc.gov.tw', null],
  [`${'a'.repeat(64)}@example.tw`, null],
  [`${'a'.repeat(65)}@example.tw`, 'email'],
  [`a@${'b'.repeat(250)}.tw`, 'tooLong'],
  ['', 'tooShort'],
  ['nobody', 'email'],
  ['nobody@localhost', 'email'],
  ['@example.tw', 'email'],
  ['a@b@example.tw', 'email'],
  ['a..b@example.tw', 'email'],
  ['a@-example.tw', 'email'],
  ['林曉青 <lin@example.tw>', 'email'],
  ['lin@example.tw, other@example.tw', 'email'],
  // What would end a header's line, and begin another.
  ['lin@example.tw\nBcc: other@example.tw', 'email'],
  ['lin@example.tw\r\nBcc: other@example.tw', 'text'],
  ['lin@example.tw\n', 'email'],
])('the address %j has the fault %s', (address, expected) => {
  expect(rule(emailFault('input.email', address))).toBe(expected);
});

it('an address is kept in half width, its domain in lower case, and compared without case', () => {
  expect(canonicalEmail(' Lin＠Example.TW ')).toBe('Lin@example.tw');
  expect(sameEmail('LIN@example.tw', 'lin@EXAMPLE.tw')).toBe(true);
  expect(sameEmail('lin@example.tw', 'lim@example.tw')).toBe(false);
});

test.each([
  ['02-12345678', null],
  ['(02)1234-5678 分機 12', null],
  ['+886 2 1234 5678 #12', null],
  ['0912345678ext. 3', null],
  ['12345', 'telephone'],
  ['0912-345-678\n1', 'telephone'],
  ['call me', 'telephone'],
  ['', 'tooShort'],
  ['1'.repeat(41), 'tooLong'],
])('the telephone number %j has the fault %s', (number, expected) => {
  expect(rule(telephoneFault('input.telephone', number))).toBe(expected);
});

it('a telephone number is kept in half width', () => {
  expect(canonicalTelephone(' ０２-１２３４５６７８ ')).toBe('02-12345678');
});

test.each([
  ['lin.hsiao_ching-1', []],
  ['abcd', []],
  ['abc', ['tooShort']],
  ['a'.repeat(40), []],
  ['a'.repeat(41), ['tooLong']],
  ['lin hsiao', ['userName']],
  ['林曉青老師', ['userName']],
  ['lin\u0000x', ['text']],
])('the user name %j has the faults %j', (userName, expected) => {
  expect(userNameFaults('input.userName', userName).map((fault) => fault.rule)).toEqual(expected);
});

it('a user name has one spelling', () => {
  expect(canonicalUserName(' Ｌin.1 ')).toBe('lin.1');
});

it('addresses and numbers are masked', () => {
  expect(maskEmail('lin@example.tw')).toBe('l***@example.tw');
  expect(maskEmail('nothing')).toBe('***');
  expect(maskTelephone('02-12345678')).toBe('********678');
  expect(maskTelephone('123456')).toBe('******');
});
