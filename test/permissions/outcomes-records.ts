// The outcomes of the fields of mail, audit, kindergartens and roaming, by hand from D2, D3 and D8.
import { line, type Line } from './outcomes-line';

// prettier-ignore
export const RECORDS_OUTCOMES: Readonly<Record<string, Line>> = {
  //                                         anon teacher operator contact chief bureau centre ministry
  roamingProviders:       line('once',         '+    +    +    +    +    +    +    +'),
  // A list is cut to one's reach, so that a foreign unit's is an empty one.
  auditEntries:           line('unit',         'UUUU FFFF FFFF FFFF ++++ ++++ ++++ FFFF'),
};
