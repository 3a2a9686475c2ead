// The smallest valid request of every root field of business accounts and signing in.
import { read, write, type About, type Ask } from './ask';

/** By root field. */
export const ACCOUNTS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {
  demonstrationCode: () => read('{ demonstrationCode(userName: "nobody.of.this.name") }'),
  beginSecondFactor: () => write('beginSecondFactor', 'BeginSecondFactorInput', 'secret', {}),
  confirmSecondFactor: () =>
    write('confirmSecondFactor', 'SecondFactorCodeInput', 'me { id }', { code: '000000' }),
  giveSecondFactor: () =>
    write('giveSecondFactor', 'SecondFactorCodeInput', 'me { id }', { code: '000000' }),
  renewRecoveryCodes: () =>
    write('renewRecoveryCodes', 'SecondFactorCodeInput', 'recoveryCodes', {
      code: 'no code at all',
    }),
};
