// The smallest valid request of every root field of business accounts and signing in.
import { read, write, type About, type Ask } from './ask';

const ofAccount = (field: string, { accountId }: About, more: object = {}): Ask => {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  return write(field, type, 'account { id }', { accountId, version: 1, ...more });
};

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
  createOfficeAccount: ({ unitId }) =>
    write('createOfficeAccount', 'CreateOfficeAccountInput', 'account { id }', {
      ...{ unitId, nationalId: 'A123456789', name: '林示範', telephone: '02-12345678' },
      ...{ email: 'new.office@example.org', userName: 'new.office' },
    }),
  resetSecondFactor: ({ accountId }) =>
    write('resetSecondFactor', 'ResetSecondFactorInput', 'account { id }', {
      ...{ accountId, version: 1, reason: '手機遺失' },
    }),
  beginSecondFactor: () => write('beginSecondFactor', 'BeginSecondFactorInput', 'secret', {}),
  confirmSecondFactor: () =>
    write('confirmSecondFactor', 'SecondFactorCodeInput', 'me { id }', { code: '000000' }),
  giveSecondFactor: () =>
    write('giveSecondFactor', 'SecondFactorCodeInput', 'me { id }', { code: '000000' }),
  recoveryCodesLeft: () => read('{ recoveryCodesLeft }'),
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

  approveAccount: (about) => ofAccount('approveAccount', about),
  refuseAccount: (about) => ofAccount('refuseAccount', about, { reason: '查無此人' }),
  suspendAccount: (about) => ofAccount('suspendAccount', about, { reason: '留職停薪' }),
  resumeAccount: (about) => ofAccount('resumeAccount', about),
  changeAccountTier: (about) => ofAccount('changeAccountTier', about, { tier: 'CONTACT' }),
  narrowAccountFunctions: (about) =>
    ofAccount('narrowAccountFunctions', about, { functions: ['STATISTICS'] }),
  mailAccountPassword: (about) => ofAccount('mailAccountPassword', about),
  deleteAccount: (about) => ofAccount('deleteAccount', about, { reason: '已離職' }),
  updateMyAccount: () =>
    write('updateMyAccount', 'UpdateMyAccountInput', 'account { id }', {
      ...{ version: 1, telephone: '02-12345678' },
    }),

  accountDirectory: () => read('{ accountDirectory { edges { node { id name } } } }'),
  unitsToApplyFor: () => read('{ unitsToApplyFor(search: "示範") { id } }'),
  application: () => read(`{ application(token: "${'a'.repeat(43)}") { status } }`),
  applyForAccount: ({ unitId, nationalId }) =>
    write('applyForAccount', 'ApplyForAccountInput', 'unitName', {
      ...{ unitId, nationalId, role: 'OPERATOR', name: '申請示範', telephone: '02-12345678' },
      ...{
        email: 'apply@example.tw',
        userName: 'apply.example',
        password: 'a phrase of one’s own',
      },
    }),
  confirmApplication: () =>
    write('confirmApplication', 'ConfirmApplicationInput', 'token', { token: 'a'.repeat(43) }),
  withdrawApplication: () =>
    write('withdrawApplication', 'WithdrawApplicationInput', 'application { status }', {
      token: 'a'.repeat(43),
    }),
};
