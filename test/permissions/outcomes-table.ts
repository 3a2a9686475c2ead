// Every root field, every role, own and foreign places: the outcomes by hand from D2, D3 and D8.
import { ACCOUNTS_OUTCOMES } from './outcomes-accounts';
import { line, type Line, type Tried } from './outcomes-line';
import { MORNINGS_OUTCOMES } from './outcomes-mornings';
import { RECORDS_OUTCOMES } from './outcomes-records';
import { TEACHERS_OUTCOMES } from './outcomes-teachers';

/** The places in the order in which a cell prints them. */
export const PLACES: Readonly<Record<Tried, readonly string[]>> = {
  once: ['own'],
  unit: ['own', 'near', 'far', 'unknown'],
  person: ['own', 'near', 'far', 'unknown'],
  jurisdiction: ['own', 'far', 'unknown'],
};

/** What a cell's letters mean; + is whatever the line says of those who are let through. */
export const LETTERS: Readonly<Record<string, string>> = {
  U: 'UNAUTHENTICATED',
  F: 'FORBIDDEN',
  N: 'NOT_FOUND',
};

// prettier-ignore
export const OUTCOMES: Readonly<Record<string, Line>> = {
  //                                         anon teacher operator contact chief bureau centre ministry
  service:                line('once',         '+    +    +    +    +    +    +    +'),
  me:                     line('once',         '+    +    +    +    +    +    +    +'),
  jurisdictions:          line('once',         '+    +    +    +    +    +    +    +'),
  cycles:                 line('once',         '+    +    +    +    +    +    +    +'),
  cycle:                  line('once',         '+    +    +    +    +    +    +    +'),
  participation:          line('once',         '+    +    +    +    +    +    +    +'),
  unit:                   line('unit',         'UUUU +NNN +NNN +NNN +NNN ++NN +++N +++N'),
  units:                  line('jurisdiction', 'UUU  +++  +++  +++  +++  +++  +++  +++'),
  teachers:               line('unit',         'UUUU FFFF FFFF +NNN +NNN FFFF FFFF FFFF'),
  accounts:               line('unit',         'UUUU FFFF FFFF FFFF +NNN ++NN +++N FFFF'),
  myPlan:                 line('once',         'U    +    F    F    F    F    F    F'),
  myPlans:                line('once',         'U    +    F    F    F    F    F    F'),
  schoolPlan:             line('unit',         'UUUU +NNN +NNN +NNN +NNN ++NN FFFF FFFF'),
  unitCompletion:         line('unit',         'UUUU FFFF +NNN +NNN +NNN ++NN +++N +++N'),
  jurisdictionCompletion: line('jurisdiction', 'UUU  FFF  FFF  FFF  FFF  +NN  ++N  ++N'),
  unitCompletions:        line('jurisdiction', 'UUU  FFF  FFF  FFF  FFF  +++  +++  +++'),
  due:                    line('jurisdiction', 'UUU  FFF  FFF  FFF  FFF  +NN  ++N  FFF'),
  schoolYear:             line('unit',         'UUUU FFFF +NNN +NNN +NNN FFFF FFFF FFFF'),
  countryCompletion:      line('once',         'U    F    F    F    F    F    +    +'),
  extensions:             line('once',         'U    F    F    F    F    +    +    F'),

  // Anyone may try; a wrong password is a try.
  signIn:                 line('once',         '+    +    +    +    +    +    +    +', 'SIGN_IN_FAILED'),
  // Ending a session twice is ending it once.
  signOut:                line('once',         '+    +    +    +    +    +    +    +'),
  changePassword:         line('once',         'U    +    +    +    +    +    +    +', 'INVALID'),
  saveMyPlanDraft:        line('once',         'U    +    F    F    F    F    F    F'),
  startMyPlanFromLast:    line('once',         'U    +    F    F    F    F    F    F', 'NO_EARLIER_PLAN'),
  submitMyPlan:           line('once',         'U    +    F    F    F    F    F    F'),
  withdrawMyPlan:         line('once',         'U    +    F    F    F    F    F    F', 'NOT_SUBMITTED'),
  saveSchoolPlanDraft:    line('unit',         'UUUU FFFF +NNN +NNN +NNN FFFF FFFF FFFF'),
  startSchoolPlanFromLast: line('unit',        'UUUU FFFF +NNN +NNN +NNN FFFF FFFF FFFF', 'NO_EARLIER_PLAN'),
  submitSchoolPlan:       line('unit',         'UUUU FFFF +NNN +NNN +NNN FFFF FFFF FFFF'),
  withdrawSchoolPlan:     line('unit',         'UUUU FFFF +NNN +NNN +NNN FFFF FFFF FFFF', 'NOT_SUBMITTED'),
  claimRepresentative:    line('unit',         'UUUU FFFF +NNN +NNN +NNN FFFF FFFF FFFF'),
  passRepresentative:     line('unit',         'UUUU FFFF FFFF FFFF +NNN FFFF FFFF FFFF'),
  createNextCycle:        line('once',         'U    F    F    F    F    F    +    F'),
  editWindow:             line('once',         'U    F    F    F    F    F    +    F'),
  extendJurisdiction:     line('jurisdiction', 'UUU  FFF  FFF  FFF  FFF  FFF  ++N  FFF'),
  extendUnit:             line('unit',         'UUUU FFFF FFFF FFFF FFFF ++NN FFFF FFFF'),
  extendTeacher:          line('person',       'UUUU FFFF FFFF FFFF FFFF ++NN FFFF FFFF'),
  addLateTeacher:         line('unit',         'UUUU FFFF FFFF FFFF FFFF ++NN FFFF FFFF'),
  // The clock is never moved back; who reads that was let through.
  advanceClock:           line('once',         'U    F    F    F    F    F    +    F', 'CLOCK_BACKWARDS'),
  ...ACCOUNTS_OUTCOMES,
  ...TEACHERS_OUTCOMES,
  ...RECORDS_OUTCOMES,
  ...MORNINGS_OUTCOMES,
};
