// The smallest valid request of every root field of business accounts and signing in.
import { read, write, type About, type Ask } from './ask';

/** By root field. */
export const ACCOUNTS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {
  demonstrationCode: () => read('{ demonstrationCode(userName: "nobody.of.this.name") }'),
  requestPasswordReset: ({ userName }) =>
    write('requestPasswordReset', 'RequestPasswordResetInput', 'accepted', {
      ...{ userName, email: 'nobody@example.org' },
    }),
  resetPassword: () =>
    write('resetPassword', 'ResetPasswordInput', 'userName', {
      ...{ token: 'a'.repeat(43), newPassword: 'a phrase of one’s own' },
    }),
  requestEmailChange: () =>
    write('requestEmailChange', 'RequestEmailChangeInput', 'newEmail', {
      newEmail: 'another@example.org',
    }),
  confirmEmailChange: () =>
    write('confirmEmailChange', 'ConfirmEmailChangeInput', 'confirmed', { token: 'a'.repeat(43) }),
  beginSecondFactor: () => write('beginSecondFactor', 'BeginSecondFactorInput', 'secret', {}),
  confirmSecondFactor: () =>
    write('confirmSecondFactor', 'SecondFactorCodeInput', 'me { id }', { code: '000000' }),
  giveSecondFactor: () =>
    write('giveSecondFactor', 'SecondFactorCodeInput', 'me { id }', { code: '000000' }),
  renewRecoveryCodes: () =>
    write('renewRecoveryCodes', 'SecondFactorCodeInput', 'recoveryCodes', {
      code: 'no code at all',
    }),

  myAccount: () => read('{ myAccount { id } }'),
  account: ({ accountId }) =>
    read('query ($id: ID!) { account(id: $id) { id } }', { id: accountId }),
  accountApplications: () => read('{ accountApplications { edges { node { id } } } }'),
  officeAccounts: () => read('{ officeAccounts { edges { node { id } } } }'),
  unitsWithoutChief: ({ jurisdictionCode }) =>
    read('query ($code: ID) { unitsWithoutChief(jurisdictionCode: $code) { totalCount } }', {
      code: jurisdictionCode,
    }),
  unusedAccounts: () => read('{ unusedAccounts { edges { node { id } } } }'),
};
