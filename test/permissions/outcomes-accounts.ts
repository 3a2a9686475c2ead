// The outcomes of the fields of business accounts and signing in, by hand from D2, D3 and D8.
import { line, type Line } from './outcomes-line';

// prettier-ignore
export const ACCOUNTS_OUTCOMES: Readonly<Record<string, Line>> = {
  //                                         anon teacher operator contact chief bureau centre ministry
  // D2.4: the offices alone have a second factor; the world's have set theirs up and given it.
  demonstrationCode:      line('once',         '+    +    +    +    +    +    +    +'),
  beginSecondFactor:      line('once',         'U    F    F    F    F    +    +    +', 'WRONG_STATE'),
  confirmSecondFactor:    line('once',         'U    F    F    F    F    +    +    +', 'WRONG_STATE'),
  giveSecondFactor:       line('once',         'U    F    F    F    F    +    +    +', 'WRONG_STATE'),
  // Anyone may ask to be mailed a link; a link that nobody was mailed opens nothing.
  requestPasswordReset:   line('once',         '+    +    +    +    +    +    +    +'),
  resetPassword:          line('once',         '+    +    +    +    +    +    +    +', 'LINK_INVALID'),
  requestEmailChange:     line('once',         'U    +    +    +    +    +    +    +'),
  confirmEmailChange:     line('once',         '+    +    +    +    +    +    +    +', 'LINK_INVALID'),
  // D2.4: the centre alone; the world's place is a school, which is no office.
  createOfficeAccount:    line('once',         'U    F    F    F    F    F    +    F', 'TIER_NOT_OFFERED'),
  resetSecondFactor:      line('once',         'U    F    F    F    F    F    +    F', 'FORBIDDEN'),
  recoveryCodesLeft:      line('once',         'U    F    F    F    F    +    +    +'),
  renewRecoveryCodes:     line('once',         'U    F    F    F    F    +    +    +', 'SECOND_FACTOR_FAILED'),

  // D8: everybody but the teacher has a business account of the own.
  myAccount:              line('once',         'U    F    +    +    +    +    +    +'),
  // D2.4: the chief of its unit, its bureau, the centre; operators of schools are tried.
  account:                line('person',       'UUUU FFFF FFFF FFFF +NNN ++NN +++N FFFF'),
  accountApplications:    line('once',         'U    F    F    F    +    +    +    F'),
  officeAccounts:         line('once',         'U    F    F    F    F    F    +    F'),
  unitsWithoutChief:      line('jurisdiction', 'UUU  FFF  FFF  FFF  FFF  +++  +++  FFF'),
  unusedAccounts:         line('once',         'U    F    F    F    F    +    +    F'),
  // D2.4: operators of schools are tried, whom their chief manages; who sees them and does not is told so.
  approveAccount:         line('person',       'UUUU FFFF FFFF FFFF +NNN FFNN FFFN FFFF', 'WRONG_STATE'),
  refuseAccount:          line('person',       'UUUU FFFF FFFF FFFF +NNN FFNN FFFN FFFF', 'WRONG_STATE'),
  suspendAccount:         line('person',       'UUUU FFFF FFFF FFFF +NNN FFNN FFFN FFFF'),
  resumeAccount:          line('person',       'UUUU FFFF FFFF FFFF +NNN FFNN FFFN FFFF', 'WRONG_STATE'),
  changeAccountTier:      line('person',       'UUUU FFFF FFFF FFFF +NNN FFNN FFFN FFFF'),
  narrowAccountFunctions: line('person',       'UUUU FFFF FFFF FFFF +NNN FFNN FFFN FFFF'),
  mailAccountPassword:    line('person',       'UUUU FFFF FFFF FFFF +NNN FFNN FFFN FFFF', 'NO_EMAIL'),
  // The centre deletes the account of one who has left.
  deleteAccount:          line('person',       'UUUU FFFF FFFF FFFF +NNN FFNN +++N FFFF'),
  updateMyAccount:        line('once',         'U    F    +    +    +    +    +    +'),
  // D2.9: to anyone signed in.
  accountDirectory:       line('once',         'U    +    +    +    +    +    +    +'),
  // D2.8: without an account, or with one.
  unitsToApplyFor:        line('once',         '+    +    +    +    +    +    +    +'),
  application:            line('once',         '+    +    +    +    +    +    +    +', 'LINK_INVALID'),
  applyForAccount:        line('once',         '+    +    +    +    +    +    +    +'),
  confirmApplication:     line('once',         '+    +    +    +    +    +    +    +', 'LINK_INVALID'),
  withdrawApplication:    line('once',         '+    +    +    +    +    +    +    +', 'LINK_INVALID'),
};
