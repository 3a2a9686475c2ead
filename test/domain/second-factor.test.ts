// D2.4: what a code looks like, however it was typed.
import {
  newRecoveryCodes,
  readFactorCode,
  RECOVERY_CODES,
} from '../../server/domain/second-factor';

test.each([
  ['123456', 'AUTHENTICATOR', '123456'],
  [' 123 456 ', 'AUTHENTICATOR', '123456'],
  ['１２３４５６', 'AUTHENTICATOR', '123456'],
  ['abcde-fghjk', 'RECOVERY_CODE', 'ABCDEFGHJK'],
  ['ABCDE FGHJK', 'RECOVERY_CODE', 'ABCDEFGHJK'],
])('%s is %s', (typed, by, code) => {
  expect(readFactorCode(typed)).toEqual({ by, code });
});

test.each(['', '12345', '1234567', 'ABCDE-FGHI1', 'ABCDEFGHJ', '12345a'])(
  '%s is no code',
  (typed) => {
    expect(readFactorCode(typed)).toBeNull();
  },
);

test('ten recovery codes, all different, each read as it is shown', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(RECOVERY_CODES);
  for (const code of codes) {
    expect(code).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/);
    expect(readFactorCode(code)?.by).toBe('RECOVERY_CODE');
  }
});
