// The outcomes of the fields of mail, audit, kindergartens and roaming, by hand from D2, D3 and D8.
import { line, type Line } from './outcomes-line';

// prettier-ignore
export const RECORDS_OUTCOMES: Readonly<Record<string, Line>> = {
  //                                         anon teacher operator contact chief bureau centre ministry
  kindergartenRuns:       line('once',         'U    F    F    F    F    F    +    F'),
  kindergartenReading:    line('once',         'U    F    F    F    F    F    +    F'),
  // Where deliveries come from is looked up after who may ask; in this world it is not set.
  readKindergartensNow:   line('once',         'U    F    F    F    F    F    +    F', 'DELIVERY_NOT_SET'),
  // Which run it is, is looked up after who may ask.
  confirmKindergartenRun: line('once',         'U    F    F    F    F    F    N    F'),
  roamingProviders:       line('once',         '+    +    +    +    +    +    +    +'),
  // A list is cut to one's reach, so that a foreign unit's is an empty one.
  auditEntries:           line('unit',         'UUUU FFFF FFFF FFFF ++++ ++++ ++++ FFFF'),
  // Everybody in a demonstration is invented.
  demonstrationMails:     line('once',         '+    +    +    +    +    +    +    +'),
};
